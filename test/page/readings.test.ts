import { afterAll, afterEach, expect, test, vi } from 'vitest';
import type { Task } from '../../src/embed/background/messages';
import { createReadings } from '../../src/page/reading/readings';
import { defaultState, type PageState } from '../../src/page/state/state';
import { smallModels } from './models';

/** A thread that never answers. */
class SilentWorker extends EventTarget {
  static readonly all: SilentWorker[] = [];
  readonly tasks: Task[] = [];
  readonly terminate = vi.fn();

  constructor() {
    super();
    SilentWorker.all.push(this);
  }

  postMessage(task: Task): void {
    this.tasks.push(task);
  }
}
vi.stubGlobal('Worker', SilentWorker);
afterAll(() => {
  vi.unstubAllGlobals();
});
afterEach(() => {
  SilentWorker.all.length = 0;
});

const defaults: PageState = { ...defaultState('en', 'untrained'), sentence: 'it was good' };
/** So long that it is read in a thread. */
const long = (last: string): PageState => ({
  ...defaults,
  cell: 'lstm',
  hidden: 32,
  layers: 3,
  directions: 2,
  second: `${'very '.repeat(2000)}${last}`,
});

test('however much is typed into a long second sentence, one thread reads it', async () => {
  const readings = createReadings(smallModels);
  // Of those that wait, only the last is read: the others are rejected.
  const typed = ['g', 'go', 'goo', 'good'].map((last) => readings.read(long(last), undefined));
  expect(await typed[1]).toMatchObject({ isAlone: true });
  expect(await typed[2]).toMatchObject({ isAlone: true });
  readings.read(long('good!'), undefined);
  await vi.waitFor(() => expect(SilentWorker.all.length).toBeGreaterThan(0));
  expect(SilentWorker.all.length).toBe(1);
  readings.destroy();
  expect(SilentWorker.all[0]!.terminate).toHaveBeenCalled();
});

test('once what compares has come, a short comparison is there at once', async () => {
  const readings = createReadings(smallModels);
  const first = readings.read({ ...defaults, versus: 'gru' }, undefined);
  expect(first).toBeInstanceOf(Promise);
  await first;
  expect(readings.read({ ...defaults, versus: 'lstm' }, undefined)).toMatchObject({
    versus: { kind: 'network', trace: { model: { cell: { kind: 'lstm' } } } },
  });
  expect(readings.read({ ...defaults, second: 'it was bad' }, undefined)).toMatchObject({
    versus: { kind: 'sentence', tokens: ['it', 'was', 'bad'] },
  });
});
