import type { Vector } from '../../model/vector';
import { eased, mix, staggered } from '../marks/easing';
import { group, type MaybeMark, numbers, path, type Rect } from '../marks/mark';
import { axisOf, barIn, barPath, rowTop } from '../marks/vector/bar-geometry';

/**
 * A term on its way into a sum: its values, and where they come from: out of a column, or, where it has none, out
 * of its own lane in the sum, at the axis; what waits nowhere grows where it is added.
 */
export type Term = { readonly name: string; readonly values: Vector } & (
  | { readonly box: Rect; readonly waits?: undefined }
  | { readonly box?: undefined; readonly waits: 'lane' | 'nowhere' }
);

export interface SumOptions {
  readonly terms: readonly Term[];
  /** The column of the sum. */
  readonly box: Rect;
  /** Of every column's width, what the digits take. */
  readonly digits: number;
  readonly unit: number;
  readonly rows: number;
  /** How far the adding has come. */
  readonly progress: number;
  readonly opacity?: number;
}

/** How much of a row's height the lanes fill together. */
const fill = 0.76;

/** When the j-th of n terms travels, as fractions of the adding; the rest is for looking at the sum. */
export function travelOf(index: number, count: number): readonly [start: number, end: number] {
  const each = 0.92 / count;
  return [index * each, (index + 1) * each];
}

/**
 * Adding, tip to tail. Every row of the sum has a lane for each term: the first bar starts at the axis, each next
 * one where the bar before it ends. The tick at the last tip is the sum.
 */
export function sumMarks(key: string, options: SumOptions): MaybeMark {
  const { terms, box, digits, unit, rows, progress } = options;
  const axis = axisOf(box, digits);
  const rowHeight = box.height / rows;
  const lane = (rowHeight * fill) / terms.length;
  const laneHeight = Math.max(0.5, lane - (lane > 4 ? 1.2 : 0.3));
  const left = box.x + 2;
  const right = box.x + box.width - digits - 2;
  const within = (x: number): number => Math.min(right, Math.max(left, x));

  // Beyond this a bar has left every screen; a number of three hundred digits is no place for it.
  const farthest = (4 * box.width) / unit;
  const bounded = (value: number): number => Math.max(-farthest, Math.min(farthest, value));

  const tips = new Array<number>(rows).fill(0);
  const marks = terms.flatMap((term, index) => {
    const [start, end] = travelOf(index, terms.length);
    const sourceAxis = term.box ? axisOf(term.box, digits) : axis;
    const paths = { positive: '', negative: '' };
    let joints = '';
    for (let row = 0; row < rows; row++) {
      const value = bounded(term.values[row]!);
      const arrived = staggered((progress - start) / (end - start), row, rows);
      const tail = tips[row]!;
      tips[row] = tail + value;
      // A sum without end, or of what is no number, has no place: its digits and its explanation say so.
      const isThere = progress > start || term.waits === 'lane';
      if (!isThere || !Number.isFinite(tips[row]!)) continue;
      const laneY = rowTop(box, rows, row) + (rowHeight * (1 - fill)) / 2 + index * lane;
      const source = term.box ? barIn(term.box, rows, row) : { y: laneY, height: laneHeight };
      const from =
        term.waits === 'nowhere' ? axis + tail * unit : mix(sourceAxis, axis + tail * unit, arrived);
      const y = mix(source.y, laneY, arrived);
      const height = mix(source.height, laneHeight, arrived);
      const to = from + (term.waits === 'nowhere' ? value * arrived : value) * unit;
      // Whole on its way, and within the column where it lands: a sum may be longer than there is room for.
      const inside = (x: number): number => (term.box ? mix(x, within(x), arrived) : within(x));
      const landed = arrived >= 1;
      const d = barPath(inside(Math.min(from, to)), inside(Math.max(from, to)), y, height);
      if (value > 0) paths.positive += d;
      else if (value < 0) paths.negative += d;
      if (landed && index > 0) joints += numbers`M${within(from)} ${laneY - lane}V${laneY + laneHeight}`;
    }
    return [
      path(`${term.name} positive`, 'positive lane', paths.positive),
      path(`${term.name} negative`, 'negative lane', paths.negative),
      path(`${term.name} joint`, 'joint', joints),
    ];
  });

  const shown = eased(progress, 0.9, 1);
  const ticks = tips
    .map((tip, row) =>
      Number.isNaN(tip)
        ? ''
        : numbers`M${within(axis + tip * unit)} ${rowTop(box, rows, row) + rowHeight * 0.06}v${rowHeight * 0.88}`,
    )
    .join('');
  return group(key, { class: 'sum', opacity: options.opacity }, [
    ...marks,
    path('ticks', 'tick', ticks, { opacity: shown, 'stroke-width': Math.min(2.6, 0.8 + rowHeight * 0.08) }),
  ]);
}
