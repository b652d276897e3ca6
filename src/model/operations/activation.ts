import type { Definition } from './definition';

/** output = a function of each number of `input`. */
export interface Activation {
  readonly kind: 'activation';
  readonly output: string;
  readonly input: string;
  readonly activation: ActivationName;
}

export type ActivationName = 'tanh' | 'relu' | 'sigmoid';

interface ActivationFunction {
  /** How the field writes it. */
  readonly name: string;
  readonly apply: (input: number) => number;
  /** Its derivative, where it has turned `input` into `output`. */
  readonly slope: (input: number, output: number) => number;
}

const functions: Readonly<Record<ActivationName, ActivationFunction>> = {
  tanh: { name: 'tanh', apply: Math.tanh, slope: (_, output) => 1 - output * output },
  relu: {
    name: 'ReLU',
    // NaN stays NaN, as in torch.relu: a hidden fault must not turn into a clean zero.
    apply: (input) => Math.max(input, 0),
    // At 0 it has no derivative; PyTorch takes 0.
    slope: (input) => (input > 0 ? 1 : input <= 0 ? 0 : Number.NaN),
  },
  sigmoid: {
    name: 'σ',
    apply: (input) => 1 / (1 + Math.exp(-input)),
    slope: (_, output) => output * (1 - output),
  },
};

function each<Field>(
  field: (definition: ActivationFunction) => Field,
): Readonly<Record<ActivationName, Field>> {
  return { tanh: field(functions.tanh), relu: field(functions.relu), sigmoid: field(functions.sigmoid) };
}

/** How the field writes them. */
export const activationNames = each(({ name }) => name);

/** The elementwise functions that a cell can name. */
export const activations = each(({ apply }) => apply);

export const activation: Definition<Activation> = {
  inputs: ({ input }) => [input],
  forward(operation, scope, output) {
    const { numbers: before, start, stride } = scope.hidden(operation.input);
    const { numbers: after, size } = output;
    const { apply } = functions[operation.activation];
    return (turn) => {
      const from = start + turn * stride;
      const to = output.start + turn * output.stride;
      for (let row = 0; row < size; row++) after[to + row] = apply(before[from + row]!);
    };
  },
  backward(operation, scope, output, adjoints) {
    const input = scope.hidden(operation.input);
    const { slope } = functions[operation.activation];
    const from = adjoints.of(operation.output);
    const to = adjoints.of(operation.input);
    const { size } = output;
    return (turn) => {
      for (let row = 0; row < size; row++) {
        const before = input.numbers[input.start + turn * input.stride + row]!;
        const factor = slope(before, output.numbers[output.start + turn * output.stride + row]!);
        for (let at = row; at < from.length; at += size) to[at]! += factor * from[at]!;
      }
    };
  },
};
