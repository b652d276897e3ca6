import { activationNames } from '../../model/operations';
import type { SignSlot } from '../layout/interior';
import { leadingRow } from '../layout/leading-row';
import type { OpenCell } from '../layout/open-cell';
import { eased, part } from '../marks/easing';
import { group, type MaybeMark, mark, numbers, path } from '../marks/mark';
import { plainText } from '../marks/text';
import { addsUp } from '../marks/vector/digits';
import { type CurveBox, curvePath, curvePoint } from '../motion/activation-curve';
import { leadOpacity, rowProgress } from '../motion/pace';
import { afterBreathing } from './sums';

/** A sign between two columns. */
export function signMark(open: OpenCell, slot: SignSlot, index: number): MaybeMark {
  const { sign, x, y } = slot;
  if (sign === 'curve') return curveMark(open, slot, index);
  if (sign === 'plus node') return plusNode(open, slot, index);
  const at = open.inside({ x, y, width: 0, height: 0 });
  const shown = shownSign(open, slot);
  const size = open.stage.metrics.narrow ? 17 : 26;
  const opacity = sign === '=' ? equalsOpacity(open.progress(slot.operation)) : 1;
  return open.memo(`sign ${index}`, [shown, opacity], () =>
    plainText(`sign ${index}`, 'sign', at.x, at.y + size / 3, shown, { 'font-size': size, opacity }),
  );
}

/** What is shown while terms are added is not their sum yet: until it is, nothing says that it were. */
const equalsOpacity = (progress: number): number =>
  Math.max(1 - eased(progress, 0, 0.1), eased(progress, 0.9, 1));

/** What is laid out from right to left is made from right to left; digits that do not add up as printed are nearly equal. */
function shownSign(open: OpenCell, { sign, operation }: SignSlot): string {
  if (sign === '→' || sign === '←') return (sign === '→') === open.stage.row.reversed ? '←' : '→';
  if (sign !== '=' || operation.kind !== 'add') return sign;
  const terms = operation.terms.map((term) => open.values(term));
  return addsUp(terms, open.values(operation.output)) ? '=' : '≈';
}

/** A plus on a lane. */
function plusNode(open: OpenCell, { operation, x, y }: SignSlot, index: number): MaybeMark {
  const at = open.inside({ x, y, width: 0, height: 0 });
  const r = open.stage.metrics.narrow ? 8 : 12;
  const progress = open.progress(operation);
  const working = eased(progress, 0, 0.12) * (1 - eased(progress, 0.9, 1));
  return open.memo(`sign ${index}`, [working], () =>
    group(`sign ${index}`, { class: 'plus-node' }, [
      mark('circle', 'circle', { cx: at.x, cy: at.y, r, 'stroke-width': 1.4 + 1.4 * working }),
      path('plus', '', numbers`M${at.x - r / 2} ${at.y}h${r}M${at.x} ${at.y - r / 2}v${r}`),
    ]),
  );
}

/** An activation as its curve, with a point that runs along it for the row that is told alone. */
function curveMark(open: OpenCell, { operation, x, y }: SignSlot, index: number): MaybeMark {
  if (operation.kind !== 'activation') return undefined;
  const { activation } = operation;
  const { narrow } = open.stage.metrics;
  const at = open.inside({ x, y, width: 0, height: 0 });
  const box: CurveBox = narrow
    ? { x: at.x, y: at.y - 8, width: 22, height: 24 }
    : { x: at.x, y: at.y - 10, width: 46, height: 42 };
  const progress = open.progress(operation);
  const working = eased(progress, 0, 0.15) * (1 - eased(progress, 0.9, 1));
  return open.memo(`sign ${index}`, [working, progress], () => {
    const d = curvePath(activation, box);
    return group(`sign ${index}`, { class: 'curve' }, [
      path('curve', 'curve-line', d),
      path('working', 'curve-line working', d, { opacity: working }),
      runningPoint(open, operation, box, progress),
      plainText('name', 'curve-name', at.x, box.y + box.height / 2 + 19, activationNames[activation], {
        'font-size': narrow ? 13 : 16,
      }),
    ]);
  });
}

function runningPoint(
  open: OpenCell,
  operation: Extract<SignSlot['operation'], { kind: 'activation' }>,
  box: CurveBox,
  progress: number,
): MaybeMark {
  const lead = leadingRow(open.stage, open.place.step);
  const own = afterBreathing(progress);
  if (lead === undefined || progress >= 1) return undefined;
  const way = part(rowProgress(own, lead, lead), 0.1, 0.8);
  const [cx, cy] = curvePoint(operation.activation, open.values(operation.input)[lead]! * way, box);
  return mark('circle', 'point', { class: 'curve-point', cx, cy, r: 4.5, opacity: leadOpacity(own, lead) });
}
