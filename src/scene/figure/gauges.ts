import type { Vector } from '../../model/vector';
import { progressOf } from '../../timeline/moment';
import { rowsOf } from '../../timeline/rows';
import { type CellPlace, type ChainLayout, slotOf } from '../layout/chain';
import { openCell } from '../layout/open-cell';
import type { Stage } from '../layout/stage';
import { eased } from '../marks/easing';
import { group, type MaybeMark, numbers, path, rect } from '../marks/mark';
import { plainText } from '../marks/text';
import { axisOf, barIn, barPath } from '../marks/vector/bar-geometry';

/** A chain of two that are compared: its stage, and where its cells are. */
export interface ComparedChain {
  readonly stage: Stage;
  readonly chain: ChainLayout;
}

/** Two cells that stand in the same slot. */
interface CellPair {
  readonly upper: CellPlace;
  readonly lower: CellPlace;
}

/**
 * How much two hidden states differ: ‖h − h′‖ / (‖h‖ + ‖h′‖), 0 where they are the same and 1 where one is a negative multiple of
 * the other, or only one of them is 0. By the triangle inequality it is never more.
 */
export function differenceOf(one: Vector, other: Vector): number {
  const length = (values: readonly number[]): number => Math.hypot(...values);
  const both = length(one) + length(other);
  return both === 0 ? 0 : length(one.map((value, row) => value - other[row]!)) / both;
}

/** The difference of the hidden states that two rows have made at these steps of theirs: of all their units, shown or not. */
export function differenceAt(upper: Stage, upperTurn: number, lower: Stage, lowerTurn: number): number {
  const [one, other] = [[upper, upperTurn] as const, [lower, lowerTurn] as const].map(([stage, turn]) => {
    const row = rowsOf(stage.trace)[stage.row.index]!;
    return row.chain.at(stage.wordOf(turn))[row.cell.states[0]!]!;
  });
  return differenceOf(one!, other!);
}

/** The cells of two chains that stand in the same slots. */
function pairsOf(upper: ComparedChain, lower: ComparedChain): CellPair[] {
  const below = new Map(lower.chain.cells.map((place) => [slotOf(lower.stage, place.step), place]));
  return upper.chain.cells.flatMap((place) => {
    const other = below.get(slotOf(upper.stage, place.step));
    return other ? [{ upper: place, lower: other }] : [];
  });
}

/** How far a state has been passed on. */
const passed = ({ beats }: Stage, { progress }: CellPlace): number => progressOf(beats.at(-1)!, progress);

/** Between two chains, at every slot that both have a word in: how much the hidden states differ. */
export function gaugeMarks(upper: ComparedChain, lower: ComparedChain, y: number): MaybeMark {
  const gauges = pairsOf(upper, lower).map((pair) => {
    const there = Math.min(passed(upper.stage, pair.upper), passed(lower.stage, pair.lower));
    const opacity = Math.min(pair.upper.opacity, pair.lower.opacity) * eased(there);
    const { width, step } = pair.upper;
    const inputs = [pair.upper.x, opacity, y];
    return upper.stage.memo(`gauge ${step}`, inputs, () => {
      const by = upper.stage.memo(`difference ${step}`, [], () =>
        differenceAt(upper.stage, step, lower.stage, pair.lower.step),
      );
      return gauge(`gauge ${step}`, pair.upper.x + width / 2, y, Math.min(64, width), by, opacity);
    });
  });
  return upper.stage.memo('gauges', gauges, () => group('gauges', { class: 'gauges' }, gauges));
}

/** A bar that is full where two states are opposite, and the number. */
function gauge(key: string, x: number, y: number, width: number, by: number, opacity: number): MaybeMark {
  if (opacity <= 0 || Number.isNaN(by)) return undefined;
  const box = { x: x - width / 2, y, width, height: 8 };
  return group(key, { opacity }, [
    rect('frame', 'gauge-frame', box, { rx: 3 }),
    rect('bar', 'gauge', { ...box, width: Math.max(1, by * width) }, { rx: 3 }),
    plainText('by', 'gauge-name', x, y + 22, by.toFixed(2), { 'font-size': 14 }),
  ]);
}

/**
 * In the windows of the lower chain, the outline of each bar of the upper one in the same slot, as long as it lies apart from its
 * own: so the rows that differ are seen.
 */
export function outlineMarks(upper: ComparedChain, lower: ComparedChain): MaybeMark {
  const { stage } = lower;
  // Of a large network each chain shows the rows that go furthest in it, and those may be others.
  const comparable = upper.stage.row.chain.rowsOf(stage.cell.states[0]!) === undefined;
  if (stage.depth === 'box' || !comparable) return undefined;
  const outlines = pairsOf(upper, lower).map((pair) => {
    const there = Math.min(passed(upper.stage, pair.upper), passed(stage, pair.lower));
    const opacity = pair.lower.opacity * eased(there);
    if (opacity <= 0) return undefined;
    const { step, x, y } = pair.lower;
    return stage.memo(`outlines ${step}`, [pair.lower, opacity], () =>
      group(`outlines ${step}`, { opacity, transform: numbers`translate(${x} ${y})` }, [
        path('outline', 'outline', outlineOf(stage, pair.lower, upper.stage.values(pair.upper.step))),
      ]),
    );
  });
  return stage.memo('outlines', outlines, () => group('outlines', {}, outlines));
}

/** In units of value: a bar that is as good as the other one needs no outline. */
const least = 0.05;

function outlineOf(stage: Stage, place: CellPlace, others: Readonly<Record<string, Vector>>): string {
  return openCell(stage, place)
    .states.map(({ name, box, unit }) => {
      const own = stage.values(place.step)[name]!;
      const axis = axisOf(box);
      const longest = box.width / 2 - 2;
      return others[name]!.map((value, row) => {
        if (!(Math.abs(value - own[row]!) > least)) return '';
        const { y, height } = barIn(box, own.length, row);
        const length = Math.max(-longest, Math.min(longest, value * unit));
        return barPath(axis, axis + length, y, height);
      }).join('');
    })
    .join('');
}
