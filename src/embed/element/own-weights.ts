import type { Model } from '../../model/model';
import { createLongWork, type LongWork, startThread } from '../content/long-work';
import { createSource } from '../content/source';
import { surroundings } from '../content/surroundings';
import { type GivenWeights, longBytes, modelFrom } from '../content/weights';
import { Presence, type PresenceHost } from './presence';

export interface OwnWeightsOptions {
  /** Called when bytes were read, unless others were given since. */
  readonly arrived: () => void;
  readonly failed: (error: Error) => void;
}

/** The weights that a page gives an element. Many bytes are read without holding the page up. */
export class OwnWeights {
  /** The network; undefined where there is none, or it is still being read. */
  model: Model | undefined;
  /** Reads them, and long sentences. */
  readonly long: LongWork = createLongWork(startThread);
  #coming: Uint8Array | undefined;
  /** Ends when what is coming was read, or could not be. */
  #reading: Promise<Model | undefined> = Promise.resolve(undefined);
  readonly told: OwnWeightsOptions;

  constructor(told: OwnWeightsOptions) {
    this.told = told;
  }

  /** What the element is asked to show. */
  get asked(): Model | 'coming' | undefined {
    return this.#coming ? 'coming' : this.model;
  }

  /**
   * @throws WeightsError where the bytes are no weights that can be read
   * @throws RangeError where a model lacks something that its cell needs
   */
  set(weights: GivenWeights): void {
    const bytes = longBytes(weights);
    this.model = bytes ? undefined : modelFrom(weights);
    this.#coming = bytes;
    if (!bytes) return;
    this.#reading = this.long.open(bytes);
    const settle = (model: Model | undefined): void => {
      if (this.#coming !== bytes) return;
      this.#coming = undefined;
      this.model = model;
      this.told.arrived();
    };
    this.#reading.then(settle, (error: Error) => {
      if (this.#coming === bytes) this.told.failed(error);
      settle(undefined);
    });
  }

  /**
   * The network that was given last, when it is read.
   *
   * @throws WeightsError where it could not be read
   */
  async whenRead(): Promise<Model | undefined> {
    while (this.#coming) {
      const reading = this.#reading;
      try {
        await reading;
      } catch (error) {
        // Others that were given in the meantime have taken their place.
        if (this.#reading === reading) throw error;
      }
    }
    return this.model;
  }
}

/**
 * The presence of an element that shows a network of the page's own, or one of its settings.
 *
 * @param arrived is called when something that was on its way is there
 */
export const presenceOf = (
  { long, told }: OwnWeights,
  arrived: () => void,
  host: Omit<PresenceHost, 'source'>,
): Presence =>
  new Presence({
    ...host,
    source: createSource({
      long,
      load: (task, kind) => surroundings.loadTrained(task, kind),
      arrived,
      failed: told.failed,
    }),
  });
