import { describe, expect, test } from 'vitest';
import { influence, type Model, sharesOf, stateInfluence, trace, type Vector } from '../../src/model';
import { type TaskName, type TrainedKind, tasks, trainedKinds } from '../../src/trained/tasks';
import { shipped } from './shipped';

const sentences: Readonly<Record<TaskName, string>> = {
  mood: 'the lecture was not boring but I was tired',
  agreement: 'the keys to the old cabinet are lost',
  telephone: 'tiger and then she told him again ?',
};

/** How much a state moves with each word, by moving every number of every word's vector a little to either side. */
function measured(model: Model, words: readonly Vector[], state: string, at: number): number[] {
  const step = 1e-5;
  return words.map((x, k) => {
    const squares = x.map((number, row) => {
      const moved = (by: number): Vector =>
        trace(model, words.with(k, (x as number[]).with(row, number + by))).at(at)[state]!;
      const [left, right] = [moved(-step), moved(step)];
      return right.reduce((sum, value, index) => sum + ((value - left[index]!) / (2 * step)) ** 2, 0);
    });
    return Math.sqrt(squares.reduce((sum, square) => sum + square, 0));
  });
}

const networks = tasks.flatMap((task) => trainedKinds.map((kind) => [task, kind] as const));

describe.each<readonly [TaskName, TrainedKind]>(networks)('the network for %s, %s', (task, kind) => {
  const model = shipped(task, kind);
  const words = sentences[task].split(' ').map((word) => model.embed(word) as Vector | number);
  // An id of the embedding cannot be moved a little: its vector can.
  const vectors = trace(model, words);
  const inputs = words.map((_, index) => [...vectors.at(index + 1).x!]);
  const read = trace(model, inputs);

  test('has the shares that small changes of its words measure, in every state', () => {
    for (const state of model.cell.states) {
      const exact = stateInfluence(read, { layer: 1, reversed: false, state });
      for (const at of [1, 4, inputs.length]) {
        const shares = sharesOf(exact.at(at));
        for (const [k, share] of sharesOf(measured(model, inputs, state, at)).entries())
          expect(shares[k]).toBeCloseTo(share, 7);
      }
    }
  });

  test('has the shares of the whole table, worked out the other way', () => {
    const exact = stateInfluence(read, { layer: 1, reversed: false, state: 'h' });
    for (const [t, row] of influence(read).entries())
      for (const [k, share] of sharesOf(row).entries())
        expect(sharesOf(exact.at(t + 1))[k]).toBeCloseTo(share, 12);
  });
});
