import { type Cell, previousState } from '../model/cell';
import type { Operation } from '../model/operations';
import { isWeighedSum, operationOf, readersOf } from './structure';

/** A column of a cell with gates. */
export interface GateColumn {
  readonly name: string;
  /** From the first value that the column shows to the one that it is named after. */
  readonly stages: readonly Operation[];
}

/** The columns of a cell with gates, in two lines. */
export interface GateColumnLines {
  /** What the lane of the last state passes through. */
  readonly upper: readonly GateColumn[];
  /** What is made from the weights: the gates, the candidate; then the other states. */
  readonly lower: readonly GateColumn[];
}

/**
 * A cell with gates has too many values for a column each. What is only a stage on the way to another value shares
 * its column: a sum is squashed where it stands, and a candidate is opened where it stands.
 */
export function gateColumnLines(cell: Cell): GateColumnLines {
  const columns = cell.operations
    .filter((operation) => hasColumn(cell, operation))
    .map((operation): GateColumn => ({ name: operation.output, stages: stagesOf(cell, operation) }));
  const lane = cell.states.at(-1)!;
  const isWeighed = ({ stages }: GateColumn): boolean =>
    stages.some(({ kind, output }) => kind === 'product' || isWeighedSum(cell, output));
  const otherStates = columns.filter(({ name }) => name !== lane && cell.states.includes(name));
  const weighed = columns.filter((column) => isWeighed(column) && !otherStates.includes(column));
  const through = columns.filter((column) => !weighed.includes(column) && !otherStates.includes(column));
  // The memory comes from the left: what it passes through stands first.
  const upper = through.toSorted((a, b) => Number(readsMemory(b)) - Number(readsMemory(a)));
  /** A gate stands below what it opens, as far as one line allows; one that opens another stands before it. */
  const place = (name: string): number =>
    Math.min(
      ...readersOf(cell, name).map((reader) => {
        if (reader.kind === 'complement') return place(reader.output);
        const isIn = ({ stages }: GateColumn): boolean => stages.includes(reader);
        const above = upper.findIndex(isIn);
        if (above >= 0) return above;
        const beside = weighed.find(isIn);
        return beside && beside.name !== name ? place(beside.name) - 0.1 : upper.length;
      }),
    );
  const places = new Map(weighed.map(({ name }) => [name, place(name)]));
  return {
    upper,
    lower: [...weighed.toSorted((a, b) => places.get(a.name)! - places.get(b.name)!), ...otherStates],
  };
}

function hasColumn(cell: Cell, operation: Operation): boolean {
  const { kind, output } = operation;
  if (cell.states.includes(output)) return true;
  if (kind === 'product' || kind === 'bias' || kind === 'complement') return false;
  const [reader, ...others] = readersOf(cell, output);
  if (!reader || others.length > 0) return true;
  switch (reader.kind) {
    case 'activation':
      return false;
    case 'add':
      return !isWeighedSum(cell, reader.output);
    case 'gate':
      // A candidate that was squashed is worth being seen; a sum or a copy on its way through a gate is not.
      return reader.gate === output || (kind === 'activation' && isWeighedSum(cell, operation.input));
    default:
      return true;
  }
}

function stagesOf(cell: Cell, operation: Operation): readonly Operation[] {
  const before = readsOf(operation)
    .map((name) => operationOf(cell, name))
    .find((source) => {
      if (!source || hasColumn(cell, source) || source.kind === 'bias' || source.kind === 'complement')
        return false;
      // A product that is one of several terms is a bar in its sum, not a stage before it.
      return source.kind !== 'product' || operation.kind === 'gate';
    });
  return before ? [...stagesOf(cell, before), operation] : [operation];
}

/** What an operation works on; a gate is beside that. */
function readsOf(operation: Operation): readonly string[] {
  switch (operation.kind) {
    case 'add':
      return operation.terms;
    case 'bias':
      return [];
    default:
      return [operation.input];
  }
}

const readsMemory = ({ stages }: GateColumn): boolean =>
  stages.some((operation) => operation.kind === 'gate' && previousState(operation.input) !== undefined);

/** The column in which a value is seen, or undefined for what has none, such as a product or what x is. */
export function columnOf(lines: GateColumnLines, name: string): GateColumn | undefined {
  return [...lines.upper, ...lines.lower].find(({ stages }) => stages.some(({ output }) => output === name));
}
