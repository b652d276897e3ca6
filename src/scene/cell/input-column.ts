import { roleOf } from '../../timeline/symbols';
import type { PortSlot } from '../layout/interior';
import { smallestDigits } from '../layout/interior/sizes';
import type { OpenCell } from '../layout/open-cell';
import { eased, mixRect, part } from '../marks/easing';
import { group, type MaybeMark, type Rect } from '../marks/mark';
import { column } from '../marks/vector/column';
import { vectorGrowing } from '../motion/growth';
import { digitsOf, inputThere } from './value-column';

/** An input as a small vector: on its way, waiting at its port, and a copy of it going in when it is weighed. */
export function inputColumn(
  open: OpenCell,
  port: PortSlot,
  name: string,
  box: Rect,
  opacity: number,
  growth: number,
): MaybeMark {
  if (opacity <= 0) return undefined;
  const { stage, interior } = open;
  const values = open.values(name);
  const reach = inputReach(open);
  const settled = open.slot(name);
  // On its way in, a vector has the proportions that it will have in its column.
  const grown = settled ? box.width / open.input(port).width : 1;
  const digits =
    settled && isReadable(open.input(port), values.length)
      ? digitsOf(open, open.digits(settled) * grown, name, growth >= 1 ? inputThere(open, name) : 0)
      : undefined;
  const colour = stage.depth === 'box' || (settled && !interior.hasBars);
  const options = {
    role: roleOf(stage.cell, name),
    style: colour ? ('colour' as const) : ('bars' as const),
    unit: settled ? open.unitOf(settled) * grown : (box.width / 2 - 3) / reach,
    rows: values.length,
    values: vectorGrowing(values, growth),
  };
  const weighing = interior.inputsOutside && port.weight ? part(open.progress(port.operation), 0, 0.5) : 0;
  const inward = eased(weighing);
  const at = open.port(port);
  const shrunk: Rect = { x: at.x - 7, y: at.y - 7, width: 14, height: 14 };
  const copy = mixRect(box, shrunk, inward);
  return group(`waiting ${name}`, {}, [
    column('there', { ...options, box, opacity, digits }),
    weighing > 0 && weighing < 1
      ? column('going in', {
          ...options,
          box: copy,
          unit: options.unit * (copy.width / box.width),
          opacity: opacity * (1 - eased(weighing, 0.75, 1)),
        })
      : undefined,
  ]);
}

/** How far the longest bar of any input reaches: they have one scale. */
export const inputReach = ({ stage, interior }: OpenCell): number =>
  Math.max(...interior.ports.map(({ input }) => stage.ranges.get(input)!));

/** A word's vector may be longer than the hidden state, and its rows too low for digits. */
const isReadable = (box: Rect, rows: number): boolean => box.height / rows >= smallestDigits;
