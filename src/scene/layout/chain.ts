import type { Beat } from '../../timeline/beats';
import { type Moment, progressOf } from '../../timeline/moment';
import { clamp01, eased, mix } from '../marks/easing';
import type { Stage } from './stage';

/** Where a cell of the chain is at a moment, and how far it has come. */
export interface CellPlace {
  /** Counted from 1. */
  readonly step: number;
  /** The left edge. */
  readonly x: number;
  readonly width: number;
  readonly height: number;
  /** How much this is the cell at work: 1 at work or just done. Neighbours share it while the focus glides. */
  readonly work: number;
  /** How open the cell is: 1 open, 0 compact. The cell at work opens, unless the inside is left out. */
  readonly focus: number;
  /** How far its step has come: 0 not begun, 1 done. */
  readonly progress: number;
  readonly opacity: number;
  /** The height of its middle. */
  readonly y: number;
  /** While the loop opens: how much the cell still looks like the folded one that it comes out of. */
  readonly likeness: number;
}

export interface ChainLayout {
  readonly cells: readonly CellPlace[];
  /** The middle of the folded figure, and its scale. */
  readonly fold: { readonly x: number; readonly y: number; readonly scale: number; readonly opacity: number };
  /** How far the loop has opened: 0 folded, 1 unrolled. */
  readonly unrolled: number;
}

/** The share of the first beat in which the focus glides on to the next cell. */
export const glide = 0.55;

/** However wide the figure is: a longer stretch of the chain would be too much to draw, and to look at. */
const mostCells = 17;

/** @param view the moment of the timeline that decides what is in view, where that is a common one */
export function chainAt(stage: Stage, moment: Moment, view = moment): ChainLayout {
  const { step, fraction } = moment;
  const unrolled = stage.tokens.length === 0 ? 0 : step === 0 ? eased(fraction) : 1;
  const line = lineAt(stage, moment, view);
  const fold = foldAt(stage, line, unrolled);
  const places = placesOf(stage, moment, line, fold, unrolled);
  // A chain that reads from right to left is laid out from right to left, in the same space.
  const mirror = 2 * line.left + line.shown;
  const cells = stage.row.reversed
    ? places.map((place) => ({ ...place, x: mirror - place.x - place.width }))
    : places;
  return { cells: cells.map((place) => kept(stage, place)), fold, unrolled };
}

/** The same object for as long as a cell stays as it is, so that what depends on it need not be made again. */
const kept = (stage: Stage, place: CellPlace): CellPlace =>
  stage.memo(`place ${place.step}`, Object.values(place), () => place);

/** The chain as one long line of slots, and the window through which it is seen. */
interface Line {
  /** Where the window begins and ends in the figure. */
  readonly left: number;
  readonly room: number;
  readonly shown: number;
  readonly scroll: number;
  readonly pitch: number;
  /** How much wider the open cell's slot is than a compact one's. */
  readonly extra: number;
  workOf(step: number): number;
  /** The left edge of a cell's slot, measured from the start of the chain. */
  slot(step: number): number;
}

/** How far the focus has come to the cell of a step. */
const arrivingAt = (beat: Beat, { step, fraction }: Moment): number =>
  step === 0 ? 0 : eased(progressOf(beat, fraction), 0, glide);

function lineAt(stage: Stage, moment: Moment, view: Moment): Line {
  const { metrics, interior, viewport, beats, slots } = stage;
  const { step } = moment;
  const { compact, gap, inputRoom, margin } = metrics;
  const arriving = arrivingAt(beats[0]!, moment);
  const workOf = (k: number): number => {
    if (step === 0) return 0;
    if (k === step) return arriving;
    return k === step - 1 ? 1 - arriving : 0;
  };
  const pitch = compact.width + gap;
  const extra = interior.width - compact.width + inputRoom;
  const opened = (step > 1 ? 1 - arriving : 0) + arriving;
  const world = (slots?.length ?? stage.tokens.length) * pitch - gap + extra * (step === 0 ? 0 : opened);
  const foldRoom = metrics.fold.room;
  const widest = mostCells * pitch + interior.width + inputRoom;
  const room = Math.min(widest, viewport.width - 2 * margin - foldRoom);
  const slot = (k: number): number => {
    let x = (slotOf(stage, k) - 1) * pitch;
    if (step > 1 && k > step - 1) x += extra * (1 - arriving);
    if (step > 0 && k > step) x += extra * arriving;
    return x;
  };
  const centre = (k: number): number => slot(k) + (compact.width + extra * workOf(k)) / 2;
  const aim = slots
    ? aimAt(view, arrivingAt(slots.glide, view), (k) => (k - 1) * pitch + compact.width / 2)
    : aimAt(moment, arriving, centre);
  // Where there is room for one more cell only, it is the one that the memory comes from.
  const spare = Math.max(0, room - interior.width - inputRoom);
  const lean = clamp01(2 - spare / pitch) * clamp01(spare / pitch) * (spare / 2);
  const scroll = Math.min(Math.max(0, world - room), Math.max(0, aim - room / 2 - lean));
  const shown = Math.max(0, Math.min(world, room));
  const left = (viewport.width - foldRoom - shown) / 2 + foldRoom;
  return { left, room, shown, scroll, pitch, extra, workOf, slot };
}

