import { afterEach, expect, test, vi } from 'vitest';
import { readModel, WeightsError } from '../../src/model';
import { fileOfTensors, networkTensors } from '../model/weights/write';
import { difference } from '../view/canonical';
import { drawing, type Flow, figureText, place } from './mount';

const wave = (count: number, from: number): number[] =>
  Array.from({ length: count }, (_, index) => Math.sin(from + 1.7 * index) / 25);
/** More than is read at once. */
const bytes = fileOfTensors(
  Object.fromEntries(
    Object.entries(networkTensors({ hiddenSize: 640, inputSize: 4 })).map(([name, { shape }], index) => {
      const count = shape.reduce((product, length) => product * length, 1);
      return [name, { shape, numbers: wave(count, index) }];
    }),
  ),
  { nonlinearity: 'tanh' },
);
const attributes = { sentence: 'not good', position: '1.6' };

const RealWorker = Worker;
const workers: Worker[] = [];
class CountedWorker extends RealWorker {
  constructor(...options: ConstructorParameters<typeof Worker>) {
    super(...options);
    workers.push(this);
  }
}
/** As where a policy lets no worker start: the browser tells of it later. */
class RefusedWorker extends EventTarget {
  constructor() {
    super();
    setTimeout(() => this.dispatchEvent(new Event('error')));
  }
  postMessage(): void {}
  terminate(): void {}
}
class ImpossibleWorker {
  constructor() {
    throw new DOMException('no workers here', 'SecurityError');
  }
}

afterEach(() => {
  vi.unstubAllGlobals();
  workers.length = 0;
});

async function drawn(weights: Flow['weights'] | ArrayBuffer): Promise<Flow> {
  const element = await place(attributes);
  element.weights = weights;
  await expect.poll(() => element.weights, { timeout: 10_000 }).toBeDefined();
  await expect.poll(() => figureText(element)).toContain('64');
  return element;
}

test.each([
  ['a thread', CountedWorker, 1],
  ['the page’s own thread, as a thread is refused', RefusedWorker, 0],
  ['the page’s own thread, as there can be no other', ImpossibleWorker, 0],
])('many weights are read and run by %s, to the same picture', async (_, Kind, count) => {
  vi.stubGlobal('Worker', Kind);
  const element = await drawn(bytes);
  expect(workers.length).toBe(count);
  const whole = await drawn(readModel(bytes));
  expect(workers.length).toBe(count);
  expect(difference(drawing(element), drawing(whole))).toBeUndefined();
});

test('while they are read, what was there stays, and nothing else is shown in its place', async () => {
  vi.stubGlobal('Worker', CountedWorker);
  const element = await place(attributes);
  const before = drawing(element);
  element.weights = bytes;
  element.depth = 'box';
  expect(element.weights).toBeUndefined();
  await new Promise((resolve) => requestAnimationFrame(resolve));
  if (!element.weights) expect(difference(drawing(element), before)).toBeUndefined();
  await expect.poll(() => element.weights?.hiddenSize, { timeout: 10_000 }).toBe(640);
});

test('what is wrong with them is thrown at once, and changes nothing', async () => {
  const element = await place(attributes);
  const before = drawing(element);
  const broken = bytes.slice(0, bytes.byteLength - 8);
  expect(() => {
    element.weights = broken;
  }).toThrow(WeightsError);
  await Promise.resolve();
  expect(difference(drawing(element), before)).toBeUndefined();
});

test('a long sentence is read by a thread, which ends with the element; until then the figure is as it was', async () => {
  vi.stubGlobal('Worker', CountedWorker);
  const ended = vi.spyOn(RealWorker.prototype, 'terminate');
  const element = await place({ sentence: 'not good', units: '32', cell: 'lstm' });
  const sentence = 'one two three '.repeat(1_200);
  element.sentence = sentence;
  await Promise.resolve();
  expect(figureText(element)).toContain('good');
  await expect.poll(() => figureText(element), { timeout: 10_000 }).toContain('three');
  expect(workers.length).toBe(1);
  expect(element.length).toBe(3_600);
  element.remove();
  await Promise.resolve();
  await Promise.resolve();
  expect(ended).toHaveBeenCalled();
  ended.mockRestore();
});
