import type { Role, Run } from '../../../language/rich';
import type { Operation } from '../../../model/operations';
import type { Rect } from '../../marks/mark';

/** Where a vector stands in the open cell; the box is relative to the cell's top left corner at full size. */
export interface ColumnSlot {
  readonly name: string;
  readonly box: Rect;
  /** Scene units for a value of 1; 0 where the column shows no bars. */
  readonly unit: number;
  /** Of the box's width, what the digits take; 0 where only bars are drawn. */
  readonly digits: number;
  /**
   * In a cell with gates a column shows one value after the other, each made from the one before it: the operations
   * that make them, the last of which makes the value that the column is named after. Empty in a plain cell, where
   * each value has a column of its own.
   */
  readonly stages: readonly Operation[];
  readonly label: 'below' | 'above';
  /** How far its name stands to the right of its middle, where lines come in beside it. */
  readonly labelShift?: number;
}

/** Where a weight's numbers stand, row beside row with the vector that they are multiplied with. */
export interface MatrixSlot {
  readonly parameter: string;
  readonly operation: Operation;
  readonly box: Rect;
  readonly digits: boolean;
}

/** A sign between columns, drawn as text; on a lane in a circle, and before an activation as its curve. */
export interface SignSlot {
  readonly sign: '+' | 'plus node' | '=' | '→' | '←' | 'curve';
  readonly operation: Operation;
  readonly x: number;
  readonly y: number;
}

/** Where a value enters the cell: the memory from the left, the word from below. */
export interface PortSlot {
  /** What comes in: `x`, `previous h`. */
  readonly input: string;
  /** The operation that takes it in. */
  readonly operation: Operation;
  /** The weight that it meets there, written on the port; a cell state comes in as it is. */
  readonly weight: Run | undefined;
  readonly side: 'left' | 'bottom';
  readonly x: number;
  readonly y: number;
}

export type Points = readonly (readonly [x: number, y: number])[];

/** A line inside the cell along which a value goes from one column to the next, or to a gate. */
export interface ConnectorSlot {
  readonly key: string;
  /** It lights up while these are at work. */
  readonly operations: readonly Operation[];
  readonly role: Role;
  readonly points: Points;
  /** More lines of the same value that branch off; each ends in an arrow, too. */
  readonly branches?: readonly Points[];
  readonly sign: string;
  readonly signAt: readonly [x: number, y: number];
}

/** The inside of the cell at work at one moment: the equation laid out in space. */
export interface Interior {
  readonly width: number;
  readonly height: number;
  readonly rows: number;
  /** Whether values are drawn as bars; else as digits on colours. */
  readonly hasBars: boolean;
  readonly digitsSize: number;
  readonly columns: readonly ColumnSlot[];
  readonly matrices: readonly MatrixSlot[];
  readonly signs: readonly SignSlot[];
  readonly connectors: readonly ConnectorSlot[];
  readonly ports: readonly PortSlot[];
  /** For each state that is seen travelling along the chain: the height of its lane. */
  readonly lanes: ReadonlyMap<string, number>;
  /** True where x and the memory wait outside their ports, false where they have a column inside. */
  readonly inputsOutside: boolean;
  /** True where the weights are written on the ports. */
  readonly showsWeights: boolean;
  readonly labelSize: number;
}

/** How the inside of a cell is laid out in the course of a step. */
export interface InteriorPlan {
  /** Between two steps, when all is done. */
  readonly rest: Interior;
  /** @param progress how far the step has come, 0 to 1 */
  at(progress: number): Interior;
}
