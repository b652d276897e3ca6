import type { Model } from '../../model/model';
import type { Trace } from '../../model/trace';
import { packLayers, reviveModel, reviveTrace } from '../../model/transfer';
import { AmbiguousWeightsError, WeightsError } from '../../model/weights/error';
import type { ReadOptions } from '../../model/weights/options';
import type { Answer, Job, Numbered, Task } from './messages';

/** A thread beside the page's, with a model of its own. */
export interface Background {
  /** True once it has ended, by itself or not: nothing more can be asked of it. */
  readonly closed: boolean;
  /** @throws WeightsError as `readModel` does */
  open(weights: File, options: ReadOptions): Promise<Model>;
  /** Of several sentences that wait, only the last is read: the promises of the others are refused. */
  trace(model: Model, tokens: readonly string[]): Promise<Trace>;
  /** Ends the thread; what it was at is refused. */
  close(): void;
}

interface Asked {
  /** Made when their turn comes: what the thread needs depends on what it holds then. */
  readonly jobs: () => readonly Job[];
  /** Takes the last answer, or the first that is a refusal, before anything else is asked. */
  readonly answered: (answer: Answer) => void;
  readonly failed: (error: unknown) => void;
}

interface Running extends Asked {
  /** The numbers of its jobs. */
  readonly first: number;
  readonly last: number;
}

export function startBackground(): Background {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  /** The model that the thread holds. */
  let held: Model | undefined;
  let opened = false;
  let sent = 0;
  let running: Running | undefined;
  let waiting: Asked | undefined;
  let closed = false;

  const start = (asked: Asked): void => {
    try {
      const jobs = asked.jobs();
      running = { ...asked, first: sent + 1, last: sent + jobs.length };
      for (const job of jobs) {
        sent += 1;
        worker.postMessage({ number: sent, job } satisfies Task);
      }
    } catch (error) {
      running = undefined;
      held = undefined;
      asked.failed(error);
    }
  };
  const ask = <Result>(jobs: () => readonly Job[], read: (answer: Answer) => Result): Promise<Result> =>
    new Promise((resolve, reject) => {
      if (closed) {
        reject(new Error('the background thread is closed: start another one'));
        return;
      }
      const answered = (answer: Answer): void => {
        try {
          resolve(read(answer));
        } catch (error) {
          reject(error);
        }
      };
      const asked = { jobs, answered, failed: reject };
      if (!running) {
        start(asked);
        return;
      }
      waiting?.failed(new Error('a later job was asked for'));
      waiting = asked;
    });

  worker.addEventListener('message', ({ data: { number, answer } }: MessageEvent<Numbered>) => {
    // Behind a job that has failed come the answers to those that were sent with it.
    if (!running || number < running.first) return;
    const isLast = number === running.last;
    if (!isLast && answer.kind !== 'failed' && answer.kind !== 'refused') return;
    // The sentence is behind the model that it needs.
    if (!isLast) held = undefined;
    const { answered } = running;
    running = undefined;
    answered(answer);
    const next = waiting;
    waiting = undefined;
    if (next) start(next);
  });
  const close = (why: string): void => {
    closed = true;
    worker.terminate();
    for (const asked of [running, waiting]) asked?.failed(new Error(why));
    running = undefined;
    waiting = undefined;
  };
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
          held = reviveModel(answer.model);
          opened = true;
          return held;
        },
      ),
    trace: (model, tokens) =>
      ask(
        () => {
          if (held === model && opened) return [{ kind: 'trace', inputs: tokens }];
          const read: Job = { kind: 'trace', inputs: inputsOf(model, tokens) };
          if (held === model) return [read];
          const take: Job = { kind: 'take', layers: packLayers(model) };
          held = model;
          opened = false;
          return [take, read];
        },
        (answer) => {
          if (answer.kind !== 'traced') throw errorOf(answer);
          return reviveTrace(model, answer.trace);
        },
      ),
    close: () => close('the background thread was closed'),
  };
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
