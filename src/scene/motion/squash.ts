import type { ActivationName } from '../../model/operations';
import type { Vector } from '../../model/vector';
import { bounded } from '../layout/ranges';
import { eased, mix, mixRect } from '../marks/easing';
import { group, type MaybeMark, numbers, path, type Rect } from '../marks/mark';
import { axisOf, barIn, barPath } from '../marks/vector/bar-geometry';

export interface SquashOptions {
  readonly activation: ActivationName;
  /** The column that the bars leave, and the one where they are pressed. */
  readonly from: Rect;
  readonly to: Rect;
  readonly digits: number;
  readonly unit: number;
  readonly rows: number;
  readonly before: Vector;
  readonly after: Vector;
  readonly progress: number;
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
  const { from, to, digits, unit, rows, before, after, progress, activation } = options;
  if (progress <= 0 || progress >= 1) return undefined;
  const moved = eased(progress, 0.04, travels);
  const pressed = eased(progress, travels, 1);
  const box = mixRect(from, to, moved);
  const axis = mix(axisOf(from, digits), axisOf(to, digits), moved);
  const paths = { positive: '', negative: '' };
  let most = 0;
  for (let row = 0; row < rows; row++) {
    const raw = bounded(before[row]!);
    most = Math.max(most, Math.abs(raw));
    const value = mix(raw, bounded(after[row]!), pressed);
    const { y, height } = barIn(box, rows, row);
    // Where it is pressed in its place there is no room beyond the column.
    const reach = from === to ? (to.width - digits) / 2 - 2 : Number.POSITIVE_INFINITY;
    const end = axis + Math.max(-reach, Math.min(reach, value * unit));
    const d = barPath(Math.min(axis, end), Math.max(axis, end), y, height);
    if (value > 0) paths.positive += d;
    else if (value < 0) paths.negative += d;
  }
  const closing = eased(progress, travels * 0.7, travels) * (1 - eased(progress, 0.92, 1));
  const plates = bounds[activation]
    .map((bound, side) => {
      if (bound === undefined) return '';
      const widest = from === to ? (to.width - digits) / 2 / unit : Number.POSITIVE_INFINITY;
      const open = (side === 0 ? -1 : 1) * Math.min(widest, Math.max(most, 1.15));
      const x = axisOf(to, digits) + mix(open, bound, pressed) * unit + (side === 0 ? -2.5 : 2.5);
      return numbers`M${x} ${to.y - 5}V${to.y + to.height + 5}`;
    })
    .join('');
  return group(key, { class: 'squash' }, [
    path('positive', 'positive', paths.positive, { opacity: eased(progress, 0, 0.06) }),
    path('negative', 'negative', paths.negative, { opacity: eased(progress, 0, 0.06) }),
    path('plates', 'plate', plates, { opacity: closing }),
  ]);
}

/** The curve of an activation, as the sign between two columns. */
export function curvePath(
  activation: ActivationName,
  x: number,
  y: number,
  width: number,
  height: number,
): string {
  const points = Array.from({ length: 25 }, (_, index) => {
    const t = (index / 24) * 2 - 1;
    const value = activation === 'tanh' ? Math.tanh(t * 2.6) : Math.max(0, t) * 1.6 - 0.8;
    return numbers`${x + (t * width) / 2} ${y - (value * height) / 2}`;
  });
  return `M${points.join('L')}`;
}
