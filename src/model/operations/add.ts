import type { Definition } from './definition';

/** output = the sum of the values `terms`, from the first to the last. */
export interface Add {
  readonly kind: 'add';
  readonly output: string;
  readonly terms: readonly string[];
}

export const add: Definition<Add> = {
  inputs: ({ terms }) => terms,
  forward(operation, scope, output) {
    const terms = operation.terms.map((name) => scope.hidden(name));
    return (turn) => {
      const to = output.start + turn * output.stride;
      const { numbers, size } = output;
      for (const term of terms) {
        const from = term.start + turn * term.stride;
        const added = term.numbers;
        for (let row = 0; row < size; row++) numbers[to + row]! += added[from + row]!;
      }
    };
  },
  backward(operation, _, __, adjoints) {
    const from = adjoints.of(operation.output);
    const terms = operation.terms.map((name) => adjoints.of(name));
    return () => {
      for (const to of terms) for (let at = 0; at < from.length; at++) to[at]! += from[at]!;
    };
  },
};
