import type { PortSlot } from '../layout/interior';
import type { OpenCell } from '../layout/open-cell';
import { eased } from '../marks/easing';
import { group, type MaybeMark, rect } from '../marks/mark';
import { richText } from '../marks/text';

/** The weight is written on the port: every cell has the same ports. */
export function portMarks(open: OpenCell, port: PortSlot): MaybeMark[] {
  const { stage, opacity } = open;
  if (!stage.interior.showsWeights || !port.weight) return [];
  const size = stage.metrics.narrow ? 17 : 20;
  const { x, y } = open.port(port);
  const progress = open.progress(port.operation);
  const working = eased(progress, 0.05, 0.3) * (1 - eased(progress, 0.85, 1));
  const half = stage.metrics.narrow ? 15 : 19;
  const box = { x: x - half, y: y - 13, width: half * 2, height: 26 };
  return [
    group(`door ${port.input}`, { class: `door role-${port.side === 'bottom' ? 'x' : 'h'}`, opacity }, [
      rect('plate', 'door-plate', box, { rx: 7 }),
      rect('working', 'door-plate working', box, { rx: 7, opacity: working }),
      richText('weight', 'symbol-label', x, y + 6, [port.weight], { 'font-size': size }),
    ]),
  ];
}
