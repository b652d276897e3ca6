/* The background thread: it reads large files and long sentences, so that the page does not wait for them. */

import type { Model } from '../../model/model';
import type { Trace } from '../../model/trace';
import { packLayers, reviveModel, reviveTrace } from '../../model/transfer';
import { AmbiguousWeightsError, WeightsError } from '../../model/weights/error';
import type { ReadOptions } from '../../model/weights/options';
import type { Answer, Job, Numbered, Task } from './messages';
import { createQueue, type Queue } from './queue';

/** A background thread, which holds a model of its own. */
export interface Background {
  /** True once it has ended, because of an error or by `close`: it takes no more work. */
  readonly closed: boolean;
  /** @throws WeightsError as `readModel` does */
  open(weights: Blob, options: ReadOptions): Promise<Model>;
  /** Of several sentences that wait, only the last is read: the promises of the others are rejected. */
  trace(model: Model, tokens: readonly string[]): Promise<Trace>;
  /** Ends the thread, and rejects the promises of its work. */
  close(): void;
}

/** The model that the thread holds, and whether it was opened there, with its embedding. */
interface Held {
  readonly model: Model;
  readonly opened: boolean;
}

export function backgroundOn(worker: Worker): Background {
  let held: Held | undefined;
  let closed = false;
  const queue = createQueue(
    (task: Task) => worker.postMessage(task),
    () => {
      held = undefined;
    },
  );
  const ask = <Result>(jobs: () => readonly Job[], read: (answer: Answer) => Result): Promise<Result> => {
    if (!closed) return asked(queue, jobs, read);
    return Promise.reject(new Error('the background thread is closed: start another one'));
  };
  const close = (why: string): void => {
    closed = true;
    worker.terminate();
    queue.fail(new Error(why));
  };
  worker.addEventListener('message', ({ data }: MessageEvent<Numbered>) => queue.take(data));
  worker.addEventListener('error', (event) => close(event.message || 'the background thread failed'));
  worker.addEventListener('messageerror', () =>
    close('the answer of the background thread was not readable'),
  );

  return {
    get closed() {
      return closed;
    },
    open: (weights, options) =>
      ask(
        () => [{ kind: 'open', weights, options }],
        (answer) => {
          if (answer.kind !== 'opened') throw errorOf(answer);
          held = { model: reviveModel(answer.model), opened: true };
          return held.model;
        },
      ),
    trace: (model, tokens) =>
      ask(
        () => {
          const jobs = traceJobs(model, tokens, held);
          if (held?.model !== model) held = { model, opened: false };
          return jobs;
        },
        (answer) => {
          if (answer.kind !== 'traced') throw errorOf(answer);
          return reviveTrace(model, answer.trace);
        },
      ),
    close: () => close('the background thread was closed'),
  };
}

/** Adds jobs to a queue, and resolves to what is read from their answer. */
function asked<Result>(
  queue: Queue,
  jobs: () => readonly Job[],
  read: (answer: Answer) => Result,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const answered = (answer: Answer): void => {
      try {
        resolve(read(answer));
      } catch (error) {
        reject(error);
      }
    };
    queue.add({ jobs, answered, failed: reject });
  });
}

/** The job that reads the tokens, after one that sends the model where the thread holds another. */
function traceJobs(model: Model, tokens: readonly string[], held: Held | undefined): readonly Job[] {
  if (held?.model === model && held.opened) return [{ kind: 'trace', inputs: tokens }];
  const read: Job = { kind: 'trace', inputs: inputsOf(model, tokens) };
  return held?.model === model ? [read] : [{ kind: 'take', layers: packLayers(model) }, read];
}

function inputsOf({ inputSize, embed }: Model, tokens: readonly string[]): Float64Array {
  const numbers = new Float64Array(tokens.length * inputSize);
  tokens.forEach((token, index) => {
    numbers.set(embed(token), index * inputSize);
  });
  return numbers;
}

function errorOf(answer: Answer): Error {
  if (answer.kind === 'failed') return new Error(answer.message);
  if (answer.kind !== 'refused') return new Error(`the background thread answered with ${answer.kind}`);
  const { code, message, tensor, ambiguous } = answer;
  if (!ambiguous) return new WeightsError(code, message, tensor);
  return new AmbiguousWeightsError(ambiguous.option, message, ambiguous.choices);
}
