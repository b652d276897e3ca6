import { activationNames } from '../../model/operations';
import type { OpenCell } from '../layout/open-cell';
import { eased } from '../marks/easing';
import { group, type MaybeMark, path } from '../marks/mark';
import { plainText } from '../marks/text';
import { curvePath } from '../motion/squash';

export function signMark(
  open: OpenCell,
  { sign, operation, x, y }: OpenCell['stage']['interior']['signs'][number],
  index: number,
): MaybeMark {
  const at = open.inside({ x, y, width: 0, height: 0 });
  if (sign !== 'curve') {
    // What is laid out from right to left is made from right to left.
    const shown = sign === '→' && open.stage.row.reversed ? '←' : sign;
    return open.memo(`sign ${index}`, [], () =>
      plainText(`sign ${index}`, 'sign', at.x, at.y + 8, shown, { 'font-size': 24 }),
    );
  }
  if (operation.kind !== 'activation') return undefined;
  const progress = open.progress(operation);
  const working = eased(progress, 0, 0.15) * (1 - eased(progress, 0.9, 1));
  return open.memo(`sign ${index}`, [working], () => {
    const d = curvePath(operation.activation, at.x, at.y - 8, 32, 30);
    return group(`sign ${index}`, { class: 'curve' }, [
      path('curve', 'curve-line', d),
      path('working', 'curve-line working', d, { opacity: working }),
      plainText('name', 'curve-name', at.x, at.y + 26, activationNames[operation.activation]),
    ]);
  });
}
