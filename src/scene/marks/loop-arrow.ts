import { head, headPath } from './arrow-head';
import { rounded } from './line';
import { group, type MaybeMark, numbers, path } from './mark';

/**
 * The way of the memory, out of the right side of a cell and into the left side of the next. Where the next cell
 * is the same cell the way is a loop over its top; drawn apart, the loop opens into a straight arrow.
 *
 * @param lift how high the loop goes; 0 for a straight arrow
 */
export function loopArrow(
  key: string,
  className: string,
  from: number,
  to: number,
  y: number,
  lift: number,
  opacity = 1,
  direction: 1 | -1 = 1,
): MaybeMark {
  if (direction === -1) {
    // The same way, seen from behind.
    const mirrored = loopArrow('mirrored', className, -to, -from, y, lift);
    return group(key, { opacity }, [
      mirrored && {
        ...mirrored,
        attributes: { ...mirrored.attributes, transform: 'translate(0 0) scale(-1 1)' },
      },
    ]);
  }
  // As the loop flattens its ends draw in, until the two are one straight line.
  const reach = Math.min(22, lift * 0.5);
  const back = Math.max(reach, head.length - 1);
  const tip = Math.max(from, to - head.length + 1);
  const line =
    lift < 0.5
      ? numbers`M${from} ${y}H${tip}`
      : rounded(
          [
            [from, y],
            [from + reach, y],
            [from + reach, y - lift],
            [to - back, y - lift],
            [to - back, y],
            [to - head.length + 1, y],
          ],
          18,
        );
  return group(key, { class: `wire ${className}`, opacity }, [
    path('line', 'line', line),
    path('head', 'head', headPath(to, y, 1, 0)),
  ]);
}
