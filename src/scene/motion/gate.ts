import type { Role } from '../../language/rich';
import type { Vector } from '../../model/vector';
import { bounded } from '../layout/ranges';
import { eased, mix, mixRect, part, staggered } from '../marks/easing';
import { group, type MaybeMark, numbers, path, type Rect } from '../marks/mark';
import { axisOf, barIn, barPath } from '../marks/vector/bar-geometry';

export interface GateOptions {
  /** The colours of what comes to the gate, and of what it lets through. */
  readonly fromRole: Role;
  readonly role: Role;
  /** Where the bars come from, and the scene units for a value of 1 there; the column itself where they are there. */
  readonly from: Rect;
  readonly fromUnit: number;
  readonly fromDigits: number;
  readonly to: Rect;
  readonly digits: number;
  readonly unit: number;
  readonly rows: number;
  /** What comes to the gate, and what it lets through. */
  readonly before: Vector;
  readonly after: Vector;
  readonly progress: number;
  /** True where the bars stand in the column already, as bars. */
  readonly isThere?: boolean;
}

/** The share of the time in which the bars come to the gate; then it closes on them. */
const travels = 0.42;

/**
 * A gate closing: the bars come whole, and each is shortened to the share for which its gate is open. Afterwards
 * they are drawn by the column itself.
 */
export function gateMarks(key: string, options: GateOptions): MaybeMark {
  const { from, to, rows, before, after, progress } = options;
  if (progress <= 0 || progress >= 1) return undefined;
  const inPlace = from === to;
  const moved = inPlace ? 1 : eased(progress, 0.02, travels);
  const box = mixRect(from, to, moved);
  const unit = mix(options.fromUnit, options.unit, moved);
  const axis = mix(axisOf(from, options.fromDigits), axisOf(to, options.digits), moved);
  const closing = part(progress, inPlace ? 0.08 : travels, 0.92);
  let bars = '';
  let shutters = '';
  for (let row = 0; row < rows; row++) {
    const value = bounded(before[row]!);
    const shown = mix(value, bounded(after[row]!), staggered(closing, row, rows));
    const { y, height } = barIn(box, rows, row);
    const end = axis + shown * unit;
    const d = barPath(Math.min(axis, end), Math.max(axis, end), y, height);
    if (shown !== 0) bars += d;
    shutters += numbers`M${end} ${y - 2}v${height + 4}`;
  }
  const arrived = options.isThere ? 1 : eased(progress, 0, 0.06);
  const { fromRole, role } = options;
  // Where what is let through is something else than what came, it takes its colour while the gate closes.
  const coloured = fromRole === role ? 0 : eased(closing);
  return group(key, { class: 'gating' }, [
    hollowMarks('hollow', { ...options, progress: eased(closing, 0, 0.15) }),
    path('bars', `bars role-${fromRole}`, bars, { opacity: arrived * (1 - eased(coloured, 0.8, 1)) }),
    path('after', `bars role-${role}`, bars, { opacity: arrived * coloured }),
    path('shutters', 'shutter', shutters, {
      opacity: eased(closing, 0, 0.1) * (1 - eased(progress, 0.9, 1)),
    }),
  ]);
}

/** The outlines of what came to a gate: how much of each is filled is how far the gate was open. */
export function hollowMarks(key: string, options: GateOptions): MaybeMark {
  const { to, digits, unit, rows, before, progress } = options;
  const axis = axisOf(to, digits);
  const longest = (to.width - digits) / 2 - 1;
  let d = '';
  for (let row = 0; row < rows; row++) {
    const length = Math.max(-longest, Math.min(longest, bounded(before[row]!) * unit));
    if (Math.abs(length) < 1) continue;
    const { y, height } = barIn(to, rows, row);
    d += barPath(Math.min(axis, axis + length), Math.max(axis, axis + length), y, height);
  }
  // Thin rows have thin outlines: they must not hide what they are around.
  return path(key, 'hollow', d, { opacity: progress, 'stroke-width': Math.min(1, (0.1 * to.height) / rows) });
}
