import type { Model } from '../model/model';
import type { Trace } from '../model/trace';
import { packLayers, reviveModel, reviveTrace } from '../model/transfer';
import { AmbiguousWeightsError, WeightsError } from '../model/weights/error';
import type { ReadOptions } from '../model/weights/options';
import type { Answer, Job } from './messages';

/** A thread beside the page's, with a model of its own. */
export interface Background {
  /** @throws WeightsError as `readModel` does */
  open(weights: File, options: ReadOptions): Promise<Model>;
  /** Of several sentences that wait, only the last is read: the promises of the others are refused. */
  trace(model: Model, tokens: readonly string[]): Promise<Trace>;
  /** Ends the thread; what it was at is refused. */
  close(): void;
}

type Asked = {
  readonly jobs: readonly Job[];
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
};

export function startBackground(): Background {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  /** The model that the thread holds. */
  let held: Model | undefined;
  let opened = false;
  let running: (Asked & { left: number }) | undefined;
  let waiting: Asked | undefined;
  let closed = false;

  const start = (asked: Asked): void => {
    running = { ...asked, left: asked.jobs.length };
    for (const job of asked.jobs) worker.postMessage(job);
  };
  const ask = (jobs: readonly Job[]): Promise<Answer> =>
    new Promise((resolve, reject) => {
      if (closed) {
        reject(new Error('the background thread is closed'));
        return;
      }
      const asked = { jobs, resolve, reject };
      if (!running) {
        start(asked);
        return;
      }
      waiting?.reject(new Error('a later job was asked for'));
      waiting = asked;
    });

  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    if (!running) return;
    running.left -= 1;
    if (running.left > 0 && data.kind !== 'failed' && data.kind !== 'refused') return;
    const { resolve } = running;
    running = undefined;
    resolve(data);
    const next = waiting;
    waiting = undefined;
    if (next) start(next);
  });
  const close = (why: string): void => {
    closed = true;
    worker.terminate();
    for (const asked of [running, waiting]) asked?.reject(new Error(why));
    running = undefined;
    waiting = undefined;
  };
  worker.addEventListener('error', (event) => close(event.message || 'the background thread failed'));
  worker.addEventListener('messageerror', () =>
    close('the answer of the background thread was not readable'),
  );

  return {
    async open(weights, options) {
      const answer = await ask([{ kind: 'open', weights, options }]);
      if (answer.kind !== 'opened') throw errorOf(answer);
      held = reviveModel(answer.model);
      opened = true;
      return held;
    },
    async trace(model, tokens) {
      const jobs: Job[] = [];
      if (held !== model) {
        jobs.push({ kind: 'take', layers: packLayers(model) });
        held = model;
        opened = false;
      }
      jobs.push({ kind: 'trace', inputs: opened ? tokens : inputsOf(model, tokens) });
      const answer = await ask(jobs);
      if (answer.kind !== 'traced') throw errorOf(answer);
      return reviveTrace(model, answer.trace);
    },
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
