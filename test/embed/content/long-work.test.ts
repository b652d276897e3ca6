import { expect, test, vi } from 'vitest';
import type { Background } from '../../../src/embed/background/background';
import { inSlices } from '../../../src/embed/background/in-slices';
import { createLongWork } from '../../../src/embed/content/long-work';
import { cells } from '../../../src/model/cells';
import { trace, traceInParts } from '../../../src/model/trace';
import { untrainedModel } from '../../../src/model/untrained';
import { readModel, readModelInParts } from '../../../src/model/weights/read';
import { fileOfTensors, networkTensors } from '../../model/weights/write';

const wave = (count: number, from: number): number[] =>
  Array.from({ length: count }, (_, index) => Math.sin(from + 1.7 * index) / 25);
/** Large enough for several slices: of its weights, and of every step. */
const file = new Uint8Array(
  fileOfTensors(
    Object.fromEntries(
      Object.entries(networkTensors({ hiddenSize: 1100, inputSize: 4, gates: 4 })).map(
        ([name, { shape }], index) => {
          const count = shape.reduce((product, length) => product * length, 1);
          return [name, { shape, numbers: wave(count, index) }];
        },
      ),
    ),
  ),
);
const whole = readModel(file);
const small = untrainedModel({ cell: cells.lstm, seed: 3, units: 4 });
const words = ['not', 'very', 'good'];
const outputOf = (model: typeof whole) => trace(model, words.map(model.embed)).output;

/** Millions of numbers are too many for `toEqual`. */
const sameNumbers = (one: typeof whole, other: typeof whole): boolean =>
  [...other.parameters].every(([name, { values }]) =>
    one.parameters.get(name)!.values.every((value, index) => value === values[index]),
  );

/** Counts the tasks that come to their turn while something else is going on. */
async function tasksDuring<Result>(
  work: Promise<Result>,
): Promise<{ readonly result: Result; readonly tasks: number }> {
  let tasks = 0;
  let done = false;
  const count = (): void => {
    tasks += 1;
    if (!done) setTimeout(count);
  };
  setTimeout(count);
  const result = await work;
  done = true;
  return { result, tasks };
}

test('in slices a file is read to the same model, and something else can happen in between', async () => {
  const { result, tasks } = await tasksDuring(inSlices(readModelInParts(file)));
  expect(tasks).toBeGreaterThan(1);
  expect(sameNumbers(result, whole)).toBe(true);
  expect(result.findings).toEqual(whole.findings);
});

test('in slices a sentence is read to the same numbers, and something else can happen in between', async () => {
  const { result, tasks } = await tasksDuring(inSlices(traceInParts(whole, words.map(whole.embed))));
  expect(tasks).toBeGreaterThan(1);
  expect(result.output).toEqual(outputOf(whole));
});

test('what nobody waits for any more is given up', async () => {
  let asked = 0;
  const work = inSlices(traceInParts(whole, words.map(whole.embed)), () => {
    asked += 1;
    return false;
  });
  await expect(work).rejects.toThrow('given up');
  expect(asked).toBe(1);
});

/** A thread that does at once what it is asked, or fails. */
function thread(fails: boolean) {
  const failing = new Error('the thread failed');
  const made = {
    closed: false,
    open: vi.fn(async () => {
      if (fails) throw failing;
      return readModel(file);
    }),
    trace: vi.fn(async (model: typeof whole, tokens: readonly string[]) => {
      if (fails) throw failing;
      return trace(model, tokens.map(model.embed));
    }),
    close: vi.fn(() => {
      made.closed = true;
    }),
  };
  return made satisfies Background;
}

