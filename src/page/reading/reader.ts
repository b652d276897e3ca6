/* Readings: the network that a state asks for is found, and reads its sentence. */

import type { Background } from '../../embed/background/background';
import { shortWork, stepLimit, stepWork } from '../../model/limits';
import type { Model } from '../../model/model';
import { type Trace, trace } from '../../model/trace';
import { type Tokens, type TokensOf, type TokenUnit, tokenize } from '../../model/words/tokens';
import { missingPart } from '../../scene';
import type { OpenFile } from '../file/file';
import { loadPart } from '../parts';
import type { PageState } from '../state/state';
import type { Models } from './models';
import type { Network } from './network';
import { createNetworks, type Networks } from './networks';
import type { Reading } from './reading';

export interface Reader {
  /** Reads the sentence of a state: at once where that is quick, or else in the background. The last reading is cached. */
  read(state: PageState, file: OpenFile | undefined): Reading | Promise<Reading>;
  /** Takes a file that has just been opened, with the background thread that opened it, where there was one. */
  take(file: OpenFile, model: Model, background: Background | undefined): void;
  destroy(): void;
}

interface Last {
  readonly network: Network;
  readonly from: PageState;
  readonly reading: Reading | Promise<Reading>;
}

export function createReader(models: Models): Reader {
  const networks = createNetworks(models);
  const tokensOf = cachedTokenizer();
  let last: Last | undefined;

  const readBy = (network: Network, state: PageState): Reading | Promise<Reading> => {
    const same = last?.network === network;
    if (same && last!.from.sentence === state.sentence && last!.from.unit === state.unit)
      return last!.reading;
    const limit = stepLimit(network.model);
    const tokens = tokensOf(state, limit, network.model);
    const make = (computed: Trace): Reading => ({ network, tokens, limit, trace: computed, from: state });
    const computed = traceBy(networks, network, tokens.tokens);
    const reading = computed instanceof Promise ? computed.then(make) : make(computed);
    last = { network, from: state, reading };
    if (reading instanceof Promise) {
      reading.then(
        (made) => {
          if (last?.reading === reading) last = { ...last, reading: made };
        },
        // A reading that has failed is tried again when it is asked for again.
        () => {
          if (last?.reading === reading) last = undefined;
        },
      );
    }
    return reading;
  };

  const find = (state: PageState, file: OpenFile | undefined): Reading | Promise<Reading> => {
    const asked = networks.use(state, file);
    const { network } = asked;
    if (!(network instanceof Promise)) return readBy(network, state);
    return network.then(
      (found) => {
        asked.network = found;
        return readBy(found, state);
      },
      (error) => {
        networks.forget(asked);
        throw error;
      },
    );
  };

  return {
    read(state, file) {
      const reading = find(state, file);
      if (!(reading instanceof Promise)) return drawable(reading, state);
      return reading.then((made) => drawable(made, state));
    },
    take: networks.take,
    destroy: networks.destroy,
  };
}

/** The reading, once the scene has the parts that draw it. */
function drawable(reading: Reading, state: PageState): Reading | Promise<Reading> {
  const { depth, follow, followUnit } = state;
  const part = missingPart({ trace: reading.trace, depth, follow, followUnit });
  return part ? loadPart(part).then(() => drawable(reading, state)) : reading;
}

/** Reads tokens: at once, or in the background where that is long work. */
function traceBy(
  networks: Networks,
  { model, file }: Network,
  tokens: readonly string[],
): Trace | Promise<Trace> {
  const short = stepWork(model) * tokens.length <= shortWork;
  // The thread is closed after a long sentence, but not that of a large file: it is needed for every sentence.
  if (short && !(file && !file.model)) networks.closeBackground();
  return short ? trace(model, tokens.map(model.embed)) : networks.trace(model, tokens);
}

/** Cuts sentences into tokens, and caches the last result. */
function cachedTokenizer(): (state: PageState, limit: number, by: TokensOf) => Tokens {
  let last: undefined | (Cut & { readonly tokens: Tokens });
  return ({ sentence, unit }, limit, by) => {
    const cut = { sentence, unit, limit, by };
    if (!last || !isSameCut(last, cut)) last = { ...cut, tokens: tokenize(sentence, unit, limit, by) };
    return last.tokens;
  };
}

/** What the tokens of a sentence depend on. */
interface Cut {
  readonly sentence: string;
  readonly unit: TokenUnit;
  readonly limit: number;
  readonly by: TokensOf;
}

const isSameCut = (one: Cut, other: Cut): boolean =>
  one.sentence === other.sentence &&
  one.unit === other.unit &&
  one.limit === other.limit &&
  one.by.vocabulary === other.by.vocabulary &&
  one.by.inputs === other.by.inputs;
