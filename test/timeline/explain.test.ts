import { describe, expect, test } from 'vitest';
import { previousState } from '../../src/model/cell';
import { cells } from '../../src/model/cells';
import { activations } from '../../src/model/operations';
import type { Trace } from '../../src/model/trace';
import { type Explanation, explain } from '../../src/timeline/explain';
import { namesOf, sampleModel, sampleTrace } from '../model/sample';
import fc from '../property';
import { notation } from './notation';

/** The value that an explanation leads to, worked out from what it says alone. */
function workedOut(trace: Trace, name: string, { how, row }: Explanation): number | undefined {
  switch (how.kind) {
    case 'sum':
      return how.terms.reduce((sum, { value }) => sum + value, 0);
    case 'activation':
      return activations[how.activation](how.input.value);
    case 'gate':
      return how.factors[0].value * how.factors[1].value;
    case 'complement':
      return 1 - how.of.value;
    case 'zeros':
      return 0;
    case 'carried':
      return trace.at(how.step)[previousState(name)!]![row - 1]!;
    case 'given':
    case 'below':
      return undefined;
  }
}

/** Whether every product is that of its two factors. */
const hasTrueTerms = ({ how }: Explanation): boolean =>
  how.kind !== 'sum' ||
  how.terms.every(({ factors, value }) => factors === undefined || Object.is(factors[0] * factors[1], value));

describe('an explanation', () => {
  test.each(Object.entries(cells))('of %s leads to the value that the figure shows', (_, cell) => {
    const samples = fc.record({
      cell: fc.constant(cell),
      inputSize: fc.integer({ min: 1, max: 5 }),
      hiddenSize: fc.integer({ min: 1, max: 5 }),
      seed: fc.nat(),
    });
    fc.assert(
      fc.property(samples, (sample) => {
        const trace = sampleTrace(3, sample);
        for (let step = 1; step <= 3; step++) {
          for (const name of namesOf(trace.model)) {
            for (const [row, value] of trace.at(step)[name]!.entries()) {
              const explanation = explain(trace, step, name, row);
              const worked = workedOut(trace, name, explanation) ?? value;
              const isTrue =
                explanation.row === row + 1 &&
                Object.is(explanation.value, value) &&
                Math.abs(worked - value) < 5e-13 &&
                hasTrueTerms(explanation);
              // An `expect` for each of a hundred thousand values would take longer than all the rest.
              if (!isTrue)
                expect.fail(`${name} of step ${step} is ${value}, not ${JSON.stringify(explanation)}`);
            }
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  const trace = sampleTrace(4);
  const { parameters } = sampleModel();
  const how = (name: string, step: number): Explanation['how'] => explain(trace, step, name, 1).how;
  const termsOf = (name: string, step: number): readonly string[] => {
    const found = how(name, step);
    return found.kind === 'sum' ? found.terms.map(({ symbol }) => notation(symbol)) : [];
  };

  test('of a product has a term for each column: the weight, and the number of the step before', () => {
    const terms = explain(trace, 3, 'W_h h', 1).how;
    expect(terms).toMatchObject({
      kind: 'sum',
      terms: [0, 1, 2, 3].map((column) => ({
        factors: [parameters.get('weight_hh')!.values[4 + column], trace.at(2).h![column]],
      })),
    });
  });

  test('of the sum has the terms of the equation', () => {
    expect(termsOf('a', 3)).toEqual(['W_h h_2', 'W_x x_3', 'b']);
  });

  test('of the sum says where each term comes from', () => {
    const found = how('a', 3);
    expect(found.kind === 'sum' && found.terms.map(({ from }) => from)).toEqual(['memory', 'word', 'bias']);
  });

  test('of the bias has the two that PyTorch keeps', () => {
    expect(termsOf('b', 3)).toEqual(['b_h', 'b_x']);
  });

  test('of the state names the squash and what goes into it', () => {
    expect(how('h', 3)).toMatchObject({
      kind: 'activation',
      activation: 'tanh',
      input: { value: trace.at(3).a![1] },
    });
    const relu = explain(sampleTrace(1, { cell: cells.relu }), 1, 'h', 0).how;
    expect(relu).toMatchObject({ kind: 'activation', activation: 'relu' });
  });

  test('of memory names the step that made it, and zeros before the first', () => {
    expect(how('previous h', 3)).toEqual({ kind: 'carried', step: 2 });
    expect(how('previous h', 1)).toEqual({ kind: 'zeros' });
    expect(notation(explain(trace, 3, 'previous h', 1).symbol)).toBe('h_2');
  });

  test('of the vector of a word says that it is given', () => {
    expect(how('x', 3)).toEqual({ kind: 'given', source: 'made-up' });
  });
});
