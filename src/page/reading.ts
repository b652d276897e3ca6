import { cells } from '../model/cells';
import { stepLimit, stepWork } from '../model/limits';
import type { Model } from '../model/model';
import { type Tokens, type TokensOf, tokenize } from '../model/tokens';
import { type Trace, trace } from '../model/trace';
import { untrainedModel } from '../model/untrained';
import type { Card } from '../trained/card';
import type { Background } from './background';
import type { OpenFile } from './file/open';
import { type Models, remembering } from './models';
import { type PageState, trainedKindOf } from './state';

/** The network that reads. */
export interface Network {
  /** Tells it from every other. */
  readonly key: string;
  readonly model: Model;
  readonly card?: Card;
  readonly file?: OpenFile;
}

/** A sentence as a network has read it. */
export interface Reading {
  readonly network: Network;
  readonly tokens: Tokens;
  /** How many tokens this network reads at most. */
  readonly limit: number;
  readonly trace: Trace;
  /** The state that asked for it. */
  readonly from: PageState;
}

export interface Reader {
  /** Reads the sentence of a state; at once, where that is no long work. What is not new is not read again. */
  read(state: PageState, file: OpenFile | undefined): Reading | Promise<Reading>;
  /** Takes a file that has just been opened, with the thread that did it, where there was one. */
  take(file: OpenFile, model: Model, background: Background | undefined): void;
  destroy(): void;
}

/** So many multiplications take less than a frame or two. */
const shortWork = 20_000_000;

/** A network on its way, and the thread that works for it, where it has one. */
interface Current {
  readonly key: string;
  network: Network | Promise<Network>;
  background?: Background | undefined;
}

interface Last {
  readonly network: Network;
  readonly from: PageState;
  readonly reading: Reading | Promise<Reading>;
}

export function createReader(models: Models): Reader {
  const remembered = remembering(models);
  let current: Current | undefined;
  let last: Last | undefined;
  let cut:
    | undefined
    | {
        readonly sentence: string;
        readonly unit: string;
        readonly limit: number;
        readonly by: TokensOf;
        readonly tokens: Tokens;
      };

  const tokensOf = ({ sentence, unit }: PageState, limit: number, by: TokensOf): Tokens => {
    const { vocabulary, inputs } = by;
    const isSame =
      cut?.sentence === sentence &&
      cut.unit === unit &&
      cut.limit === limit &&
      cut.by.vocabulary === vocabulary &&
      cut.by.inputs === inputs;
    if (!cut || !isSame) cut = { sentence, unit, limit, by, tokens: tokenize(sentence, unit, limit, by) };
    return cut.tokens;
  };

  const use = (next: Current): Current => {
    current?.background?.close();
    current = next;
    return next;
  };

  const find = (key: string, state: PageState, file: OpenFile | undefined): Current => {
    if (file?.model) return { key, network: { key, model: file.model, file } };
    if (file) {
      const found: Current = { key, network: openAgain(key, file, () => found) };
      return found;
    }
    if (state.model === 'untrained') {
      const { seed, hidden, layers, directions } = state;
      const model = untrainedModel({ cell: cells[state.cell], seed, units: hidden, layers, directions });
      return { key, network: { key, model } };
    }
    const load = remembered.load(state.model, trainedKindOf(state.cell)!);
    return { key, network: load.then((trained) => ({ key, ...trained })) };
  };

  const openAgain = async (key: string, file: OpenFile, found: () => Current): Promise<Network> => {
    const { startBackground } = await import('./background');
    const background = startBackground();
    if (found() === current) found().background = background;
    try {
      return { key, file, model: await background.open(file.weights, file.options) };
    } finally {
      if (found() !== current) background.close();
    }
  };

  const readBy = (network: Network, state: PageState): Reading | Promise<Reading> => {
    const { model } = network;
    const same = last?.network === network;
    if (same && last!.from.sentence === state.sentence && last!.from.unit === state.unit)
      return last!.reading;
    const limit = stepLimit(model);
    const tokens = tokensOf(state, limit, model);
    const make = (computed: Trace): Reading => ({ network, tokens, limit, trace: computed, from: state });
    const short = stepWork(model) * tokens.tokens.length <= shortWork;
    // A long sentence is over; a file that is too large for this thread needs its own for every sentence.
    if (short && !(network.file && !network.file.model)) {
      current?.background?.close();
      if (current) current.background = undefined;
    }
    const reading: Reading | Promise<Reading> = short
      ? make(trace(model, tokens.tokens.map(model.embed)))
      : traceElsewhere(model, tokens.tokens).then((computed) => {
          const made = make(computed);
          if (last?.reading === reading) last = { ...last, reading: made };
          return made;
        });
    last = { network, from: state, reading };
    // What failed may be asked for again.
    if (reading instanceof Promise) {
      reading.catch(() => {
        if (last?.reading === reading) last = undefined;
      });
    }
    return reading;
  };

  const traceElsewhere = async (model: Model, tokens: readonly string[]): Promise<Trace> => {
    const asked = current!;
    // One that has failed is not asked again: what it failed at may have been too much, and the next is not.
    if (asked.background?.closed) asked.background = undefined;
    if (!asked.background) {
      const { startBackground } = await import('./background');
      asked.background ??= startBackground();
      if (asked !== current) asked.background.close();
    }
    return asked.background.trace(model, tokens);
  };

  return {
    read(state, file) {
      const key = keyOf(state, file);
      const asked = current?.key === key ? current : use(find(key, state, file));
      const { network } = asked;
      if (!(network instanceof Promise)) return readBy(network, state);
      return network.then(
        (found) => {
          asked.network = found;
          return readBy(found, state);
        },
        (error) => {
          if (current === asked) current = undefined;
          throw error;
        },
      );
    },
    take(file, model, background) {
      const key = fileKey(file);
      use({ key, network: { key, model, file }, background });
    },
    destroy() {
      current?.background?.close();
      current = undefined;
    },
  };
}

function keyOf(state: PageState, file: OpenFile | undefined): string {
  const { model, cell, hidden, layers, directions, seed } = state;
  if (file) return fileKey(file);
  return model === 'untrained' ? [cell, hidden, layers, directions, seed].join(' ') : `${model} ${cell}`;
}

const fileKey = (file: OpenFile): string => `file ${file.number}`;
