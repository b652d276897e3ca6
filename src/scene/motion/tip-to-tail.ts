import type { Role } from '../../language/rich';
import type { Vector } from '../../model/vector';
import { eased, mix } from '../marks/easing';
import { group, type MaybeMark, numbers, path, type Rect } from '../marks/mark';
import { axisOf, barIn, barPath, rowTop } from '../marks/vector/bar-geometry';
import { rowEased, rowProgress } from './pace';

/**
 * A term on its way into a sum, and where it comes from: out of a column, with the scale of that column, which may be that
 * of the sum, where it stands until it leaves; or, where it has none, out of its own lane in the sum, at the axis; or it
 * grows where it is added.
 */
export type Term = { readonly name: string; readonly role: Role; readonly values: Vector } & (
  | { readonly box: Rect; readonly unit: number; readonly waits: 'column' | 'here' }
  | { readonly box?: undefined; readonly waits: 'lane' | 'nowhere' }
);

export interface SumOptions {
  readonly terms: readonly Term[];
  /** The column of the sum. */
  readonly box: Rect;
  /** Of every column's width, what the digits take. */
  readonly digits: number;
  /** Scene units for a value of 1 in the sum. */
  readonly unit: number;
  readonly rows: number;
  /** How far the adding has come. */
  readonly progress: number;
  /** The row that is told alone before the others, if any. */
  readonly lead?: number | undefined;
  readonly opacity?: number;
}

/** How much of a row's height the lanes fill together. */
const fill = 0.86;

/** When the j-th of n terms travels, as fractions of the adding; the rest is for looking at the sum. */
export function travelOf(index: number, count: number): readonly [start: number, end: number] {
  const each = 0.92 / count;
  return [index * each, (index + 1) * each];
}

/**
 * Adding, tip to tail. Every row of the sum has a lane for each term: the first bar starts at the axis, each next
 * one where the bar before it ends. A lane keeps the colour of what it came from. The tick at the last tip is the sum.
 */
export function sumMarks(key: string, options: SumOptions): MaybeMark {
  const lanes = lanesOf(options);
  const tips = new Array<number>(options.rows).fill(0);
  const marks = options.terms.flatMap((term, index) => termMarks(options, lanes, term, index, tips));
  return group(key, { class: 'sum', opacity: options.opacity }, [
    ...marks,
    ...tickMarks(options, lanes, tips),
  ]);
}

/** The lanes of the rows of a sum, and its bounds. */
interface Lanes {
  readonly axis: number;
  readonly rowHeight: number;
  /** From the top of a lane to that of the next. */
  readonly pitch: number;
  readonly height: number;
  /** Keeps a point within the column: a sum may be longer than there is room for. */
  within(x: number): number;
  /** Keeps a value within reason: far beyond every screen a bar is no longer than there. */
  bounded(value: number): number;
}

function lanesOf({ terms, box, digits, unit, rows }: SumOptions): Lanes {
  const rowHeight = box.height / rows;
  const pitch = (rowHeight * fill) / terms.length;
  const left = box.x + 2;
  const right = box.x + box.width - digits - 2;
  const farthest = (4 * box.width) / Math.max(unit, 1e-9);
  return {
    axis: axisOf(box, digits),
    rowHeight,
    pitch,
    height: Math.max(0.5, pitch - (pitch > 6 ? 1.2 : 0.3)),
    within: (x) => Math.min(right, Math.max(left, x)),
    bounded: (value) => Math.max(-farthest, Math.min(farthest, value)),
  };
}

/** The bars of one term, and the joints at which they dock; moves the tips on to where they end. */
function termMarks(
  options: SumOptions,
  lanes: Lanes,
  term: Term,
  index: number,
  tips: number[],
): MaybeMark[] {
  const { box, digits, unit, rows, progress, terms, lead } = options;
  const { axis, pitch, height: laneHeight, within } = lanes;
  const [start, end] = travelOf(index, terms.length);
  const sourceAxis = term.box ? axisOf(term.box, digits) : axis;
  let bars = '';
  let joints = '';
  for (let row = 0; row < rows; row++) {
    const value = lanes.bounded(term.values[row]!);
    const arrived = rowEased(progress, start, end, row, rows, lead);
    const tail = tips[row]!;
    tips[row] = tail + value;
    // A sum without end, or of what is no number, has no place: its digits and its explanation say so.
    const stands = term.waits === 'lane' || term.waits === 'here';
    const isThere = stands || rowProgress(progress, row, lead) > start;
    if (!isThere || !Number.isFinite(tips[row]!)) continue;
    const laneY = rowTop(box, rows, row) + (lanes.rowHeight * (1 - fill)) / 2 + index * pitch;
    const source = term.box ? barIn(term.box, rows, row) : { y: laneY, height: laneHeight };
    const from = term.waits === 'nowhere' ? axis + tail * unit : mix(sourceAxis, axis + tail * unit, arrived);
    // From the scale of its own column to that of the sum.
    const scale = term.box ? mix(term.unit, unit, arrived) : unit;
    const to = from + (term.waits === 'nowhere' ? value * arrived : value) * scale;
    // Whole on its way, and within the column where it lands.
    const inside = (x: number): number => (term.box ? mix(x, within(x), arrived) : within(x));
    if (value !== 0 && Number.isFinite(value)) {
      bars += barPath(
        inside(Math.min(from, to)),
        inside(Math.max(from, to)),
        mix(source.y, laneY, arrived),
        mix(source.height, laneHeight, arrived),
      );
    }
    if (arrived >= 1 && index > 0) joints += numbers`M${within(from)} ${laneY - pitch}V${laneY + laneHeight}`;
  }
  return [path(term.name, `bars lane role-${term.role}`, bars), path(`${term.name} joint`, 'joint', joints)];
}

/** The ticks at the last tips; that of a row that is told alone comes with it, before the others. */
function tickMarks(options: SumOptions, lanes: Lanes, tips: readonly number[]): MaybeMark[] {
  const { box, unit, rows, progress, lead } = options;
  const { axis, rowHeight, within } = lanes;
  const shown = (row: number): number => eased(rowProgress(progress, row, lead), 0.9, 1);
  const others = shown(lead === 0 ? 1 : 0);
  const tick = (tip: number, row: number): string =>
    Number.isNaN(tip)
      ? ''
      : numbers`M${within(axis + tip * unit)} ${rowTop(box, rows, row) + rowHeight * 0.03}v${rowHeight * 0.94}`;
  const ticks = (key: string, isWanted: (row: number) => boolean, opacity: number): MaybeMark =>
    path(key, 'tick', tips.map((tip, row) => (isWanted(row) ? tick(tip, row) : '')).join(''), {
      opacity,
      'stroke-width': Math.min(3.2, 0.8 + rowHeight * 0.09),
    });
  if (lead === undefined || others >= 1) return [ticks('ticks', () => true, others)];
  return [
    ticks('ticks', (row) => row !== lead, others),
    ticks('leading tick', (row) => row === lead, shown(lead)),
  ];
}
