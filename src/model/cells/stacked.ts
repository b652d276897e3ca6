import type { Parameter } from '../cell';

/**
 * The parameters of a cell whose gates PyTorch stacks in one tensor, gate over gate, H rows each.
 *
 * @param gates in the order in which PyTorch stacks them
 */
export function stackedParameters(gates: readonly string[]): readonly Parameter[] {
  const blocks = gates.length;
  return gates.flatMap((gate, block): Parameter[] => [
    {
      name: `weight_h${gate}`,
      symbol: ['W', `h${gate}`],
      columns: 'hidden',
      stacked: { tensor: 'weight_hh', block, blocks },
    },
    {
      // PyTorch's i is for input; the figure calls the input x.
      name: `weight_i${gate}`,
      symbol: ['W', `x${gate}`],
      columns: 'input',
      stacked: { tensor: 'weight_ih', block, blocks },
    },
    {
      name: `bias_h${gate}`,
      symbol: ['b', `h${gate}`],
      columns: 'one',
      stacked: { tensor: 'bias_hh', block, blocks },
    },
    {
      name: `bias_i${gate}`,
      symbol: ['b', `x${gate}`],
      columns: 'one',
      stacked: { tensor: 'bias_ih', block, blocks },
    },
  ]);
}
