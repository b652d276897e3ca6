import { describe, expect, test } from 'vitest';
import { type Model, readModel, trace } from '../../../src/model';
import { previous } from '../../../src/model/cell';
import { largestError } from '../sample';
import { caseOf, fileOf } from '../torch/cases';
import { dropped, otherOrders, transposed, withGates, withOperation, withParameter } from './change';

const answers = caseOf('lstm');
const model = readModel(fileOf('lstm'));
const difference = (candidate: Model): number =>
  largestError(trace(candidate, answers.ids).output, answers.output);

/** Any of the faults shows at least so much: a million times what arithmetic may blur. */
const visible = 1e-6;
const gates = [...'ifgo'];

describe('an LSTM agrees with PyTorch, and would not', () => {
  test('as it is', () => {
    expect(difference(model)).toBeLessThanOrEqual(1e-12);
    expect(difference(withGates(model, 'ifgo', 'ifgo'))).toBeLessThanOrEqual(1e-12);
  });

  test.each(otherOrders('ifgo'))('with its gates in the order %s', (order) => {
    expect(difference(withGates(model, 'ifgo', order))).toBeGreaterThan(visible);
  });

  test.each(
    gates.flatMap((gate) => [`bias_h${gate}`, `bias_i${gate}`, `weight_h${gate}`, `weight_i${gate}`]),
  )('without %s', (name) => {
    expect(difference(withParameter(model, name, dropped))).toBeGreaterThan(visible);
  });

  test.each(gates)('with W_h%s read by columns', (gate) => {
    expect(difference(withParameter(model, `weight_h${gate}`, transposed))).toBeGreaterThan(visible);
  });

  test.each([
    ['c is shown as it is', withOperation(model, 'h', { kind: 'gate', output: 'h', gate: 'o', input: 'c' })],
    [
      'the candidate is squashed by σ',
      withOperation(model, 'g', { kind: 'activation', output: 'g', input: 'a_g', activation: 'sigmoid' }),
    ],
    [
      'the forget gate opens on h',
      withOperation(model, 'f ⊙ c', { kind: 'gate', output: 'f ⊙ c', gate: 'f', input: previous('h') }),
    ],
    ['everything is forgotten', withOperation(model, 'c', { kind: 'add', output: 'c', terms: ['i ⊙ g'] })],
    [
      'nothing is forgotten',
      withOperation(model, 'c', { kind: 'add', output: 'c', terms: [previous('c'), 'i ⊙ g'] }),
    ],
  ])('where %s', (_, broken) => {
    expect(difference(broken)).toBeGreaterThan(visible);
  });
});

test('an LSTM keeps a cell state beside its hidden state, and shows what its output gate lets through', () => {
  const { c, h, o, 'tanh c': squashed } = trace(model, answers.ids).at(3);
  expect(h).toEqual(o!.map((open, row) => open * squashed![row]!));
  expect(squashed).toEqual(c!.map(Math.tanh));
  expect(trace(model, answers.ids).at(4)['previous c']).toEqual(c);
});
