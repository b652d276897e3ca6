import { stepWork } from '../../model/limits';
import type { Model } from '../../model/model';
import { type Trace, traceInParts } from '../../model/trace';
import { WeightsError } from '../../model/weights/error';
import { readModelInParts } from '../../model/weights/read';
import type { Background } from '../background/background';
import { inSlices, nextTask } from '../background/in-slices';

/**
 * Does what would hold the page up: in a thread of its own, or, where there can be none, as under a content security policy without
 * `worker-src blob:`, bit by bit.
 */
export interface LongWork {
  /** @throws WeightsError as `readModel` does */
  open(bytes: Uint8Array): Promise<Model>;
  /** @param isWanted the work is given up as soon as it is not */
  trace(model: Model, tokens: readonly string[], isWanted: () => boolean): Promise<Trace>;
  /**
   * Ends all threads: also one that is starting, and one that reads a file as soon as it has read it. Later sentences get a new
   * thread; those of a model that is too large to be sent to it are read bit by bit.
   */
  rest(): void;
}

/** Starts a thread. It is undefined where there can be none. */
export type StartThread = () => Promise<Background | undefined>;

export async function startThread(): Promise<Background | undefined> {
  try {
    const [{ InlineWorker }, { backgroundOn }] = await Promise.all([
      import('../background/inline-worker'),
      import('../background/background'),
    ]);
    return backgroundOn(new InlineWorker());
  } catch {
    return undefined;
  }
}

/** Of a model with more numbers a copy would take as long as the work: only a thread that has read it itself runs it. */
const mostSent = 4_000_000;

/** So many bytes are copied at a time. */
const pieceLength = 8_000_000;

export function createLongWork(start: StartThread): LongWork {
  /** The thread that has read a file, with its model. */
  let opened: { readonly model: Model; readonly thread: Background } | undefined;
  const sentences = createSentenceThread(start);
  let openings = 0;
  let rests = 0;

  const threadFor = async (model: Model): Promise<Background | undefined> => {
    if (opened?.model === model) return opened.thread.closed ? undefined : opened.thread;
    return stepWork(model) > mostSent ? undefined : sentences.get();
  };
  const rest = (): void => {
    rests += 1;
    opened?.thread.close();
    opened = undefined;
    sentences.rest();
  };
  return {
    rest,
    async open(bytes) {
      opened?.thread.close();
      opened = undefined;
      openings += 1;
      const number = openings;
      const before = rests;
      const thread = await start();
      try {
        if (thread) {
          const model = await thread.open(await blobOf(bytes), {});
          if (number === openings && rests === before) opened = { model, thread };
          else thread.close();
          return model;
        }
      } catch (error) {
        thread?.close();
        if (error instanceof WeightsError) throw error;
      }
      return inSlices(readModelInParts(bytes), () => number === openings);
    },
    async trace(model, tokens, isWanted) {
      const thread = await threadFor(model);
      try {
        if (thread) return await thread.trace(model, tokens);
      } catch (error) {
        // Another sentence has taken its place, and this one need not be read here either.
        if (!isWanted()) throw error;
      }
      return inSlices(traceInParts(model, tokens.map(model.embed)), isWanted);
    },
  };
}

/** The thread that reads sentences: two that are asked for in a row have the same one, also while it is starting. */
function createSentenceThread(start: StartThread) {
  let current: Promise<Background | undefined> | undefined;
  let rests = 0;
  const begin = async (): Promise<Background | undefined> => {
    const before = rests;
    const thread = await start();
    if (rests === before) return thread;
    // The element was taken away in the meantime.
    thread?.close();
    return undefined;
  };
  return {
    async get(): Promise<Background | undefined> {
      current ??= begin();
      const begun = current;
      const thread = await begun;
      if (thread && !thread.closed) return thread;
      // One that has failed is replaced; where there was none, the next sentence tries again.
      if (current === begun) current = thread && begin();
      return current;
    },
    rest(): void {
      rests += 1;
      void current?.then((thread) => thread?.close());
      current = undefined;
    },
  };
}

/** A thread can be given a blob without a copy; copying the bytes into one is long enough to be done in pieces. */
async function blobOf(bytes: Uint8Array): Promise<Blob> {
  const pieces: Blob[] = [];
  for (let start = 0; start < bytes.length; start += pieceLength) {
    pieces.push(new Blob([bytes.subarray(start, start + pieceLength) as Uint8Array<ArrayBuffer>]));
    await nextTask();
  }
  return new Blob(pieces);
}
