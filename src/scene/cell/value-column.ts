import type { Rich } from '../../language/rich';
import type { Operation } from '../../model/operations';
import { operationOf } from '../../timeline/structure';
import { roleOf } from '../../timeline/symbols';
import type { ColumnSlot } from '../layout/interior';
import { leadingRow } from '../layout/leading-row';
import type { OpenCell } from '../layout/open-cell';
import { eased, mix, part } from '../marks/easing';
import type { MaybeMark } from '../marks/mark';
import { movingText, plainText } from '../marks/text';
import { widthOf } from '../marks/text-width';
import { column } from '../marks/vector/column';
import type { Digits } from '../marks/vector/digits';
import { vectorGrowing } from '../motion/growth';
import { rowProgress } from '../motion/pace';
import { rowsDone } from '../motion/row-sweep';
import { travelOf } from '../motion/tip-to-tail';
import { leftOpacity, notYetOpacity } from './opacities';
import { afterBreathing } from './sums';

export function insideColumn(open: OpenCell, slot: ColumnSlot): MaybeMark {
  const operation = operationOf(open.stage.cell, slot.name)!;
  const moving = [open.progress(operation), leftForSum(open, slot.name), open.beat('pass')];
  return open.memo(`column ${slot.name}`, moving, () => drawnColumn(open, slot, operation));
}

function drawnColumn(open: OpenCell, slot: ColumnSlot, operation: Operation): MaybeMark {
  const { stage, interior } = open;
  const { cell } = stage;
  const progress = open.progress(operation);
  const values = open.values(slot.name);
  const shown = operation.kind === 'product' ? vectorGrowing(values, part(progress, 0.35, 1)) : values;
  const shownRows = operation.kind === 'product' ? rowsDone(progress, interior.rows) : undefined;
  return column(slot.name, {
    box: open.inside(slot.box),
    role: roleOf(cell, slot.name),
    style: interior.hasBars ? 'bars' : 'colour',
    unit: open.unitOf(slot),
    ruler: open.rulerOf(slot),
    rows: interior.rows,
    values: operation.kind === 'add' ? (!interior.hasBars && progress === 1 ? values : undefined) : shown,
    // Once the step is complete it is a figure to be read: the terms stand in full colour again.
    barOpacity: mix(mix(1, leftOpacity, leftForSum(open, slot.name)), 1, open.beat('pass')),
    digits: digitsOf(
      open,
      open.digits(slot),
      slot.name,
      operation.kind !== 'add' ? 1 : interior.hasBars ? eased(progress, 0.86, 1) : progress >= 1 ? 1 : 0,
      shownRows,
    ),
  });
}

export function digitsOf(
  { interior, values }: OpenCell,
  width: number,
  name: string,
  opacity: number,
  shown?: number,
): Digits | undefined {
  if (width <= 0) return undefined;
  const own = values(name);
  // As long as the hidden state, but for the word's vector.
  const size = Math.min(interior.digitsSize, interior.digitsSize * (interior.rows / own.length));
  return { values: own, width, size, opacity, shown };
}

/** How far a term has left its own column for the sum. */
export function leftForSum(open: OpenCell, name: string): number {
  for (const operation of open.stage.cell.operations) {
    if (operation.kind !== 'add') continue;
    const index = operation.terms.indexOf(name);
    if (index < 0) continue;
    const [start, end] = travelOf(index, operation.terms.length);
    // Where one row is told alone, all others are still in their column.
    const lead = leadingRow(open.stage, open.place.step);
    const most = rowProgress(afterBreathing(open.progress(operation)), lead === 0 ? 1 : 0, lead);
    return eased(most, start, mix(start, end, 0.5));
  }
  return 0;
}

