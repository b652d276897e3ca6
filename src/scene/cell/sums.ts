import { inputsOf, type Operation } from '../../model/operations';
import { roleOf } from '../../timeline/symbols';
import type { ColumnSlot } from '../layout/interior';
import { breathing } from '../layout/interior/breathing';
import { leadingRow } from '../layout/leading-row';
import type { OpenCell } from '../layout/open-cell';
import { part } from '../marks/easing';
import { type MaybeMark, type Rect, rect } from '../marks/mark';
import { rowTop } from '../marks/vector/bar-geometry';
import { leadOpacity } from '../motion/pace';
import { sweepMark } from '../motion/row-sweep';
import { squashMarks } from '../motion/squash';
import { sumMarks } from '../motion/tip-to-tail';
import { lateMarks } from './late-marks';

type Addition = Extract<Operation, { kind: 'add' }>;
type Activation = Extract<Operation, { kind: 'activation' }>;

/** What happens in a beat begins when the columns have taken their widths. */
export const afterBreathing = (progress: number): number => part(progress, breathing * 0.8, 1);

/** The sum of a cell without gates, in the making and made. */
export function sumOf(open: OpenCell, operation: Operation): MaybeMark {
  if (operation.kind !== 'add') return undefined;
  const progress = open.progress(operation);
  const own = open.slot(operation.output);
  if (progress <= 0 || !own) return undefined;
  return open.memo(`sum ${operation.output}`, [progress], () => drawnSum(open, operation, own, progress));
}

function drawnSum(open: OpenCell, operation: Addition, own: ColumnSlot, progress: number): MaybeMark {
  const { interior, stage } = open;
  const { rows } = interior;
  const box = open.inside(own.box);
  const key = interior.hasBars ? `sum ${operation.output}` : `digit sum ${operation.output}`;
  const terms = operation.terms.map((name) => {
    const slot = open.slot(name)!;
    const role = roleOf(stage.cell, name);
    const [box, unit] = [open.inside(slot.box), open.unitOf(slot)];
    return { name, role, box, unit, waits: 'column' as const, values: open.values(name) };
  });
  if (!interior.hasBars)
    return lateMarks('digitSum')(key, { terms, box, rows, size: interior.digitsSize, progress });
  return sumMarks(key, {
    terms,
    box,
    digits: open.digits(own),
    unit: open.unitOf(own),
    rows,
    progress: afterBreathing(progress),
    lead: leadingRow(stage, open.place.step),
  });
}

/** What is pressed by an activation, on its way from the sum to the state. */
export function squashes(open: OpenCell): MaybeMark[] {
  return open.stage.cell.operations.map((operation) => {
    if (operation.kind !== 'activation') return undefined;
    const from = open.slot(operation.input);
    const to = open.slot(operation.output);
    return from && to ? squashOf(open, operation, from, to) : undefined;
  });
}

function squashOf(open: OpenCell, operation: Activation, from: ColumnSlot, to: ColumnSlot): MaybeMark {
  const { interior, stage } = open;
  const { rows } = interior;
  const progress = open.progress(operation);
  const key = `squash ${operation.output}`;
  const [fromBox, toBox] = [open.inside(from.box), open.inside(to.box)];
  if (!interior.hasBars) return sweepMark(key, fromBox, toBox, rows, progress);
  return squashMarks(key, {
    activation: operation.activation,
    from: fromBox,
    fromUnit: open.unitOf(from),
    to: toBox,
    unit: open.unitOf(to),
    digits: open.digits(to),
    rows,
    before: open.values(operation.input),
    after: open.values(operation.output),
    fromRole: roleOf(stage.cell, operation.input),
    role: roleOf(stage.cell, operation.output),
    progress: progress >= 1 ? 1 : afterBreathing(progress),
    lead: leadingRow(stage, open.place.step),
  });
}

/** A frame around the row that is told alone, across all that takes part in it. */
export function leadingRowMark(open: OpenCell): MaybeMark {
  const { stage, interior } = open;
  const lead = leadingRow(stage, open.place.step);
  if (lead === undefined) return undefined;
  for (const operation of stage.cell.operations) {
    if (operation.kind !== 'add' && operation.kind !== 'activation') continue;
    const progress = open.progress(operation);
    const opacity = progress >= 1 ? 0 : leadOpacity(afterBreathing(progress), lead);
    const columns = [operation.output, ...inputsOf(operation)].flatMap((name) => open.slot(name) ?? []);
    if (opacity <= 0 || columns.length === 0) continue;
    return rect(
      'leading row',
      'leading-row',
      around(
        columns.map(({ box }) => open.inside(box)),
        interior.rows,
        lead,
      ),
      {
        rx: 5,
        opacity,
      },
    );
  }
  return undefined;
}

function around(boxes: readonly Rect[], rows: number, row: number): Rect {
  const left = Math.min(...boxes.map(({ x }) => x)) - 5;
  const right = Math.max(...boxes.map(({ x, width }) => x + width)) + 5;
  const [{ height }] = boxes as [Rect];
  return { x: left, y: rowTop(boxes[0]!, rows, row), width: right - left, height: height / rows };
}
