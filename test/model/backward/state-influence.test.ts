import { describe, expect, test } from 'vitest';
import {
  type ChainState,
  cellKinds,
  influence,
  layersOf,
  type Model,
  outputSize,
  readModel,
  stateInfluence,
  type Trace,
  trace,
  type Vector,
} from '../../../src/model';
import fc from '../../property';
import { sampleModel, sampleTrace } from '../sample';
import { stackedModel } from '../stacked';
import { caseNames, caseOf, fileOf, optionsOf } from '../torch/cases';

const inputsOf = (model: Model, length: number): Vector[] =>
  Array.from({ length }, (_, index) => model.embed(String(index)));

function stateOf(read: Trace, { layer, reversed, state }: ChainState, word: number): Vector {
  const { forward, reverse } = read.layers[layer - 1]!;
  return (reversed ? reverse! : forward).at(word)[state]!;
}

/** The same norms by moving every number of every word a little to either side. */
function measured(model: Model, inputs: readonly Vector[], chain: ChainState, word: number): number[] {
  const step = 1e-5;
  return inputs.map((x, k) => {
    const squares = x.map((number, row) => {
      const moved = (by: number): Vector =>
        stateOf(trace(model, inputs.with(k, (x as number[]).with(row, number + by))), chain, word);
      const [left, right] = [moved(-step), moved(step)];
      return right.reduce((sum, value, at) => sum + ((value - left[at]!) / (2 * step)) ** 2, 0);
    });
    return Math.sqrt(squares.reduce((sum, square) => sum + square, 0));
  });
}

const cells = Object.values(cellKinds);

describe.each(cells)('the influence on the states of $kind', (cell) => {
  test.each([
    [1, false],
    [2, false],
    [1, true],
    [2, true],
  ])(
    'is what moving the words a little does to them, in %i layers, bidirectional: %s',
    (layers, bidirectional) => {
      const model = stackedModel({ cell, layers, bidirectional });
      const inputs = inputsOf(model, 4);
      const read = trace(model, inputs);
      for (const state of cell.states)
        for (const reversed of bidirectional ? [false, true] : [false])
          for (let layer = 1; layer <= layers; layer++) {
            const chain = { layer, reversed, state };
            for (let word = 1; word <= 4; word++) {
              const exact = stateInfluence(read, chain).at(word);
              for (const [k, value] of measured(model, inputs, chain, word).entries())
                expect(exact[k]).toBeCloseTo(value, 8);
            }
          }
    },
  );
});

describe.each(caseNames.filter((name) => caseOf(name).influence))('%s', (name) => {
  test('has the influence on its hidden state that PyTorch derives', () => {
    const answers = caseOf(name);
    const read = trace(readModel(fileOf(name), optionsOf(answers)), answers.ids);
    const layer = layersOf(read.model).length;
    const bidirectional = outputSize(layersOf(read.model).at(-1)!) > read.model.hiddenSize;
    const sides = bidirectional ? [false, true] : [false];
    const states = sides.map((reversed) => stateInfluence(read, { layer, reversed, state: 'h' }));
    for (const [t, row] of answers.influence!.entries()) {
      for (const [k, value] of row.entries()) {
        // PyTorch's output has the hidden states of both directions side by side.
        const own = Math.hypot(...states.map((state) => state.at(t + 1)[k]!));
        expect(Math.abs(own - value)).toBeLessThanOrEqual(1e-9 * value);
      }
    }
  });
});

test('the influence on the hidden state of one chain is the influence on the output', () => {
  fc.assert(
    fc.property(fc.constantFrom(...cells), fc.integer({ min: 1, max: 6 }), fc.nat(), (cell, length, seed) => {
      const read = sampleTrace(length, { cell, seed });
      const own = stateInfluence(read, { layer: 1, reversed: false, state: 'h' });
      for (const [t, row] of influence(read).entries())
        for (const [k, value] of row.entries())
          expect(Math.abs(own.at(t + 1)[k]! - value)).toBeLessThanOrEqual(1e-12 * value);
    }),
    { numRuns: 20, seed: 3 },
  );
});

test('a long sentence is asked in any order, and again', () => {
  const read = sampleTrace(300);
  const own = stateInfluence(read, { layer: 1, reversed: false, state: 'h' });
  const first = own.at(1);
  for (let word = 300; word > 0; word--) own.at(word);
  expect(own.at(1)).toEqual(first);
  expect(own.at(300)).toHaveLength(300);
});

test('a word that the chain has not heard of has none', () => {
  const model = stackedModel({ cell: cellKinds.gru, layers: 1, bidirectional: true });
  const read = trace(model, inputsOf(sampleModel(), 5));
  const forward = stateInfluence(read, { layer: 1, reversed: false, state: 'h' }).at(3);
  const back = stateInfluence(read, { layer: 1, reversed: true, state: 'h' }).at(3);
  expect(forward.map((norm) => norm > 0)).toEqual([true, true, true, false, false]);
  expect(back.map((norm) => norm > 0)).toEqual([false, false, true, true, true]);
});

test.each([1, 2])('rows that are worked on in parts, in turns, are the same, in %i layers', (layers) => {
  const model = stackedModel({ cell: cellKinds.lstm, layers, bidirectional: true });
  const read = trace(model, inputsOf(model, 5));
  const chain = { layer: layers, reversed: true, state: 'c' };
  const whole = stateInfluence(read, chain);
  const inParts = stateInfluence(read, chain);
  const works = [1, 2, 4].map((word) => ({ word, work: inParts.inParts(word) }));
  const rows = new Map<number, Vector>();
  while (rows.size < works.length)
    for (const { word, work } of works) {
      const part = work.next();
      if (part.done && part.value) rows.set(word, part.value);
    }
  for (const { word } of works) expect(rows.get(word)).toEqual(whole.at(word));
});
