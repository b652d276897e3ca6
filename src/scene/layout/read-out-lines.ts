import type { Row } from '../../timeline/rows';
import type { Stage } from './stage';

/** How many of many classes are named, the likeliest first. */
export const mostNamedClasses = 3;

/** Only the last row of a network has all that its output layer reads. */
export const rowHasReadOut = ({
  trace,
  row,
  rows,
}: Pick<Stage, 'trace'> & { readonly row: Row; readonly rows: readonly Row[] }): boolean =>
  trace.model.readOut !== undefined && row.index === rows.length - 1;
