import { type Cell, previous } from '../cell';
import type { Operation } from '../operations';
import { stackedParameters } from './stacked';

/** Reset and update. */
const gates = ['r', 'z'] as const;

/**
 * The gated recurrent unit of Cho et al. (2014) in PyTorch's form, which differs from the paper's: the reset gate
 * acts after the product, m = W_hn h_{t−1} + b_hn, so that the candidate has two biases, and z keeps the old state.
 *
 * - r, z = σ(W_h h_{t−1} + W_x x_t + b)
 * - n = tanh(r ⊙ m + W_xn x_t + b_xn)
 * - h_t = (1 − z) ⊙ n + z ⊙ h_{t−1}
 *
 * @see https://pytorch.org/docs/stable/generated/torch.nn.GRU.html
 */
export const gru: Cell = {
  kind: 'gru',
  name: 'GRU',
  title: 'GRU',
  states: ['h'],
  parameters: stackedParameters(['r', 'z', 'n']),
  operations: [
    ...gates.flatMap((gate): Operation[] => [
      { kind: 'product', output: `W_h${gate} h`, weight: `weight_h${gate}`, input: previous('h') },
      { kind: 'product', output: `W_x${gate} x`, weight: `weight_i${gate}`, input: 'x' },
      { kind: 'bias', output: `b_${gate}`, parameters: [`bias_h${gate}`, `bias_i${gate}`] },
    ]),
    { kind: 'product', output: 'W_hn h', weight: 'weight_hn', input: previous('h') },
    { kind: 'bias', output: 'b_hn', parameters: ['bias_hn'] },
    { kind: 'product', output: 'W_xn x', weight: 'weight_in', input: 'x' },
    { kind: 'bias', output: 'b_xn', parameters: ['bias_in'] },
    ...gates.map((gate): Operation => {
      const terms = [`W_h${gate} h`, `W_x${gate} x`, `b_${gate}`];
      return { kind: 'add', output: `a_${gate}`, terms };
    }),
    { kind: 'add', output: 'm', terms: ['W_hn h', 'b_hn'] },
    { kind: 'activation', output: 'r', input: 'a_r', activation: 'sigmoid' },
    { kind: 'activation', output: 'z', input: 'a_z', activation: 'sigmoid' },
    { kind: 'gate', output: 'r ⊙ m', gate: 'r', input: 'm' },
    { kind: 'add', output: 'a_n', terms: ['r ⊙ m', 'W_xn x', 'b_xn'] },
    { kind: 'activation', output: 'n', input: 'a_n', activation: 'tanh' },
    { kind: 'complement', output: '1 − z', input: 'z' },
    { kind: 'gate', output: '(1 − z) ⊙ n', gate: '1 − z', input: 'n' },
    { kind: 'gate', output: 'z ⊙ h', gate: 'z', input: previous('h') },
    { kind: 'add', output: 'h', terms: ['(1 − z) ⊙ n', 'z ⊙ h'] },
  ],
};
