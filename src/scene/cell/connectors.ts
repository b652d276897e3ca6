import type { ConnectorSlot } from '../layout/interior';
import type { OpenCell } from '../layout/open-cell';
import { bentArrow } from '../marks/arrow';
import { eased, mix } from '../marks/easing';
import { group, type MaybeMark } from '../marks/mark';
import { plainText } from '../marks/text';

/** How faint a way is in which nothing happens now. */
const calm = 0.45;

/** The way from a gate to what it acts on; it lights up while it acts. */
export function connectorMark(open: OpenCell, slot: ConnectorSlot): MaybeMark {
  const progress = open.progress(slot.operation);
  const working = eased(progress, 0, 0.12) * (1 - eased(progress, 0.94, 1));
  return open.memo(`connector ${slot.key}`, [working], () => {
    const [x, y] = open.at(slot.signAt);
    const opacity = slot.role === 'ink' ? mix(calm, 1, working) : 1;
    return group(`connector ${slot.key}`, { class: 'connector', opacity }, [
      bentArrow('way', `role-${slot.role}`, slot.points.map(open.at)),
      plainText('sign', 'connector-sign', x, y, slot.sign),
    ]);
  });
}
