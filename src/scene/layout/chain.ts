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
  /** How open the cell is: 1 at work or just done, 0 compact. Neighbours share it while the focus glides. */
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

export function chainAt(stage: Stage, moment: Moment): ChainLayout {
  const { metrics, interior, viewport, tokens, beats } = stage;
  const { compact, gap, inputRoom, margin } = metrics;
  const { step, fraction } = moment;
  const count = tokens.length;
  const unrolled = count === 0 ? 0 : step === 0 ? eased(fraction) : 1;
  const arriving = step === 0 ? 0 : eased(progressOf(beats[0] as Beat, fraction), 0, glide);
  const focusOf = (k: number): number => {
    if (step === 0) return 0;
    if (k === step) return arriving;
    return k === step - 1 ? 1 - arriving : 0;
  };

  const pitch = compact.width + gap;
  const extra = interior.width - compact.width + inputRoom;
  const opened = (step > 1 ? 1 - arriving : 0) + arriving;
  const world = count * pitch - gap + extra * (step === 0 ? 0 : opened);
  const foldRoom = metrics.fold.room;
  const widest = mostCells * pitch + interior.width + inputRoom;
  const room = Math.min(widest, viewport.width - 2 * margin - foldRoom);

  /** The left edge of a cell's slot, measured from the start of the chain. */
  const slot = (k: number): number => {
    let x = (k - 1) * pitch;
    if (step > 0 && k > step - 1 && step > 1) x += extra * (1 - arriving);
    if (step > 0 && k > step) x += extra * arriving;
    return x;
  };
  const centre = (k: number): number => slot(k) + (compact.width + extra * focusOf(k)) / 2;
  const aim = step === 0 ? 0 : mix(step > 1 ? centre(step - 1) : 0, centre(step), arriving);
  const scroll = Math.min(Math.max(0, world - room), Math.max(0, aim - room / 2));

  const shown = Math.max(0, Math.min(world, room));
  const groupLeft = (viewport.width - foldRoom - shown) / 2;
  const chainLeft = groupLeft + foldRoom;
  const foldX = mix(
    viewport.width / 2,
    foldRoom > 0 ? groupLeft + metrics.fold.room * 0.36 : viewport.width / 2,
    unrolled,
  );
  // Large, where the figure is high enough: from its output's name down to its word's.
  const folded = Math.min(metrics.narrow ? 1.3 : 1.6, (metrics.tokenY - metrics.outputLabelY + 20) / 268);
  const foldScale = mix(folded, 1, unrolled);
  const foldOpacity = foldRoom > 0 ? 1 : 1 - eased(unrolled, 0.2, 0.9);

  const foldY = mix((metrics.outputLabelY + metrics.tokenY) / 2, metrics.axisY, unrolled);
  const likeness = step === 0 ? 1 - eased(unrolled, 0.55, 1) : 0;
  const first = Math.max(1, Math.floor((scroll - extra) / pitch) - 1);
  const last = Math.min(count, Math.ceil((scroll + room) / pitch) + 2);
  const cells: CellPlace[] = [];
  for (let k = first; k <= last; k++) {
    const focus = focusOf(k);
    const unrolledX = chainLeft + slot(k) + inputRoom * focus - scroll;
    const width = compact.width + (interior.width - compact.width) * focus;
    // While the loop opens, all cells come out of the folded one: they are the same cell.
    const x = mix(foldX - compact.width / 2, unrolledX, unrolled);
    const outside = Math.max(0, chainLeft - unrolledX, unrolledX + width - (chainLeft + room));
    const edge = Math.max(clamp01(1 - outside / (compact.width * 0.3)), clamp01(focus * 2.5 - 0.5));
    const opacity = edge * (step === 0 ? clamp01(unrolled * 6) : 1);
    if (opacity <= 0) continue;
    const progress = k < step ? 1 : k > step ? 0 : fraction;
    const height = mix(compact.height, interior.height, focus);
    cells.push({
      step: k,
      x,
      y: foldY,
      likeness,
      width,
      height,
      focus,
      progress: step === 0 ? 0 : progress,
      opacity,
    });
  }
  const fold = { x: foldX, y: foldY, scale: foldScale, opacity: foldOpacity };
  if (!stage.row.reversed) return { cells, fold, unrolled };
  // A chain that reads from right to left is laid out from right to left, in the same space.
  const mirror = 2 * chainLeft + shown;
  return { cells: cells.map((place) => ({ ...place, x: mirror - place.x - place.width })), fold, unrolled };
}
