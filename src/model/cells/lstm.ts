import { type Cell, previous } from '../cell';
import type { Operation } from '../operations';
import { stackedParameters } from './stacked';

/** Forget, input, candidate, output: what is let go, what is let in, what comes in, what is shown. */
const gates = ['f', 'i', 'g', 'o'] as const;

/**
 * The long short-term memory of Hochreiter and Schmidhuber (1997), with the forget gate of Gers, Schmidhuber and
 * Cummins (2000), in PyTorch's form:
 *
 * - f, i, o = σ(W_h h_{t−1} + W_x x_t + b), g = tanh(W_hg h_{t−1} + W_xg x_t + b_g)
 * - c_t = f ⊙ c_{t−1} + i ⊙ g
 * - h_t = o ⊙ tanh(c_t)
 *
 * @see https://pytorch.org/docs/stable/generated/torch.nn.LSTM.html
 */
export const lstm: Cell = {
  kind: 'lstm',
  name: 'LSTM',
  title: 'LSTM',
  states: ['h', 'c'],
  parameters: stackedParameters(['i', 'f', 'g', 'o']),
  operations: [
    ...gates.flatMap((gate): Operation[] => [
      { kind: 'product', output: `W_h${gate} h`, weight: `weight_h${gate}`, input: previous('h') },
      { kind: 'product', output: `W_x${gate} x`, weight: `weight_i${gate}`, input: 'x' },
      { kind: 'bias', output: `b_${gate}`, parameters: [`bias_h${gate}`, `bias_i${gate}`] },
    ]),
    ...gates.map((gate): Operation => {
      const terms = [`W_h${gate} h`, `W_x${gate} x`, `b_${gate}`];
      return { kind: 'add', output: `a_${gate}`, terms };
    }),
    ...gates.map((gate): Operation => {
      const squash = gate === 'g' ? 'tanh' : 'sigmoid';
      return { kind: 'activation', output: gate, input: `a_${gate}`, activation: squash };
    }),
    { kind: 'gate', output: 'f ⊙ c', gate: 'f', input: previous('c') },
    { kind: 'gate', output: 'i ⊙ g', gate: 'i', input: 'g' },
    { kind: 'add', output: 'c', terms: ['f ⊙ c', 'i ⊙ g'] },
    { kind: 'activation', output: 'tanh c', input: 'c', activation: 'tanh' },
    { kind: 'gate', output: 'h', gate: 'o', input: 'tanh c' },
  ],
};
