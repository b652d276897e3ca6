import { previousState } from './cell';
import { checkModel, type Model } from './model';
import { activations, multiply, type Operation } from './operations';
import type { Vector } from './vector';

/** Every named value of one step: `x`, `previous h`, each operation's output. All frozen. */
export type Step = Readonly<Record<string, Vector>>;

/** What a model computed while it read a sequence. Nothing in it can be changed. */
export interface Trace {
  readonly model: Model;
  /** T, how many steps were taken. */
  readonly length: number;
  /** The values of step `step`, counted from 1 as in the figure. */
  at(step: number): Step;
  /** One component, without building the step: the figure's scale reads every value of a long sentence. */
  component(name: string, step: number, row: number): number;
  /** T × H: the hidden state after each step. */
  readonly output: readonly Vector[];
}

type Run = () => void;

/**
 * Runs a model over a sequence of input vectors in float64.
 *
 * @param inputs T × D: one vector x for each step
 * @returns the trace: every named value of every step
 * @throws RangeError where an input has another length than the model's inputSize, or a parameter another shape
 * @example trace(model, ['the', 'movie'].map(model.embed)).at(2).h
 */
export function trace(model: Model, inputs: readonly Vector[]): Trace {
  checkModel(model);
  const { cell, inputSize, hiddenSize } = model;
  const length = inputs.length;
  const names = ['x', ...cell.operations.map((operation) => operation.output)];
  const sizes = new Map(names.map((name) => [name, name === 'x' ? inputSize : hiddenSize]));

  // One block of memory for each name: 5,000 steps would otherwise be tens of thousands of small arrays.
  const blocks = new Map(names.map((name) => [name, new Float64Array(length * sizes.get(name)!)]));
  const registers = new Map([['x', new Float64Array(inputSize)]]);
  for (const state of cell.states) registers.set(`previous ${state}`, new Float64Array(hiddenSize));

  const runs = cell.operations.map((operation) => {
    const output = new Float64Array(hiddenSize);
    const run = compile(operation, model, registers, output);
    // Only now may others read it: `h` before it is made would be the h of the step before under a wrong name.
    registers.set(operation.output, output);
    return run;
  });
  const x = registers.get('x')!;
  for (let index = 0; index < length; index++) {
    const input = inputs[index]!;
    if (input.length !== inputSize) {
      throw new RangeError(
        `input ${index + 1} has ${input.length} numbers where the model reads ${inputSize}: use the model's own embedding`,
      );
    }
    x.set(input);
    for (const run of runs) run();
    for (const name of names) blocks.get(name)!.set(registers.get(name)!, index * sizes.get(name)!);
    for (const state of cell.states) registers.get(`previous ${state}`)!.set(registers.get(state)!);
  }

  const zeros: Vector = Object.freeze(new Array<number>(hiddenSize).fill(0));
  const read = (name: string, step: number): Vector => {
    const size = sizes.get(name)!;
    return Object.freeze(Array.from(blocks.get(name)!.subarray((step - 1) * size, step * size)));
  };
  const built = new Map<number, Step>();
  const at = (step: number): Step => {
    checkStep(step, length);
    let values = built.get(step);
    if (!values) {
      const entries = names.map((name): [string, Vector] => [name, read(name, step)]);
      for (const state of cell.states) {
        entries.push([`previous ${state}`, step === 1 ? zeros : read(state, step - 1)]);
      }
      values = Object.freeze(Object.fromEntries(entries));
      built.set(step, values);
    }
    return values;
  };

  let output: readonly Vector[] | undefined;
  return Object.freeze({
    model,
    length,
    at,
    component(name: string, step: number, row: number): number {
      const state = previousState(name);
      if (state !== undefined) return step === 1 ? 0 : blocks.get(state)![(step - 2) * hiddenSize + row]!;
      return blocks.get(name)![(step - 1) * sizes.get(name)! + row]!;
    },
    get output() {
      output ??= Object.freeze(Array.from({ length }, (_, index) => read(cell.states[0]!, index + 1)));
      return output;
    },
  });
}

function checkStep(step: number, length: number): void {
  if (!Number.isInteger(step) || step < 1 || step > length) {
    throw new RangeError(`there is no step ${step} in a sentence of ${length}: steps are counted from 1`);
  }
}

function compile(
  operation: Operation,
  model: Model,
  registers: ReadonlyMap<string, Float64Array>,
  output: Float64Array,
): Run {
  const register = (name: string): Float64Array => {
    const found = registers.get(name);
    if (!found)
      throw new RangeError(
        `the cell ${model.cell.kind} reads ${name} before it is made: reorder its operations`,
      );
    return found;
  };
  switch (operation.kind) {
    case 'product': {
      const weight = model.parameters.get(operation.weight)!;
      const input = register(operation.input);
      return () => multiply(weight, input, output);
    }
    case 'bias': {
      // Constant, so it is summed once; every step then copies it out of its register.
      for (const name of operation.parameters) {
        const { values } = model.parameters.get(name)!;
        for (let row = 0; row < output.length; row++) output[row]! += values[row]!;
      }
      return () => {};
    }
    case 'add': {
      const terms = operation.terms.map(register);
      return () => {
        output.fill(0);
        for (const term of terms) for (let row = 0; row < output.length; row++) output[row]! += term[row]!;
      };
    }
    case 'activation': {
      const input = register(operation.input);
      const squash = activations[operation.activation];
      return () => {
        for (let row = 0; row < output.length; row++) output[row] = squash(input[row]!);
      };
    }
  }
}
