import type { OpenCell } from '../layout/open-cell';
import { type MaybeMark, rect } from '../marks/mark';

/** A thin frame around the followed unit's row in the hidden state of a cell, once that is made. */
export function followedUnit(open: OpenCell): MaybeMark[] {
  const { stage, place } = open;
  const [hidden] = open.states;
  const made = stage.cell.operations.find(({ output }) => output === hidden.name)!;
  const there = open.progress(made) >= 1;
  const row = rowOf(stage.row.chain.rowsOf(hidden.name), stage.followUnit! - 1);
  const { box } = hidden;
  const rows = open.values(hidden.name).length;
  if (!there || row < 0 || row >= rows) return [];
  return open.memo('followed unit', [place.progress === 1, there], () => {
    const height = box.height / rows;
    const around = { x: box.x - reach, y: box.y + row * height, width: box.width + 2 * reach, height };
    return [
      rect('followed unit', 'followed-unit', around, {
        rx: 2,
        opacity: place.progress === 1 ? 1 : open.opacity,
      }),
    ];
  });
}

/** So that the frame is seen beside that of the column. */
const reach = 3;

/** Of a large network only some units are shown: -1 for another one. */
const rowOf = (shown: readonly number[] | undefined, unit: number): number =>
  shown ? shown.indexOf(unit) : unit;
