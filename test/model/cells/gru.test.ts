import { describe, expect, test } from 'vitest';
import { type Model, readModel, trace } from '../../../src/model';
import { previous } from '../../../src/model/cell';
import { largestError } from '../sample';
import { caseOf, fileOf } from '../torch/cases';
import { dropped, otherOrders, transposed, withGates, withOperation, withParameter } from './change';

const answers = caseOf('gru');
const model = readModel(fileOf('gru'));
const difference = (candidate: Model): number =>
  largestError(trace(candidate, answers.ids).output, answers.output);

/** Any of the faults shows at least so much: a million times what arithmetic may blur. */
const visible = 1e-6;
const gates = [...'rzn'];

/** The paper's form: n = tanh(W_hn (r ⊙ h) + …), the product after the gate. */
function resetBefore(): Model {
  const { cell } = model;
  const operations = cell.operations.filter(({ output }) => !['W_hn h', 'm', 'r ⊙ m'].includes(output));
  const at = operations.findIndex(({ output }) => output === 'r') + 1;
  const paper = operations.toSpliced(
    at,
    0,
    { kind: 'gate', output: 'r ⊙ h', gate: 'r', input: previous('h') },
    { kind: 'product', output: 'W_hn h', weight: 'weight_hn', input: 'r ⊙ h' },
    // The sum takes it under its old name.
    { kind: 'add', output: 'r ⊙ m', terms: ['W_hn h', 'b_hn'] },
  );
  return { ...model, cell: { ...cell, operations: paper } };
}

describe('a GRU agrees with PyTorch, and would not', () => {
  test('as it is', () => {
    expect(difference(model)).toBeLessThanOrEqual(1e-12);
  });

  test('with r before the product instead of after it, as in the paper', () => {
    expect(difference(resetBefore())).toBeGreaterThan(visible);
  });

  test.each(otherOrders('rzn'))('with its gates in the order %s', (order) => {
    expect(difference(withGates(model, 'rzn', order))).toBeGreaterThan(visible);
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
    [
      'b_hn stands outside the reset gate',
      withOperation(
        withOperation(model, 'a_n', {
          kind: 'add',
          output: 'a_n',
          terms: ['r ⊙ m', 'W_xn x', 'b_xn', 'b_hn'],
        }),
        'm',
        { kind: 'add', output: 'm', terms: ['W_hn h'] },
      ),
    ],
    [
      'z and 1 − z change places',
      withOperation(
        withOperation(model, '(1 − z) ⊙ n', { kind: 'gate', output: '(1 − z) ⊙ n', gate: 'z', input: 'n' }),
        'z ⊙ h',
        { kind: 'gate', output: 'z ⊙ h', gate: '1 − z', input: previous('h') },
      ),
    ],
    ['nothing is kept', withOperation(model, 'h', { kind: 'add', output: 'h', terms: ['(1 − z) ⊙ n'] })],
  ])('where %s', (_, broken) => {
    expect(difference(broken)).toBeGreaterThan(visible);
  });
});
