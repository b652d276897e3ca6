import type { Definition } from './definition';

/** output = the sum of constant parameter vectors; the same at every step. */
export interface Bias {
  readonly kind: 'bias';
  readonly output: string;
  readonly parameters: readonly string[];
}

export const bias: Definition<Bias> = {
  inputs: () => [],
  forward({ parameters }, scope, { numbers, size, start }) {
    // Summed once: a constant is kept once for all turns.
    for (const name of parameters) {
      const { values } = scope.parameter(name);
      for (let row = 0; row < size; row++) numbers[start + row]! += values[row]!;
    }
    return () => {};
  },
  backward({ output, parameters }, _, { size }, adjoints) {
    // It reads nothing that an input could change.
    if (!adjoints.parameter) return () => {};
    const from = adjoints.of(output);
    const slopes = parameters.map((name) => adjoints.parameter!(name));
    return () => {
      for (const to of slopes) for (let at = 0; at < from.length; at++) to[at % size]! += from[at]!;
    };
  },
};
