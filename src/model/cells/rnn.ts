import { type Cell, previous } from '../cell';
import { type ActivationName, activationNames } from '../operations';

/**
 * The recurrent unit of Elman (1990) in PyTorch's form,
 * h_i = tanh(W_ih x_i + b_ih + W_hh h_{i−1} + b_hh), or with relu in the place of tanh.
 *
 * @see https://pytorch.org/docs/stable/generated/torch.nn.RNN.html
 */
function rnn(activation: ActivationName): Cell {
  return {
    kind: `rnn-${activation}`,
    name: `RNN, ${activationNames[activation]}`,
    title: 'RNN',
    states: ['h'],
    parameters: [
      { name: 'weight_hh', symbol: ['W', 'h'], columns: 'hidden' },
      { name: 'weight_ih', symbol: ['W', 'x'], columns: 'input' },
      { name: 'bias_hh', symbol: ['b', 'h'], columns: 'one' },
      { name: 'bias_ih', symbol: ['b', 'x'], columns: 'one' },
    ],
    operations: [
      { kind: 'product', output: 'W_h h', weight: 'weight_hh', input: previous('h') },
      { kind: 'product', output: 'W_x x', weight: 'weight_ih', input: 'x' },
      { kind: 'bias', output: 'b', parameters: ['bias_hh', 'bias_ih'] },
      { kind: 'add', output: 'a', terms: ['W_h h', 'W_x x', 'b'] },
      { kind: 'activation', output: 'h', input: 'a', activation },
    ],
  };
}

export const rnnTanh: Cell = rnn('tanh');
export const rnnRelu: Cell = rnn('relu');
