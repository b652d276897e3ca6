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

/**
 * Where the chain goes on beyond the edge of the figure, its way does too. While the outermost cell fades, the one
 * beside it takes over.
 */
function ends(stage: Stage, cells: readonly CellPlace[], unrolled: number): MaybeMark[] {
  if (unrolled < 1) return [];
  const outer = (index: number, beside: number): MaybeMark[] => {
    const place = cells.at(index);
    const neighbour = cells.at(beside);
    if (!place) return [];
    const side = index === 0 ? entry : exit;
    const rest = neighbour && neighbour !== place ? side(stage, neighbour, 1 - place.opacity) : [];
    return [...side(stage, place, place.opacity), ...rest];
  };
  return [...outer(0, 1), ...outer(-1, -2)];
}

/** How far a way is seen beyond the edge: beside the folded figure there is only room for the tip of the arrow. */
const beyond = ({ metrics }: Stage): number =>
  metrics.fold.room > 0 ? metrics.gap * 0.6 : metrics.gap + metrics.lobby * 0.6;

function entry(stage: Stage, { step, x, y, focus }: CellPlace, opacity: number): MaybeMark[] {
  if (step === 1) return [];
  const end = x - (stage.interior.namesDoors ? 20 * focus : 0);
  return [arrow(`entry ${step}`, 'role-h', [x - beyond(stage), y], [end, y], 1, opacity)];
}

function exit(stage: Stage, place: CellPlace, opacity: number): MaybeMark[] {
  if (place.step === stage.tokens.length) return [];
  const start = place.x + place.width;
  return passing(stage, place, `exit ${place.step}`, start, start + beyond(stage), opacity);
}

/** A way out of a cell: faint until its state is passed on, and then drawn from end to end. */
function passing(
  { beats }: Stage,
  { progress, y }: CellPlace,
  key: string,
  start: number,
  end: number,
  opacity: number,
): MaybeMark[] {
  const passed = progress === 1 ? 1 : eased(progressOf(beats.at(-1)!, progress));
  return [
    arrow(key, 'role-h', [start, y], [end, y], 1, opacity * waiting * (1 - passed)),
    arrow(`${key} live`, 'role-h', [start, y], [end, y], passed, opacity),
  ];
}

function wire(stage: Stage, from: CellPlace, to: CellPlace, unrolled: number): MaybeMark[] {
  const { metrics } = stage;
  const { y } = from;
  const [start, end] = [from.x + from.width, to.x - (stage.interior.namesDoors ? 20 * to.focus : 0)];
  const opacity = Math.min(from.opacity, to.opacity);
  const key = `wire ${from.step}`;
  if (unrolled < 1) {
    // While the cells still overlap, the way is a loop over their tops; it comes down into the gap that opens.
    const opened = clamp01((end - start) / metrics.gap);
    const lift = (metrics.compact.height / 2 + metrics.fold.loop) * (1 - eased(opened));
    return [
      memoryWire(key, 'role-h', start, end, y, lift, opacity * mix(1, waiting, eased(unrolled, 0.6, 1))),
    ];
  }
  return passing(stage, from, key, start, end, opacity);
}
