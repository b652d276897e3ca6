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
  /** On the lane of the last state: the gate that it passes, what is left of it, the new state. */
  readonly upper: readonly GateColumn[];
  /** What is added to that lane, and the other states, each gate before what it opens. */
  readonly lower: readonly GateColumn[];
}

/**
 * A cell with gates has too many values for a column each. What is only a stage on the way to another value shares
 * its column: a sum is squashed where it stands, and a candidate is opened where it stands. A gate stands on the line
 * that it closes, between what comes to it and what it lets through.
 */
export function gateColumnLines(cell: Cell): GateColumnLines {
  const columns = cell.operations
    .filter((operation) => hasColumn(cell, operation))
    .map((operation): GateColumn => ({ name: operation.output, stages: stagesOf(cell, operation) }));
  const lane = cell.states.at(-1)!;
  const kept = columns.find(({ stages }) => stages.some((stage) => keeps(stage, lane)));
  const gateOfKept = kept?.stages.find((stage) => keeps(stage, lane));
  const gate = gateOfKept?.kind === 'gate' ? columns.find(({ name }) => name === gateOfKept.gate) : undefined;
  const upper = [gate, kept, columns.find(({ name }) => name === lane)].filter(
    (column) => column !== undefined,
  );
  const lower = columns.filter((column) => !upper.includes(column));
  const places = new Map(lower.map((column, index) => [column.name, placeIn(lower, column, index)]));
  return { upper, lower: lower.toSorted((a, b) => places.get(a.name)! - places.get(b.name)!) };
}

/** Whether an operation lets through a part of what the last step left of a state. */
const keeps = (operation: Operation, state: string): boolean =>
  operation.kind === 'gate' && previousState(operation.input) === state;

/** In the order in which they are computed, but a gate right before what it opens. */
function placeIn(columns: readonly GateColumn[], { name }: GateColumn, index: number): number {
  const opened = columns.findIndex(({ stages }) =>
    stages.some((stage) => stage.kind === 'gate' && stage.gate === name),
  );
  return opened >= 0 ? opened - 0.5 : index;
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

/** The column in which a value is seen, or undefined for what has none, such as a product or what x is. */
export function columnOf(lines: GateColumnLines, name: string): GateColumn | undefined {
  return [...lines.upper, ...lines.lower].find(({ stages }) => stages.some(({ output }) => output === name));
}
