import type { Operation } from '../../model/operations';
import type { ColumnSlot } from '../layout/interior';
import type { OpenCell } from '../layout/open-cell';
import type { MaybeMark } from '../marks/mark';
import { digitSumMarks } from '../motion/digit-sum';
import { sweepMark } from '../motion/row-sweep';
import { squashMarks } from '../motion/squash';
import { sumMarks } from '../motion/tip-to-tail';

type Addition = Extract<Operation, { kind: 'add' }>;

export function sumOf(open: OpenCell, operation: Operation): MaybeMark {
  if (operation.kind !== 'add') return undefined;
  const progress = open.progress(operation);
  const own = open.slot(operation.output);
  if (progress <= 0 || !own) return undefined;
  return open.memo(`sum ${operation.output}`, [progress], () => drawnSum(open, operation, own, progress));
}

function drawnSum(open: OpenCell, operation: Addition, own: ColumnSlot, progress: number): MaybeMark {
  const { interior } = open.stage;
  const terms = operation.terms.map((name) => ({
    name,
    box: open.inside(open.slot(name)!.box),
    values: open.values(name),
  }));
  const { rows } = interior;
  const box = open.inside(own.box);
  return interior.unit === 0
    ? digitSumMarks(`tally ${operation.output}`, { terms, box, rows, size: interior.digitsSize, progress })
    : sumMarks(`sum ${operation.output}`, {
        terms,
        box,
        digits: open.digits(own),
        unit: open.unit,
        rows,
        progress,
      });
}

export function squashes(open: OpenCell): MaybeMark[] {
  return open.stage.cell.operations.map((operation) => {
    if (operation.kind !== 'activation') return undefined;
    const from = open.slot(operation.input);
    const to = open.slot(operation.output);
    if (!from || !to) return undefined;
    const { unit, rows } = open.stage.interior;
    const progress = open.progress(operation);
    if (unit === 0)
      return sweepMark(
        `squash ${operation.output}`,
        open.inside(from.box),
        open.inside(to.box),
        rows,
        progress,
      );
    return squashMarks(`squash ${operation.output}`, {
      activation: operation.activation,
      from: open.inside(from.box),
      to: open.inside(to.box),
      digits: open.digits(to),
      unit: open.unit,
      rows,
      before: open.values(operation.input),
      after: open.values(operation.output),
      progress,
    });
  });
}
