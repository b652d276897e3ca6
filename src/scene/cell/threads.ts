import { previousState } from '../../model/cell';
import { roleOf } from '../../timeline/symbols';
import type { OpenCell } from '../layout/open-cell';
import { eased } from '../marks/easing';
import { type MaybeMark, path, type Rect } from '../marks/mark';
import { ribbonEnd, ribbonPath } from '../marks/ribbon';

/** The threads of a memory on their last stretch, into its column, where they become its bars. */
export function threadsIn(open: OpenCell, input: string, waiting: Rect): MaybeMark {
  const { stage, place } = open;
  const carry = open.beat('carry');
  const opacity = open.opacity * (1 - eased(carry, 0.45, 0.9));
  if (carry <= 0 || opacity <= 0) return undefined;
  const state = previousState(input)!;
  const { reversed } = stage.row;
  const edge = reversed ? waiting.x + waiting.width : waiting.x;
  const axis = waiting.x + waiting.width / 2;
  const d = ribbonPath(
    open.values(input),
    stage.ranges.get(state)!,
    ribbonEnd(waiting, edge),
    ribbonEnd(waiting, axis),
    eased(carry, 0, 0.5),
  );
  return path(`threads ${input} ${place.step}`, `ribbon role-${roleOf(stage.cell, state)}`, d, { opacity });
}

/** The threads of a new state on their first stretch, from its column to the edge of the cell. */
export function threadsOut(open: OpenCell): MaybeMark[] {
  const { stage, place } = open;
  const passed = eased(open.beat('pass'), 0, 0.4);
  // After the last word there is no cell that it could flow to.
  const isLast = place.step === stage.tokens.length;
  if (isLast || stage.depth === 'box' || place.focus === 0 || passed <= 0) return [];
  const { reversed } = stage.row;
  return open.states.map(({ name, box }) => {
    const start = reversed ? box.x : box.x + box.width;
    const edge = reversed ? 0 : place.width;
    const range = stage.ranges.get(name)!;
    const d = ribbonPath(open.values(name), range, ribbonEnd(box, start), ribbonEnd(box, edge), passed);
    return path(`threads ${name}`, `ribbon role-${roleOf(stage.cell, name)}`, d, { opacity: place.focus });
  });
}
