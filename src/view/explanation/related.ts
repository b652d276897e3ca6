import { previousState } from '../../model/cell';
import type { Rect, Targets, VectorTarget } from '../../scene';

/* What in the figure belongs to a value that was chosen. */

/** The rows that a value is made from: the same row of each column, or, behind weights, the whole column. */
export function sourceBoxes(
  targets: Targets | undefined,
  target: VectorTarget,
  row: number,
): readonly Rect[] {
  return target.sources.flatMap(({ name, rows }) => {
    const source = targets?.vectors.find(
      (one) => one.inFocus && one.network === target.network && one.step === target.step && one.name === name,
    );
    if (!source) return [];
    return [rows === 'all' ? source.box : rowBox(source, row)];
  });
}

/**
 * One unit through the sentence: its row in the hidden state of every cell, or, for a cell state, in that. Nothing for the
 * word's vector, whose components are no units.
 */
export function unitBoxes(targets: Targets | undefined, target: VectorTarget, row: number): readonly Rect[] {
  const [first] = targets?.states ?? [];
  if (!targets || first === undefined || target.name === 'x') return [];
  const own = previousState(target.name) ?? target.name;
  const state = targets.states.includes(own) ? own : first;
  return targets.vectors
    .filter(({ network, name, rows, isNeighbour }) => {
      return network === target.network && name === state && rows === target.rows && !isNeighbour;
    })
    .map((vector) => rowBox(vector, row));
}

/** The box of a row, which is never too thin to be seen. */
export function rowBox({ box, rows }: Pick<VectorTarget, 'box' | 'rows'>, row: number): Rect {
  const rowHeight = box.height / rows;
  const height = Math.max(5, rowHeight);
  return { ...box, y: box.y + (row + 0.5) * rowHeight - height / 2, height };
}