test('a thread that has read a file also reads its sentences, until the element is taken away', async () => {
  const threads: ReturnType<typeof thread>[] = [];
  const long = createLongWork(async () => {
    threads.push(thread(false));
    return threads.at(-1);
  });
  const model = await long.open(file);
  expect((await long.trace(model, words, () => true)).output).toEqual(outputOf(whole));
  expect(threads.length).toBe(1);
  expect(threads[0]!.trace).toHaveBeenCalledTimes(1);
  long.rest();
  expect(threads[0]!.closed).toBe(true);
  // The numbers of a large model are not copied to another thread: that would take as long as the work.
  expect((await long.trace(model, words, () => true)).output).toEqual(outputOf(whole));
  expect(threads.length).toBe(1);
});

test('a small model is sent to a thread with its long sentence', async () => {
  const one = thread(false);
  const long = createLongWork(async () => one);
  await long.trace(small, words, () => true);
  expect(one.trace).toHaveBeenCalledWith(small, words);
});

/** Threads that start when the test says so. */
function heldThreads() {
  const threads: ReturnType<typeof thread>[] = [];
  const waiting: (() => void)[] = [];
  const start = (): Promise<Background> =>
    new Promise((resolve) => {
      waiting.push(() => {
        threads.push(thread(false));
        resolve(threads.at(-1)!);
      });
    });
  const go = (): void => {
    for (const come of waiting.splice(0)) come();
  };
  return { threads, start, go };
}

test('two sentences that are asked for before the thread has started have one together', async () => {
  const { threads, start, go } = heldThreads();
  const long = createLongWork(start);
  const both = [words, ['bad']].map((tokens) => long.trace(small, tokens, () => true));
  go();
  const read = await Promise.all(both);
  expect(read.map(({ length }) => length)).toEqual([3, 1]);
  expect(threads.length).toBe(1);
  expect(threads[0]!.trace).toHaveBeenCalledTimes(2);
});

test('a thread for a sentence that comes after the element is taken away is closed at once', async () => {
  const { threads, start, go } = heldThreads();
  const long = createLongWork(start);
  const reading = long.trace(small, words, () => true);
  long.rest();
  go();
  expect((await reading).output).toEqual(trace(small, words.map(small.embed)).output);
  expect(threads.map(({ closed }) => closed)).toEqual([true]);
  expect(threads[0]!.trace).not.toHaveBeenCalled();
  // Put back on the page, it has one again.
  const again = long.trace(small, words, () => true);
  go();
  await again;
  expect(threads.map(({ closed }) => closed)).toEqual([true, false]);
});

test.each(['before its thread has started', 'while its thread reads'])(
  'a file that is opened, where the element is taken away %s, is read, and the thread is closed',
  async (when) => {
    const { threads, start, go } = heldThreads();
    const long = createLongWork(start);
    const opening = long.open(file);
    if (when === 'before its thread has started') long.rest();
    go();
    await vi.waitFor(() => expect(threads[0]!.open).toHaveBeenCalled());
    if (when === 'while its thread reads') long.rest();
    expect(sameNumbers(await opening, whole)).toBe(true);
    expect(threads.map(({ closed }) => closed)).toEqual([true]);
  },
);

test('a thread that has failed is replaced by one for all who wait', async () => {
  const { threads, start, go } = heldThreads();
  const long = createLongWork(start);
  const first = long.trace(small, words, () => true);
  go();
  await first;
  threads[0]!.close();
  const both = [words, ['bad']].map((tokens) => long.trace(small, tokens, () => true));
  await vi.waitFor(() => {
    go();
    expect(threads.length).toBe(2);
  });
  await Promise.all(both);
  long.rest();
  await Promise.resolve();
  expect(threads.map(({ closed }) => closed)).toEqual([true, true]);
});

test.each([
  ['there can be no thread', undefined],
  ['the thread fails, as under a content security policy', true],
])('where %s, the same is done here', async (_, fails) => {
  const long = createLongWork(async () => (fails ? thread(fails) : undefined));
  const model = await long.open(file);
  expect(sameNumbers(model, whole)).toBe(true);
  expect((await long.trace(model, words, () => true)).output).toEqual(outputOf(whole));
});
