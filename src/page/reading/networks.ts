import type { Background } from '../../embed/background/background';
import type { Model } from '../../model/model';
import type { Trace } from '../../model/trace';
import type { OpenFile } from '../file/file';
import { type PageState, trainedKindOf } from '../state/state';
import { cachedModels, type FirstModel, type Models } from './models';
import { fileKey, type Network, networkKey, untrainedNetwork } from './network';

/** A network in use, loaded or still loading, and its background thread, where it has one. */
export interface NetworkInUse {
  readonly key: string;
  network: Network | Promise<Network>;
  background?: Background | undefined;
}

/** Finds networks. Only one is in use at a time: when another takes its place, its background thread is closed. */
export interface Networks {
  /** Puts the network of a state, or of a file in its place, into use. */
  use(state: PageState, file: OpenFile | undefined): NetworkInUse;
  /** Puts the network of a file that has just been opened into use, with the thread that opened it. */
  take(file: OpenFile, model: Model, background: Background | undefined): void;
  /** Drops a network that could not be loaded, so that it is loaded again when it is asked for again. */
  forget(network: NetworkInUse): void;
  /** Reads tokens in the background thread of the network in use. */
  trace(model: Model, tokens: readonly string[]): Promise<Trace>;
  /** Closes the background thread of the network in use. */
  closeBackground(): void;
  destroy(): void;
}

export function createNetworks(models: Models): Networks {
  const cached = cachedModels(models);
  let current: NetworkInUse | undefined;

  const replace = (next: NetworkInUse): NetworkInUse => {
    current?.background?.close();
    current = next;
    return next;
  };
  const alone = (state: PageState): FirstModel | undefined =>
    models.first?.reads(state) ? models.first : undefined;
  const find = (key: string, state: PageState, file: OpenFile | undefined): NetworkInUse => {
    if (file?.model) return { key, network: { key, model: file.model, file } };
    if (file) {
      const inUse = (): NetworkInUse | undefined => (current === found ? found : undefined);
      const found: NetworkInUse = { key, network: openAgain(key, file, inUse) };
      return found;
    }
    if (state.model === 'untrained') return { key, network: untrainedNetwork(key, state) };
    const load = alone(state)?.load() ?? cached.load(state.model, trainedKindOf(state.cell)!);
    return { key, network: load.then((trained) => ({ key, ...trained })) };
  };

  return {
    use(state, file) {
      const whole = networkKey(state, file);
      // What reads one sentence alone is another network for the next.
      const key = !file && alone(state) ? `${whole}: ${state.sentence}` : whole;
      return current?.key === key ? current : replace(find(key, state, file));
    },
    take(file, model, background) {
      const key = fileKey(file);
      replace({ key, network: { key, model, file }, background });
    },
    forget(network) {
      if (current === network) current = undefined;
    },
    trace: (model, tokens) => traceInBackground(current!, () => current, model, tokens),
    closeBackground() {
      current?.background?.close();
      if (current) current.background = undefined;
    },
    destroy() {
      current?.background?.close();
      current = undefined;
    },
  };
}

/**
 * Reads the weights of a large file again, in a background thread that its network keeps.
 *
 * @param inUse the network, as long as it is in use
 */
async function openAgain(
  key: string,
  file: OpenFile,
  inUse: () => NetworkInUse | undefined,
): Promise<Network> {
  const { startBackground } = await import('../../embed/background/start');
  const background = startBackground();
  const network = inUse();
  if (network) network.background = background;
  try {
    return { key, file, model: await background.open(file.weights, file.options) };
  } finally {
    if (!inUse()) background.close();
  }
}

async function traceInBackground(
  network: NetworkInUse,
  current: () => NetworkInUse | undefined,
  model: Model,
  tokens: readonly string[],
): Promise<Trace> {
  // A thread that has failed is replaced: what it failed at may have been too large, and this may be smaller.
  if (network.background?.closed) network.background = undefined;
  if (!network.background) {
    const { startBackground } = await import('../../embed/background/start');
    network.background ??= startBackground();
    if (network !== current()) network.background.close();
  }
  return network.background.trace(model, tokens);
}
