import type { ConnectorSlot } from '../layout/interior';
import type { OpenCell } from '../layout/open-cell';
import { bentArrows } from '../marks/arrow';
import { eased, mix } from '../marks/easing';
import { group, type MaybeMark } from '../marks/mark';
import { plainText } from '../marks/text';

/** How faint a line is along which nothing goes now. */
const calm = 0.5;

/** A line inside the cell with its branches; it lights up while something goes along it. */
export function connectorMark(open: OpenCell, slot: ConnectorSlot): MaybeMark {
  const working = Math.max(0, ...slot.operations.map((operation) => atWork(open.progress(operation))));
  return open.memo(`connector ${slot.key}`, [working], () => {
    const [x, y] = open.at(slot.signAt);
    const opacity = slot.operations.length > 0 ? mix(calm, 1, working) : 1;
    const lines = [slot.points, ...(slot.branches ?? [])].map((points) => points.map(open.at));
    // A line with branches ends where they begin: only the branches have heads.
    const isTrunk = slot.key.startsWith('rail');
    return group(`connector ${slot.key}`, { class: `connector wire role-${slot.role}`, opacity }, [
      ...(isTrunk ? bentArrows(lines.slice(1), lines[0]) : bentArrows(lines)),
      plainText('sign', 'connector-sign', x, y, slot.sign),
    ]);
  });
}

const atWork = (progress: number): number => eased(progress, 0, 0.12) * (1 - eased(progress, 0.94, 1));
