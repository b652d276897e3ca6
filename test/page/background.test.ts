import { afterAll, afterEach, expect, test, vi } from 'vitest';
import type { Answer, Numbered, Task } from '../../src/embed/background/messages';
import { startBackground } from '../../src/embed/background/start';
import { trace } from '../../src/model/trace';
import { packTrace, reviveLayers } from '../../src/model/transfer';
import { smallModel } from './models';

/** A thread that answers when the test says so. */
class HeldWorker extends EventTarget {
  static readonly all: HeldWorker[] = [];
  readonly tasks: Task[] = [];
  readonly terminate = vi.fn();

  constructor() {
    super();
    HeldWorker.all.push(this);
  }

  postMessage(task: Task): void {
    this.tasks.push(task);
  }

  /** Answers the oldest question that was not answered yet. */
  answer(answer?: Answer): void {
    const { number, job } = this.tasks.shift()!;
    if (job.kind === 'take') this.#layers = job.layers;
    const data: Numbered = { number, answer: answer ?? this.#traced(job) };
    this.dispatchEvent(new MessageEvent('message', { data }));
  }

  #layers: Extract<Task['job'], { kind: 'take' }>['layers'] | undefined;

  #traced(job: Task['job']): Answer {
    if (job.kind !== 'trace') return { kind: 'taken' };
    const model = reviveLayers(this.#layers!);
    const numbers = job.inputs as Float64Array;
    const inputs = Array.from({ length: numbers.length / model.inputSize }, (_, step) =>
      numbers.subarray(step * model.inputSize, (step + 1) * model.inputSize),
    );
    return { kind: 'traced', trace: packTrace(trace(model, inputs)) };
  }
}
vi.stubGlobal('Worker', HeldWorker);
afterAll(() => {
  vi.unstubAllGlobals();
});
afterEach(() => {
  HeldWorker.all.length = 0;
});

const failed = { kind: 'failed', message: 'no memory' } as const;
const model = smallModel('mood', 'lstm');

test('what comes after a job has failed is not the answer to the next one', async () => {
  const background = startBackground();
  const [worker] = HeldWorker.all;
  const first = background.trace(model, ['the']);
  const second = background.trace(model, ['the', 'movie']);
  worker!.answer(failed);
  await expect(first).rejects.toThrow('no memory');
  // The thread goes on with what it had been asked for.
  worker!.answer({ kind: 'traced', trace: packTrace(trace(model, [model.embed('good')])) });
  while (worker!.tasks.length > 0) worker!.answer();
  const read = await second;
  expect(read.length).toBe(2);
  expect(read.output).toEqual(trace(model, ['the', 'movie'].map(model.embed)).output);
});

test('a model that the thread could not take is given to it again', async () => {
  const background = startBackground();
  const [worker] = HeldWorker.all;
  const first = background.trace(model, ['the']);
  worker!.answer(failed);
  worker!.answer(failed);
  await expect(first).rejects.toThrow('no memory');
  const again = background.trace(model, ['the']);
  expect(worker!.tasks.map(({ job }) => job.kind)).toEqual(['take', 'trace']);
  while (worker!.tasks.length > 0) worker!.answer();
  expect((await again).length).toBe(1);
});

test('a thread that has failed says that it is closed', async () => {
  const background = startBackground();
  expect(background.closed).toBe(false);
  const reading = background.trace(model, ['the']);
  HeldWorker.all[0]!.dispatchEvent(Object.assign(new Event('error'), { message: 'out of memory' }));
  await expect(reading).rejects.toThrow('out of memory');
  expect(background.closed).toBe(true);
});
