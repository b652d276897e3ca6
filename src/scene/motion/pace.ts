import { part, staggered } from '../marks/easing';

/** When one row is told alone, the share of a motion that it takes, and when the others follow. */
const alone = { end: 0.52, others: 0.56 };

/** How far a row is in a motion of all rows: where one leads, it goes first, and then the others together. */
export function rowProgress(progress: number, row: number, lead: number | undefined): number {
  if (lead === undefined) return progress;
  return row === lead ? part(progress, 0, alone.end) : part(progress, alone.others, 1);
}

/** The same for what starts and stops softly, row after row. */
export function rowEased(
  progress: number,
  start: number,
  end: number,
  row: number,
  rows: number,
  lead: number | undefined,
): number {
  const own = part(rowProgress(progress, row, lead), start, end);
  return row === lead ? staggered(own, 0, 1, 0) : staggered(own, row, rows);
}

/** How well the mark of the row that is told alone is seen. */
export function leadOpacity(progress: number, lead: number | undefined): number {
  if (lead === undefined) return 0;
  return part(progress, 0, 0.06) * (1 - part(progress, alone.end, alone.others + 0.04));
}
