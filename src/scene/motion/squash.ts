import type { Role } from '../../language/rich';
import type { ActivationName } from '../../model/operations';
import type { Vector } from '../../model/vector';
import { bounded } from '../layout/ranges';
import { eased, mix, mixRect } from '../marks/easing';
import { group, type MaybeMark, numbers, path, type Rect } from '../marks/mark';
import { axisOf, barIn, barPath } from '../marks/vector/bar-geometry';
import { rowProgress } from './pace';

export interface SquashOptions {
  readonly activation: ActivationName;
  /** The column that the bars leave, and the one where they are pressed, each with its scale. */
  readonly from: Rect;
  readonly fromUnit: number;
  readonly to: Rect;
  readonly unit: number;
  readonly digits: number;
  readonly rows: number;
  readonly before: Vector;
  readonly after: Vector;
  /** The colours of what comes, and of what it becomes. */
  readonly fromRole: Role;
  readonly role: Role;
  readonly progress: number;
  readonly lead?: number | undefined;
  /** How far from the axis there is room for what is longer than the column is wide; endless where nothing is said. */
  readonly room?: number;
}

/** The share of the time in which the bars travel; then they are pressed. */
const travels = 0.48;

/** The bounds that an activation presses its values into. */
const bounds: Readonly<Record<ActivationName, readonly [low: number | undefined, high: number | undefined]>> =
  {
    tanh: [-1, 1],
    relu: [0, undefined],
    sigmoid: [0, 1],
  };

/**
 * The squash: the bars of the sum move over to the next column, longer than it is wide, and two plates press them
 * inside. Nothing is drawn before and after, when the columns themselves show it.
 */
export function squashMarks(key: string, options: SquashOptions): MaybeMark {
  const { rows, progress, lead } = options;
  if (progress <= 0 || progress >= 1) return undefined;
  const all = Array.from({ length: rows }, (_, row) => row);
  const others = rowProgress(progress, lead === 0 ? 1 : 0, lead);
  return group(key, { class: 'squash' }, [
    ...barsMarks(
      '',
      options,
      all.filter((row) => row !== lead),
      others,
    ),
    ...(lead === undefined ? [] : barsMarks('leading ', options, [lead], rowProgress(progress, lead, lead))),
    path('plates', 'plate', platesPath(options, eased(others, travels, 1)), {
      opacity: eased(others, travels * 0.7, travels) * (1 - eased(others, 0.92, 1)),
    }),
  ]);
}

/** Bars that go together; they take their new colour while they are pressed. */
function barsMarks(
  name: string,
  options: SquashOptions,
  rows: readonly number[],
  progress: number,
): MaybeMark[] {
  const there = eased(progress, 0, 0.06);
  if (there <= 0) return [];
  const pressed = eased(progress, travels, 1);
  const d = rows.map((row) => squashedBar(options, row, progress)).join('');
  return [
    path(`${name}before`, `bars role-${options.fromRole}`, d, {
      opacity: there * (1 - eased(pressed, 0.8, 1)),
    }),
    path(`${name}after`, `bars role-${options.role}`, d, { opacity: there * pressed }),
  ];
}

function squashedBar(options: SquashOptions, row: number, progress: number): string {
  const { from, fromUnit, to, unit, digits, rows } = options;
  const moved = eased(progress, 0.04, travels);
  const pressed = eased(progress, travels, 1);
  const raw = bounded(options.before[row]!);
  const value = mix(raw, bounded(options.after[row]!), pressed);
  const box = mixRect(from, to, moved);
  const axis = mix(axisOf(from, digits), axisOf(to, digits), moved);
  const { y, height } = barIn(box, rows, row);
  const reach = reachOf(options, 2);
  const end = axis + Math.max(-reach, Math.min(reach, value * mix(fromUnit, unit, pressed)));
  return value === 0 ? '' : barPath(Math.min(axis, end), Math.max(axis, end), y, height);
}

/** Where it is pressed in its place there is no room beyond the column. */
const reachOf = ({ from, to, digits, room }: SquashOptions, border: number): number =>
  from === to ? (to.width - digits) / 2 - border : (room ?? Number.POSITIVE_INFINITY);

/** The two plates, coming together around the column until they stand at the bounds. */
function platesPath(options: SquashOptions, pressed: number): string {
  const { activation, fromUnit, to, digits, unit, before } = options;
  const most = before.reduce((longest, value) => Math.max(longest, Math.abs(bounded(value))), 0);
  return bounds[activation]
    .map((bound, side) => {
      if (bound === undefined) return '';
      const widest = reachOf(options, 0) / fromUnit;
      const open = (side === 0 ? -1 : 1) * Math.min(widest, Math.max(most, 1.15));
      const x =
        axisOf(to, digits) +
        mix(open, bound, pressed) * mix(fromUnit, unit, pressed) +
        (side === 0 ? -2.5 : 2.5);
      return numbers`M${x} ${to.y - 5}V${to.y + to.height + 5}`;
    })
    .join('');
}
