import { progressOf } from '../timeline/moment';
import type { CellPlace, ChainLayout } from './chain';
import { clamp01, eased, mix } from './ease';
import { group, type MaybeMark } from './mark';
import type { Stage } from './stage';
import { arrow, memoryWire } from './wire';

/** How faint a way is that nothing has gone yet. */
const waiting = 0.42;

/** The memory's way from each cell to the next. Folded they are all one loop, which opens into the chain. */
export function wireMarks(stage: Stage, { cells, unrolled }: ChainLayout): MaybeMark {
  const marks = cells.flatMap((place, index) => {
    const next = cells[index + 1];
    return next ? wire(stage, place, next, unrolled) : [];
  });
  return group('wires', {}, [...marks, ...ends(stage, cells, unrolled)]);
}

/** Where the chain goes on beyond the edge of the figure, its way does too. */
function ends(
  { metrics, tokens, interior }: Stage,
  cells: readonly CellPlace[],
  unrolled: number,
): MaybeMark[] {
  const [first, last] = [cells[0], cells.at(-1)];
  if (!first || !last || unrolled < 1) return [];
  // Beside the folded figure there is only room for the tip of the arrow.
  const length = metrics.fold.room > 0 ? metrics.gap * 0.6 : metrics.gap + metrics.lobby * 0.6;
  const entry = first.x - (interior.namesDoors ? 20 * first.focus : 0);
  const exit = last.x + last.width;
  return [
    first.step > 1
      ? arrow('entry', 'role-h', [first.x - length, first.y], [entry, first.y], 1, first.opacity)
      : undefined,
    last.step < tokens.length
      ? arrow(
          'exit',
          last.progress === 1 ? 'role-h' : 'ghost',
          [exit, last.y],
          [exit + length, last.y],
          1,
          last.opacity,
        )
      : undefined,
  ];
}

function wire(stage: Stage, from: CellPlace, to: CellPlace, unrolled: number): MaybeMark[] {
  const { metrics, beats } = stage;
  const { y } = from;
  const [start, end] = [from.x + from.width, to.x - (stage.interior.namesDoors ? 20 * to.focus : 0)];
  const opacity = Math.min(from.opacity, to.opacity);
  const key = `wire ${from.step}`;
  if (unrolled < 1) {
    const opened = clamp01((end - start + metrics.compact.width) / (metrics.gap + metrics.compact.width));
    const lift = (metrics.compact.height / 2 + metrics.fold.loop) * (1 - eased(opened));
    return [
      memoryWire(key, 'role-h', start, end, y, lift, opacity * mix(1, waiting, eased(unrolled, 0.6, 1))),
    ];
  }
  const passed = from.progress === 1 ? 1 : eased(progressOf(beats.at(-1)!, from.progress));
  return [
    arrow(key, 'role-h', [start, y], [end, y], 1, opacity * waiting * (1 - passed)),
    arrow(`${key} live`, 'role-h', [start, y], [end, y], passed, opacity),
  ];
}