/** The name under a column, faint until the value is there; beside that of a gate, where there is room, what it is for. */
export function columnLabel(open: OpenCell, slot: ColumnSlot): MaybeMark[] {
  const { stage, place } = open;
  const box = open.inside(slot.box);
  const operation = operationOf(open.stage.cell, slot.name);
  const below = slot.label === 'below';
  const { labelSize } = stage.interior;
  const there =
    operation?.kind === 'product'
      ? part(open.progress(operation), 0.3, 0.6)
      : operation
        ? part(open.progress(operation), 0, 0.2)
        : inputThere(open, slot.name);
  return open.memo(`label ${slot.name}`, [there], () => {
    const whole = stage.symbol(slot.name, place.step);
    // An expression has no room for the marks of its row, which its parts below have.
    const symbol = below || whole.length < 2 ? whole : whole.map(({ superscript: _, ...run }) => run);
    const gate = gateName(open, slot, symbol);
    // The two stand in the middle together; where the word goes, its symbol glides back to the middle.
    const x =
      box.x +
      box.width / 2 +
      (slot.labelShift ?? 0) * (stage.row.reversed ? -1 : 1) -
      (gate.seen * gate.width) / 2;
    // The number of a ruler is right above its column.
    const above = open.rulerOf(slot) ? 17 : 9;
    const y = below ? box.y + box.height + labelSize + 3 : box.y - above;
    const opacity = mix(notYetOpacity, 1, there);
    const { scale, seen } = expressionFit(open, slot, symbol);
    return [
      movingText(`label ${slot.name}`, 'symbol-label', { x, y, scale }, symbol, {
        'font-size': labelSize,
        opacity: opacity * seen,
      }),
      plainText(`gate ${slot.name}`, 'gate-name', x + (gate.symbolWidth + gate.width) / 2, y, gate.text, {
        'font-size': gateNameSize,
        opacity: opacity * gate.seen,
      }),
    ];
  });
}

export function inputThere(open: OpenCell, name: string): number {
  return name === 'x' ? eased(open.beat('read'), 0.8, 1) : eased(open.beat('carry'), 0.8, 1);
}

/** How much smaller an expression is set before it goes: on a phone no type is smaller than 13. */
const smallestLabel = { narrow: 0.82, wide: 0.75 } as const;

/** In a cell with gates columns have long names like (1 − z) ⊙ n, which have no room while they are small. */
function expressionFit(
  { stage, inside }: OpenCell,
  { stages, box }: ColumnSlot,
  symbol: Rich,
): { readonly scale: number; readonly seen: number } {
  if (stages.length === 0 || symbol.length < 2) return { scale: 1, seen: 1 };
  const { labelSize } = stage.interior;
  const { narrow } = stage.metrics;
  const smallest = narrow ? smallestLabel.narrow : smallestLabel.wide;
  const room = inside(box).width + (narrow ? 8 : 24);
  const share = room / widthOf(symbol, { size: labelSize, family: 'math' }, stage.measure);
  return {
    scale: Math.max(smallest, Math.min(1, share)),
    seen: eased(share, smallest, smallest + 0.06),
  };
}

const gateNameSize = 14;

interface GateName {
  readonly text: string;
  readonly width: number;
  readonly symbolWidth: number;
  /** How well it is seen, 0 to 1: columns breathe, and it goes before there is no room for it. */
  readonly seen: number;
}

/** What a gate is for, or that a value is the sum, in a word beside its symbol. */
function gateName(
  { stage, inside }: OpenCell,
  { name, stages, box, labelShift = 0 }: ColumnSlot,
  symbol: Rich,
): GateName {
  const { gates, figure } = stage.strings;
  const isSum = stages.length === 0 && operationOf(stage.cell, name)?.kind === 'add';
  const word = isSum ? figure.sum : stages.length > 0 ? gates[name as keyof typeof gates]?.label : undefined;
  if (!word || stage.metrics.narrow || !stage.interior.hasBars)
    return { text: '', width: 0, symbolWidth: 0, seen: 0 };
  const text = `\u2002${word}`;
  const width = stage.measure(text, { size: gateNameSize, family: 'text' });
  const symbolWidth = widthOf(symbol, { size: stage.interior.labelSize, family: 'math' }, stage.measure);
  // Beside a name that lines come in at there is no room beyond the column.
  const room = inside(box).width + (labelShift > 0 ? -labelShift : 24);
  return { text, width, symbolWidth, seen: eased(room - symbolWidth - width, 0, 10) };
}
