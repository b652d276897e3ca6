import { expect, test, vi } from 'vitest';
import { OwnWeights } from '../../../src/embed/element/own-weights';
import { cells } from '../../../src/model/cells';
import type { Model } from '../../../src/model/model';
import { untrainedModel } from '../../../src/model/untrained';
import { fileOfTensors, networkTensors } from '../../model/weights/write';

/** So large that it is not read at once. */
const file = fileOfTensors(networkTensors({ hiddenSize: 640, inputSize: 4 }));
const small = (seed: number): Model => untrainedModel({ cell: cells.tanh, seed, units: 2 });

/** Weights whose files are read, or cannot be, when the test says so. */
function held() {
  const told: string[] = [];
  const own = new OwnWeights({
    arrived: () => told.push('arrived'),
    failed: ({ message }) => told.push(message),
  });
  const reading: { come(model: Model): void; fail(error: Error): void }[] = [];
  vi.spyOn(own.long, 'open').mockImplementation(
    () => new Promise((come, fail) => reading.push({ come, fail })),
  );
  return { own, told, reading };
}

test('weights that are read at once are there, and none are none', async () => {
  const { own } = held();
  expect(await own.whenRead()).toBeUndefined();
  const model = small(1);
  own.set(model);
  expect(await own.whenRead()).toBe(model);
});

test('who waits for weights is given those that were given last', async () => {
  const { own, reading } = held();
  own.set(file);
  const awaited = own.whenRead();
  own.set(file.slice(0));
  const [first, second] = [small(1), small(2)];
  reading[0]!.come(first);
  reading[1]!.come(second);
  expect(await awaited).toBe(second);
});

test('that earlier ones could not be read is not told to who waits for later ones', async () => {
  const { own, told, reading } = held();
  own.set(file);
  const awaited = own.whenRead();
  own.set(file.slice(0));
  reading[0]!.fail(new Error('given up'));
  const model = small(2);
  reading[1]!.come(model);
  expect(await awaited).toBe(model);
  expect(told).toEqual(['arrived']);
});

test('where they cannot be read, who waits is told so, and not given something else', async () => {
  const { own, told, reading } = held();
  own.set(file);
  const awaited = own.whenRead();
  reading[0]!.fail(new Error('too large'));
  await expect(awaited).rejects.toThrow('too large');
  expect(told).toEqual(['too large', 'arrived']);
});
