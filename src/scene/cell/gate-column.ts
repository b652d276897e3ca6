import type { Role } from '../../language/rich';
import type { Operation } from '../../model/operations';
import { operationOf } from '../../timeline/structure';
import { roleOf } from '../../timeline/symbols';
import type { ColumnSlot } from '../layout/interior';
import { leadingRow } from '../layout/leading-row';
import type { OpenCell } from '../layout/open-cell';
import { eased, mix, part } from '../marks/easing';
import type { MaybeMark } from '../marks/mark';
import { axisOf } from '../marks/vector/bar-geometry';
import { barMarks } from '../marks/vector/bars';
import { column } from '../marks/vector/column';
import { gateMarks, hollowMarks } from '../motion/gate';
import { vectorGrowing } from '../motion/growth';
import { squashMarks } from '../motion/squash';
import { sumMarks, type Term } from '../motion/tip-to-tail';
import { inputReach } from './input-column';
import { leftOpacity } from './opacities';
import { afterBreathing } from './sums';
import { digitsOf, leftForSum } from './value-column';

/** A column of a cell with gates: what it holds, and what is happening to it. A state's own bars are drawn elsewhere. */
export function gateColumnMarks(open: OpenCell, slot: ColumnSlot): MaybeMark[] {
  const { stages, name } = slot;
  const isState = open.states.some((state) => state.name === name);
  const inputs = [
    ...stages.map((operation) => open.progress(operation)),
    weighed(open, stages[0]!),
    leftForSum(open, name),
    open.beat('pass'),
  ];
  return open.memo(`host ${name}`, inputs, () => [
    isState ? undefined : frameOf(open, slot),
    ...(open.progress(stages.at(-1)!) >= 1 ? [resting(open, slot)] : working(open, slot)),
  ]);
}

function frameOf(open: OpenCell, slot: ColumnSlot): MaybeMark {
  const { stage, interior } = open;
  const { name } = slot;
  const progress = open.progress(slot.stages.at(-1)!);
  return column(name, {
    box: open.inside(slot.box),
    role: roleOf(stage.cell, name),
    style: 'bars',
    unit: open.unitOf(slot),
    ruler: open.rulerOf(slot),
    rows: interior.rows,
    values: progress >= 1 ? open.values(name) : undefined,
    barOpacity: mix(mix(1, leftOpacity, leftForSum(open, name)), 1, open.beat('pass')),
    digits: digitsOf(open, open.digits(slot), name, eased(progress, 0.8, 1)),
  });
}

/** What came to a gate stays seen behind what it let through. */
function resting(open: OpenCell, slot: ColumnSlot): MaybeMark {
  const last = slot.stages.at(-1)!;
  return last.kind === 'gate'
    ? hollowMarks(`hollow ${slot.name}`, gateOptionsOf(open, slot, last, 1))
    : undefined;
}

/** What happens to a column now, over what the stage before has left in it. */
function working(open: OpenCell, slot: ColumnSlot): MaybeMark[] {
  const { stages } = slot;
  const at = Math.max(
    0,
    stages.findLastIndex((operation) => open.progress(operation) > 0),
  );
  const progress = open.progress(stages[at]!);
  const before = at > 0 ? stages[at - 1]! : undefined;
  return [
    before && leaving(open, slot, before, 1 - eased(progress, 0, 0.1)),
    ...stageMarks(open, slot, stages[at]!, progress),
  ].filter((mark) => mark !== undefined);
}

/** The lanes of a sum, or the outlines of what a gate closed on, fade where the next stage begins. */
function leaving(open: OpenCell, slot: ColumnSlot, operation: Operation, opacity: number): MaybeMark {
  if (opacity <= 0) return undefined;
  if (operation.kind === 'add') return sumOf(open, slot, operation, 1, opacity);
  return operation.kind === 'gate'
    ? hollowMarks(`hollow ${operation.output}`, gateOptionsOf(open, slot, operation, opacity))
    : undefined;
}

function sumOf(
  open: OpenCell,
  slot: ColumnSlot,
  operation: Extract<Operation, { kind: 'add' }>,
  progress: number,
  opacity: number,
): MaybeMark {
  return sumMarks(`sum ${operation.output}`, {
    terms: termsOf(open, slot, operation),
    box: open.inside(slot.box),
    digits: open.digits(slot),
    unit: open.unitOf(slot),
    rows: open.interior.rows,
    progress: slot.stages[0] === operation ? progress : afterBreathing(progress),
    lead: leadingRow(open.stage, open.place.step),
    opacity,
  });
}

