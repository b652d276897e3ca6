import type { Role } from '../../../language/rich';
import type { Vector } from '../../../model/vector';
import type { Rect } from '../mark';
import type { Digits } from './digits';

/** How a vector is drawn: as signed bars, or as squares whose colour is the value. */
export type ColumnStyle = 'bars' | 'colour';

/** Two lines beside the axis, and over the column what they stand for. */
export interface Ruler {
  readonly value: number;
  readonly opacity?: number;
  /** Set smaller, where there is little room above the column. */
  readonly small?: boolean;
}

export interface ColumnOptions {
  readonly box: Rect;
  readonly role: Role;
  readonly style: ColumnStyle;
  /** Scene units for a value of 1. */
  readonly unit: number;
  /** Where values are drawn larger than in the other columns. */
  readonly ruler?: Ruler | undefined;
  readonly rows: number;
  /** Where bars are there: the values, already scaled down if they are still growing. */
  readonly values?: Vector | undefined;
  readonly opacity?: number;
  /** Of the bars alone: a value that has moved on leaves a faint trace. */
  readonly barOpacity?: number;
  /** Digits beside the bars, where there is room for them. */
  readonly digits?: Digits | undefined;
}