/** Which part of the chain is to be in the middle: the cell at work, or the way to it from the one before. */
const aimAt = ({ step }: Moment, arriving: number, centre: (step: number) => number): number =>
  step === 0 ? 0 : mix(step > 1 ? centre(step - 1) : 0, centre(step), arriving);

/** The place of a cell along the chain, counted from 1: its own number, or its slot on a common timeline. */
export const slotOf = ({ slots, row }: Pick<Stage, 'slots' | 'row'>, turn: number): number =>
  slots ? slots.slotOf(turn, row.reversed) : turn;

/** The folded figure: large in the middle while it is alone, then small before the chain. */
function foldAt({ metrics, viewport }: Stage, { left }: Line, unrolled: number): ChainLayout['fold'] {
  const { room } = metrics.fold;
  const middle = viewport.width / 2;
  // Large, where the figure is high enough: from its output's name down to its word's.
  const largest = Math.min(metrics.narrow ? 1.3 : 1.6, (metrics.tokenY - metrics.outputLabelY + 20) / 268);
  return {
    x: mix(middle, room > 0 ? left - room * 0.64 : middle, unrolled),
    y: mix((metrics.outputLabelY + metrics.tokenY) / 2, metrics.axisY, unrolled),
    scale: mix(largest, 1, unrolled),
    opacity: room > 0 ? 1 : 1 - eased(unrolled, 0.2, 0.9),
  };
}

/** The cells that are in the window, from left to right. */
function placesOf(
  stage: Stage,
  { step, fraction }: Moment,
  line: Line,
  fold: ChainLayout['fold'],
  unrolled: number,
): CellPlace[] {
  const { metrics, interior, omit } = stage;
  const { compact, inputRoom } = metrics;
  const { left, room, scroll, pitch, extra, workOf, slot } = line;
  const likeness = step === 0 ? 1 - eased(unrolled, 0.55, 1) : 0;
  const [first, last] = turnsIn(
    stage,
    Math.floor((scroll - extra) / pitch) - 1,
    Math.ceil((scroll + room) / pitch) + 2,
  );
  const cells: CellPlace[] = [];
  for (let k = first; k <= last; k++) {
    const work = workOf(k);
    const focus = omit?.inside ? 0 : work;
    const unrolledX = left + slot(k) + inputRoom * focus - scroll;
    const width = compact.width + (interior.width - compact.width) * focus;
    // While the loop opens, all cells come out of the folded one: they are the same cell.
    const x = mix(fold.x - compact.width / 2, unrolledX, unrolled);
    const outside = Math.max(0, left - unrolledX, unrolledX + width - (left + room));
    const edge = Math.max(clamp01(1 - outside / (compact.width * 0.3)), clamp01(work * 2.5 - 0.5));
    const opacity = edge * (step === 0 ? clamp01(unrolled * 6) : 1);
    if (opacity <= 0) continue;
    const progress = step === 0 ? 0 : k < step ? 1 : k > step ? 0 : fraction;
    const height = mix(compact.height, interior.height, focus);
    cells.push({ step: k, x, y: fold.y, likeness, width, height, work, focus, progress, opacity });
  }
  return cells;
}

/** The first and the last cell that stand in a stretch of the chain. */
function turnsIn(
  { slots, row, tokens }: Stage,
  from: number,
  to: number,
): readonly [first: number, last: number] {
  return slots?.turnsIn(from, to, row.reversed) ?? [Math.max(1, from), Math.min(tokens.length, to)];
}
