import { type Activation, activation } from './activation';
import { type Add, add } from './add';
import { type Bias, bias } from './bias';
import { type Complement, complement } from './complement';
import type { Definition } from './definition';
import { type Gate, gate } from './gate';
import { type Product, product } from './product';

export { type ActivationName, activationNames, activations } from './activation';
export type { Adjoints, Bound, Scope, Value } from './definition';
export { multiply, partWork } from './product';

/** One line of a cell's definition: it computes the value named `output` from values named before it. */
export type Operation = Product | Bias | Add | Activation | Gate | Complement;

const definitions: {
  readonly [Kind in Operation['kind']]: Definition<Extract<Operation, { kind: Kind }>>;
} = { product, bias, add, activation, gate, complement };

/** The forward computation and the derivative of an operation. */
export function definitionOf(operation: Operation): Definition<Operation> {
  // The table pairs each kind with its own definition, which TypeScript cannot follow through the look-up.
  return definitions[operation.kind] as unknown as Definition<Operation>;
}

/** What an operation reads: the names of values of the same step, or of the step before. */
export function inputsOf(operation: Operation): readonly string[] {
  return definitionOf(operation).inputs(operation);
}
