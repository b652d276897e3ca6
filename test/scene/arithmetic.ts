import type { Trace } from '../../src/model/trace';

/** The values of one step by the names that the figure uses. */
export type Values = Readonly<Record<string, readonly number[]>>;

/**
 * What an Elman unit computes, worked out once more and in another way than the model does, from the weights and the
 * words alone: what the figure shows is compared with this, so that no fault below the scene can hide in it.
 */
export function arithmetic({ model }: Trace, tokens: readonly string[]): Values[] {
  const weights = (name: string): number[][] => {
    const { rows, columns, values } = model.parameters.get(name)!;
    return Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (_, column) => values[row * columns + column]!),
    );
  };
  const times = (matrix: number[][], vector: readonly number[]): number[] =>
    matrix.map((row) => row.reduce((sum, weight, index) => sum + weight * vector[index]!, 0));
  const [hidden, input] = [weights('weight_hh'), weights('weight_ih')];
  const [biasHidden, biasInput] = [weights('bias_hh').flat(), weights('bias_ih').flat()];
  const squash = model.cell.kind === 'rnn-relu' ? (value: number) => Math.max(0, value) : Math.tanh;

  let h: readonly number[] = hidden.map(() => 0);
  return tokens.map((token) => {
    const x = model.embed(token);
    const before = h;
    const fromMemory = times(hidden, before);
    const fromWord = times(input, x);
    const b = biasHidden.map((value, row) => value + biasInput[row]!);
    const a = fromMemory.map((value, row) => value + fromWord[row]! + b[row]!);
    h = a.map(squash);
    return { x, 'previous h': before, 'W_h h': fromMemory, 'W_x x': fromWord, b, a, h };
  });
}
