import type { Definition } from './definition';

/** output = 1 − input, number by number: what a gate that is shared by two leaves for the other. */
export interface Complement {
  readonly kind: 'complement';
  readonly output: string;
  readonly input: string;
}

export const complement: Definition<Complement> = {
  inputs: ({ input }) => [input],
  forward(operation, scope, output) {
    const input = scope.hidden(operation.input);
    return (turn) => {
      const from = input.start + turn * input.stride;
      const to = output.start + turn * output.stride;
      for (let row = 0; row < output.size; row++) output.numbers[to + row] = 1 - input.numbers[from + row]!;
    };
  },
  backward(operation, _, __, adjoints) {
    const from = adjoints.of(operation.output);
    const to = adjoints.of(operation.input);
    return () => {
      for (let at = 0; at < from.length; at++) to[at]! -= from[at]!;
    };
  },
};
