import { progressOf } from '../timeline/moment';
import type { CellPlace, ChainLayout } from './chain';
import { clamp01, eased } from './ease';
import { group, type MaybeMark } from './mark';
import type { Stage } from './stage';
import { arrow, memoryWire } from './wire';

/** The memory's way from each cell to the next. Folded they are all one loop, which opens into the chain. */
export function wireMarks(stage: Stage, { cells, unrolled }: ChainLayout): MaybeMark {
  const marks = cells.flatMap((place, index) => {
    const next = cells[index + 1];
    return next ? wire(stage, place, next, unrolled) : [];
  });
  return group('wires', {}, marks);
}

function wire(stage: Stage, from: CellPlace, to: CellPlace, unrolled: number): MaybeMark[] {
  const { metrics, beats } = stage;
  const y = metrics.axisY;
  const [start, end] = [from.x + from.width, to.x - (stage.interior.namesDoors ? 20 * to.focus : 0)];
  const opacity = Math.min(from.opacity, to.opacity);
  const key = `wire ${from.step}`;
  if (unrolled < 1) {
    const opened = clamp01((end - start + metrics.compact.width) / (metrics.gap + metrics.compact.width));
    const lift = (metrics.compact.height / 2 + metrics.fold.loop) * (1 - eased(opened));
    return [memoryWire(key, 'role-h', start, end, y, lift, opacity * (1 - 0.66 * eased(unrolled, 0.6, 1)))];
  }
  const passed = from.progress === 1 ? 1 : eased(progressOf(beats.at(-1)!, from.progress));
  return [
    arrow(key, 'role-h', [start, y], [end, y], 1, opacity * 0.34 * (1 - passed)),
    arrow(`${key} live`, 'role-h', [start, y], [end, y], passed, opacity),
  ];
}