function stageMarks(open: OpenCell, slot: ColumnSlot, operation: Operation, progress: number): MaybeMark[] {
  const box = open.inside(slot.box);
  const { rows } = open.interior;
  const unit = open.unitOf(slot);
  const role = roleOf(open.stage.cell, slot.name);
  const plain = { box, role, style: 'bars', unit, rows } as const;
  switch (operation.kind) {
    case 'add': {
      // A sum that is handed on as it is becomes a bar like any other.
      const last = slot.stages.at(-1) === operation ? eased(progress, 0.92, 1) : 0;
      const values = open.values(operation.output);
      const digits = digitsOf(open, open.digits(slot), operation.output, 0);
      return [
        sumOf(open, slot, operation, progress, 1 - last),
        last > 0 ? barMarks(`bars ${slot.name}`, { ...plain, values, digits, barOpacity: last }) : undefined,
      ];
    }
    case 'activation': {
      const source = open.slot(operation.input);
      const axis = axisOf(box, open.digits(slot));
      return [
        squashMarks(`squash ${operation.output}`, {
          activation: operation.activation,
          from: source ? open.inside(source.box) : box,
          to: box,
          fromUnit: source ? open.unitOf(source) : unit,
          digits: open.digits(slot),
          unit,
          rows,
          fromRole: roleOf(open.stage.cell, operation.input),
          role: cameAs(open, operation.output),
          lead: leadingRow(open.stage, open.place.step),
          room: Math.min(axis, open.place.width - axis) - 4,
          before: open.values(operation.input),
          after: open.values(operation.output),
          // Pressed, it waits for what comes next.
          progress: Math.min(progress, 0.999),
        }),
      ];
    }
    case 'gate':
      return [
        gateMarks(`gate ${operation.output}`, {
          ...gateOptionsOf(open, slot, operation, Math.min(progress, 0.999)),
          isThere: slot.stages[slot.stages.indexOf(operation) - 1]?.kind === 'activation',
        }),
      ];
    case 'product': {
      const values = vectorGrowing(open.values(operation.output), part(progress, 0.35, 1));
      return [barMarks(`product ${operation.output}`, { ...plain, values })];
    }
    default:
      return [];
  }
}

/** How far the weights of a column's first sum have been passed. */
function weighed(open: OpenCell, first: Operation): number {
  if (first.kind !== 'add') return 0;
  const product = open.stage.cell.operations.find(
    ({ kind, output }) => kind === 'product' && first.terms.includes(output),
  );
  return product ? open.progress(product) : 0;
}

/** The terms of a sum that is made where it stands, or, of one between other columns, in theirs. */
function termsOf(open: OpenCell, slot: ColumnSlot, operation: Extract<Operation, { kind: 'add' }>): Term[] {
  const isFirst = slot.stages[0] === operation;
  return operation.terms.map((name): Term => {
    const column = open.slot(name);
    const role = roleOf(open.stage.cell, name);
    const values = open.values(name);
    if (column)
      return { name, role, box: open.inside(column.box), unit: open.unitOf(column), waits: 'column', values };
    const stage = slot.stages.some(({ output }) => output === name);
    if (stage)
      return { name, role, box: open.inside(slot.box), unit: open.unitOf(slot), waits: 'here', values };
    const source = open.stage.cell.operations.find(({ output }) => output === name);
    if (!isFirst || source?.kind !== 'product') return { name, role, waits: 'nowhere', values };
    const grown = part(open.progress(source), 0.35, 1);
    return { name, role, waits: 'lane', values: vectorGrowing(values, grown) };
  });
}

function gateOptionsOf(
  open: OpenCell,
  slot: ColumnSlot,
  operation: Extract<Operation, { kind: 'gate' }>,
  progress: number,
): Parameters<typeof gateMarks>[1] {
  const { stage } = open;
  const to = open.inside(slot.box);
  const source = open.slot(operation.input);
  const port = open.interior.ports.find(({ input }) => input === operation.input);
  const waiting = port && open.input(port);
  const reach = inputReach(open);
  const digits = open.digits(slot);
  return {
    ...(source
      ? { from: open.inside(source.box), fromUnit: open.unitOf(source), fromDigits: open.digits(source) }
      : waiting
        ? { from: waiting, fromUnit: (waiting.width / 2 - 3) / reach, fromDigits: 0 }
        : { from: to, fromUnit: open.unitOf(slot), fromDigits: digits }),
    fromRole: cameAs(open, operation.input),
    role:
      slot.stages.at(-1) === operation ? roleOf(stage.cell, slot.name) : roleOf(stage.cell, operation.output),
    to,
    digits,
    unit: open.unitOf(slot),
    rows: open.interior.rows,
    before: open.values(operation.input),
    after: open.values(operation.output),
    progress,
  };
}

/** The colour of what comes to a gate: a state that was squashed on its way, like tanh(c), is still that state. */
function cameAs(open: OpenCell, name: string): Role {
  const { cell } = open.stage;
  const operation = operationOf(cell, name);
  return roleOf(cell, operation?.kind === 'activation' ? operation.input : name);
}
