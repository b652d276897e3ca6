import { shortWork, stepWork } from '../../model/limits';
import type { Model } from '../../model/model';
import { type Trace, trace } from '../../model/trace';
import type { LongWork } from './long-work';

/** Reads sentences, and keeps the last one. */
export interface Traces {
  /** Undefined while a long sentence is being read. */
  of(model: Model, tokens: readonly string[]): Trace | undefined;
}

export interface TracesOptions {
  /** Told when a sentence could not be read. */
  readonly failed: (error: Error) => void;
  /** Told when a long sentence was read. */
  readonly arrived?: () => void;
  /** Reads long sentences. Without it all are read at once. */
  readonly long?: LongWork;
}

/** A sentence that a model reads. */
interface Wanted {
  readonly model: Model;
  readonly tokens: readonly string[];
}

export function createTraces({ failed, arrived, long }: TracesOptions): Traces {
  let read: (Wanted & { readonly trace: Trace }) | undefined;
  let wanted: Wanted | undefined;

  const start = ({ trace: readLong }: LongWork, own: Wanted): void => {
    wanted = own;
    readLong(own.model, own.tokens, () => wanted === own).then(
      (made) => {
        if (wanted !== own) return;
        wanted = undefined;
        read = { ...own, trace: made };
        arrived?.();
      },
      (error) => {
        if (wanted === own) failed(asError(error));
      },
    );
  };
  return {
    of(model, tokens) {
      if (read && isSame(read, model, tokens)) return read.trace;
      if (!long || stepWork(model) * tokens.length <= shortWork) {
        wanted = undefined;
        read = { model, tokens, trace: trace(model, tokens.map(model.embed)) };
        return read.trace;
      }
      if (!wanted || !isSame(wanted, model, tokens)) start(long, { model, tokens });
      return undefined;
    },
  };
}

const isSame = (one: Wanted, model: Model, tokens: readonly string[]): boolean =>
  one.model === model && one.tokens === tokens;

export const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));
