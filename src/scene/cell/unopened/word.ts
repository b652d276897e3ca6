import type { OpenCell } from '../../layout/open-cell';
import { passedRows, sourceTop } from '../../layout/row-overview';
import { arrow } from '../../marks/arrow';
import { eased, mix } from '../../marks/easing';
import type { Point } from '../../marks/line';
import type { MaybeMark } from '../../marks/mark';
import { movingText } from '../../marks/text';
import { wayAround } from '../inputs';
import { notYetOpacity } from '../opacities';

/** Into a cell that does not open: the arrow from the word draws itself while the word is read. */
export function wordUnopened(open: OpenCell): MaybeMark[] {
  const { stage, place } = open;
  const x = place.width / 2;
  const read = eased(open.beat('read'), 0.3, 1);
  const bottom = place.height / 2;
  const source = sourceTop(stage, place) - stage.metrics.axisY;
  const passes = passedRows(stage);
  const from: Point = [x, passes ? passes.top - stage.metrics.axisY : source];
  const to: Point = [x, bottom + 2];
  const there = 1 - place.likeness;
  const seen = mix(notYetOpacity, 1, read) * there;
  const size = stage.metrics.symbolSize;
  const name = { x: x + 15, y: (source + bottom) / 2 + 5, scale: 0.85 };
  return [
    passes && wayAround(stage, x, source, passes, seen),
    arrow('word way ghost', 'role-x', from, to, 1, notYetOpacity * (1 - read) * there),
    arrow('word way', 'role-x', from, to, read, there),
    movingText('x', 'symbol-label', name, stage.symbol('x', place.step), {
      'font-size': size,
      opacity: seen,
    }),
  ];
}
