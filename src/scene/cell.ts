import { activationNames, type Operation } from '../model/operations';
import { parameterSymbol, roleOf, valueSymbol } from '../timeline/symbols';
import type { CellPlace } from './chain';
import { column, type Digits } from './column';
import { eased, mix, mixRect, part } from './ease';
import { vectorGrowing } from './growth';
import type { ColumnSlot, DoorSlot } from './interior';
import { group, type MaybeMark, numbers, path, type Rect, rect } from './mark';
import { type OpenCell, openCell } from './place';
import { curvePath, squashMarks } from './squash';
import type { Stage } from './stage';
import { sumMarks, travelOf } from './sum';
import { tallyMarks } from './tally';
import { plainText, richText } from './text';
import { arrow } from './wire';

/** How faint a bar is that has moved on into a sum. */
const traceOpacity = 0.32;
/** How faint the name of a value is that is not there yet. */
const pending = 0.42;

/** A cell of the chain with all that belongs to it, from its token to its output. Origin: left edge, on the axis. */
export function cellMarks(stage: Stage, place: CellPlace, previous: CellPlace | undefined): MaybeMark {
  const open = openCell(stage, place);
  const closed = stage.depth === 'box';
  return group(
    `cell ${place.step}`,
    {
      class: closed ? 'cell closed' : 'cell',
      transform: numbers`translate(${place.x} ${place.y})`,
      opacity: place.opacity,
    },
    [
      ...body(open),
      ...output(open),
      ...(closed ? [boxTitle(open)] : insideMarks(open)),
      stateColumn(open),
      ...inputs(open, previous),
      ...(closed ? [] : squashes(open)),
    ],
  );
}

/** Not reached, a cell is a dashed ghost; at work or done it is solid. */
function body({ place, stage }: OpenCell): MaybeMark[] {
  const { width, height, focus, progress, likeness } = place;
  const live = progress === 1 ? 1 : focus;
  const box = { x: 0, y: -height / 2, width, height };
  const rx = mix(14, 20, focus);
  return [
    rect('ghost', 'body ghost', box, { rx, opacity: 1 - live }),
    rect('likeness', 'body', box, { rx, opacity: likeness }),
    plainText(
      'kind',
      likeness > 0.5 ? 'box-title' : 'ghost-title',
      width / 2,
      6,
      stage.trace.model.cell.title,
      {
        'font-size': 16,
        opacity: (1 - live) * mix(0.6, 1, likeness),
      },
    ),
    rect('body', 'body', box, { rx, opacity: live }),
    rect('at work', 'body at-work', box, { rx, opacity: focus }),
  ];
}

/** Upward: the arrow draws itself while the state is passed on. */
function output(open: OpenCell): MaybeMark[] {
  const { stage, place, state } = open;
  const { metrics } = stage;
  const { cell } = stage.trace.model;
  const passed = eased(open.beat('pass'));
  const x = state.middle;
  const top = metrics.outputLabelY + 7 - metrics.axisY;
  const bottom = -place.height / 2;
  // The label of a compact cell hangs lower: right above its own short arrow.
  const labelTop = mix(bottom - 32, top, place.focus);
  const size = mix(metrics.symbolSize * 0.92, metrics.symbolSize * 1.15, place.focus);
  return [
    arrow('output ghost', 'ghost', [x, bottom], [x, labelTop], 1, (1 - passed) * (1 - place.likeness)),
    arrow('output', 'role-output', [x, bottom], [x, labelTop], passed),
    richText('output label', 'symbol-label', x, labelTop - 7, valueSymbol(cell, state.name, place.step), {
      'font-size': size,
      opacity: mix(pending, 1, passed) * (1 - place.likeness),
    }),
  ];
}

/** The hidden state, in the cell that made it. */
function stateColumn(open: OpenCell): MaybeMark {
  const { stage, place, state } = open;
  const made = stage.trace.model.cell.operations.find((operation) => operation.output === state.name)!;
  const progress = open.progress(made);
  const shows = place.progress === 1 || place.focus > 0;
  if (!shows) return undefined;
  const closed = stage.depth === 'box';
  const literal = stage.interior.unit === 0;
  // In an open cell the squash draws the bars until they have their place; a closed one lets its colours appear.
  const there = closed ? eased(progress, 0.3, 1) : progress >= 1 ? 1 : 0;
  return column('state', {
    box: state.box,
    role: 'h',
    style: closed || state.unit === 0 || (literal && place.focus > 0.5) ? 'colour' : 'bars',
    unit: state.unit,
    rows: stage.interior.rows,
    values: there > 0 ? open.values(state.name) : undefined,
    barOpacity: closed ? there : 1,
    opacity: place.progress === 1 ? 1 : open.opacity,
    digits: literal
      ? digitsOf(open, state.digits, state.name, open.opacity, rowsDone(progress, stage.interior.rows))
      : digitsOf(open, state.digits, state.name, eased(progress, 0.7, 1) * open.opacity),
  });
}

function boxTitle(open: OpenCell): MaybeMark {
  const { stage, place, opacity } = open;
  const { title } = stage.trace.model.cell;
  return plainText('title', 'box-title', place.width * 0.38, 7, title, {
    opacity,
    'font-size': 22,
  });
}

function insideMarks(open: OpenCell): MaybeMark[] {
  const { stage, opacity } = open;
  if (opacity <= 0) return [];
  const { interior } = stage;
  const { cell } = stage.trace.model;
  const columns = interior.columns
    .filter(({ name }) => name !== open.state.name && operationOf(open, name))
    .map((slot) => insideColumn(open, slot));
  const sums = cell.operations.map((operation) => sumOf(open, operation));
  return [
    group('inside', { opacity }, [
      ...interior.glyphs.map((glyph, index) => glyphMark(open, glyph, index)),
      ...columns,
      ...interior.columns.map((slot) => columnLabel(open, slot)),
      ...matrixMarks(open),
      ...sums,
    ]),
  ];
}

const operationOf = (open: OpenCell, name: string): Operation | undefined =>
  open.stage.trace.model.cell.operations.find((operation) => operation.output === name);

function insideColumn(open: OpenCell, slot: ColumnSlot): MaybeMark {
  const { stage, unit } = open;
  const { interior } = stage;
  const { cell } = stage.trace.model;
  const operation = operationOf(open, slot.name)!;
  const progress = open.progress(operation);
  const values = open.values(slot.name);
  const shown = operation.kind === 'product' ? vectorGrowing(values, part(progress, 0.35, 1)) : values;
  const shownRows = operation.kind === 'product' ? rowsDone(progress, interior.rows) : undefined;
  return column(slot.name, {
    box: open.inside(slot.box),
    role: roleOf(cell, slot.name),
    style: interior.unit === 0 ? 'colour' : 'bars',
    unit,
    rows: interior.rows,
    values: operation.kind === 'add' ? (interior.unit === 0 && progress === 1 ? values : undefined) : shown,
    // Once the step is complete it is a figure to be read: the terms stand in full colour again.
    barOpacity: mix(mix(1, traceOpacity, departed(open, slot.name)), 1, open.beat('pass')),
    digits: digitsOf(
      open,
      slot.digits,
      slot.name,
      operation.kind !== 'add' ? 1 : interior.unit > 0 ? eased(progress, 0.86, 1) : progress >= 1 ? 1 : 0,
      shownRows,
    ),
  });
}

function digitsOf(
  { stage, values }: OpenCell,
  width: number,
  name: string,
  opacity: number,
  shown?: number,
): Digits | undefined {
  if (width < 20 || opacity <= 0) return undefined;
  return { values: values(name), width, size: stage.interior.digitsSize, opacity, shown };
}

/** How far a term has left its own column for the sum. */
function departed(open: OpenCell, name: string): number {
  for (const operation of open.stage.trace.model.cell.operations) {
    if (operation.kind !== 'add') continue;
    const index = operation.terms.indexOf(name);
    if (index < 0) continue;
    const [start, end] = travelOf(index, operation.terms.length);
    return eased(open.progress(operation), start, mix(start, end, 0.5));
  }
  return 0;
}

function sumOf(open: OpenCell, operation: Operation): MaybeMark {
  if (operation.kind !== 'add') return undefined;
  const { interior } = open.stage;
  const progress = open.progress(operation);
  const own = open.slot(operation.output);
  if (progress <= 0 || !own) return undefined;
  const terms = operation.terms.map((name) => ({
    name,
    box: open.inside(open.slot(name)!.box),
    values: open.values(name),
  }));
  const { rows } = interior;
  const box = open.inside(own.box);
  return interior.unit === 0
    ? tallyMarks(`tally ${operation.output}`, { terms, box, rows, size: interior.digitsSize, progress })
    : sumMarks(`sum ${operation.output}`, {
        terms,
        box,
        digits: own.digits,
        unit: open.unit,
        rows,
        progress,
      });
}

function squashes(open: OpenCell): MaybeMark[] {
  return open.stage.trace.model.cell.operations.map((operation) => {
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
      digits: to.digits,
      unit: open.unit,
      rows,
      before: open.values(operation.input),
      after: open.values(operation.output),
      progress,
    });
  });
}

function glyphMark(
  open: OpenCell,
  { sign, operation, x, y }: OpenCell['stage']['interior']['glyphs'][number],
  index: number,
): MaybeMark {
  const at = open.inside({ x, y, width: 0, height: 0 });
  if (sign !== 'curve') {
    return plainText(`sign ${index}`, 'sign', at.x, at.y + 8, sign, { 'font-size': 24 });
  }
  if (operation.kind !== 'activation') return undefined;
  const progress = open.progress(operation);
  const working = eased(progress, 0, 0.15) * (1 - eased(progress, 0.9, 1));
  const d = curvePath(operation.activation, at.x, at.y - 8, 32, 30);
  return group(`sign ${index}`, { class: 'curve' }, [
    path('curve', 'curve-line', d),
    path('working', 'curve-line working', d, { opacity: working }),
    plainText('name', 'curve-name', at.x, at.y + 26, activationNames[operation.activation]),
  ]);
}

/** The name under a column; faint until the value is there. */
function columnLabel(open: OpenCell, slot: ColumnSlot): MaybeMark {
  const { stage, place } = open;
  const { cell } = stage.trace.model;
  const box = open.inside(slot.box);
  const operation = operationOf(open, slot.name);
  const there =
    operation?.kind === 'product'
      ? part(open.progress(operation), 0.3, 0.6)
      : operation
        ? part(open.progress(operation), 0, 0.2)
        : inputThere(open, slot.name);
  return richText(
    `label ${slot.name}`,
    'symbol-label',
    box.x + box.width / 2,
    box.y + box.height + stage.interior.labelSize + 3,
    valueSymbol(cell, slot.name, place.step),
    { 'font-size': stage.interior.labelSize, opacity: mix(pending, 1, there) },
  );
}

function inputThere(open: OpenCell, name: string): number {
  return name === 'x' ? eased(open.beat('read'), 0.8, 1) : eased(open.beat('carry'), 0.8, 1);
}

/** Matrices are drawn once for all moments; only the row that is being multiplied moves. */
function matrixMarks(open: OpenCell): MaybeMark[] {
  const { stage } = open;
  const { interior } = stage;
  const { cell } = stage.trace.model;
  return interior.matrices.flatMap(({ parameter, operation, box }) => {
    const scaleX = open.place.width / interior.width;
    const scaleY = open.place.height / interior.height;
    const at = open.inside(box);
    const progress = open.progress(operation);
    const product = open.inside(open.slot(operation.output)!.box);
    return [
      group(
        `matrix ${parameter}`,
        { transform: numbers`translate(${at.x} ${at.y}) scale(${scaleX} ${scaleY})` },
        stage.matrixMarks.get(parameter)!,
      ),
      richText(
        `label ${parameter}`,
        'symbol-label',
        at.x + at.width / 2,
        at.y + at.height + interior.labelSize + 3,
        [parameterSymbol(cell, parameter)],
        { 'font-size': interior.labelSize },
      ),
      sweepMark(`sweep ${parameter}`, at, product, interior.rows, progress),
    ];
  });
}

/** How many rows are done where rows are worked through one by one. */
function rowsDone(progress: number, rows: number): number {
  return Math.floor(part(progress, 0.06, 0.98) * rows);
}

/** The row that is worked on now, from what it reads to what it makes. */
function sweepMark(key: string, from: Rect, to: Rect, rows: number, progress: number): MaybeMark {
  if (progress <= 0 || progress >= 1) return undefined;
  const height = from.height / rows;
  const row = Math.min(rows - 1, rowsDone(progress, rows));
  const box = { x: from.x - 3, y: from.y + row * height, width: to.x + to.width - from.x + 6, height };
  return rect(key, 'sweep', box, { rx: 3 });
}

/** The two ways in, with what waits there: the word's vector from below, the memory from the left. */
function inputs(open: OpenCell, previous: CellPlace | undefined): MaybeMark[] {
  return open.stage.interior.doors.flatMap((door) =>
    door.side === 'bottom' ? wordWay(open, door) : memoryWay(open, door, previous),
  );
}

function wordWay(open: OpenCell, door: DoorSlot): MaybeMark[] {
  const { stage, place } = open;
  const { metrics, interior } = stage;
  const { cell } = stage.trace.model;
  const { focus, progress } = place;
  const live = progress === 1 ? 1 : focus;
  const doorX = mix(place.width / 2, open.door(door).x, focus);
  const tokenTop = metrics.tokenY - metrics.axisY - 17;
  const labelSize = mix(metrics.symbolSize * 0.85, metrics.symbolSize, focus);
  const waiting = open.input(door);
  const outside = interior.waitsOutside;

  const read = open.beat('read');
  const rising = eased(read, 0.5, 1);
  const start = { x: doorX - waiting.width / 2, y: tokenTop - 4, width: waiting.width, height: 10 };
  const seen = open.opacity;
  const box = mixRect(start, waiting, rising);
  const arrowFrom = mix(tokenTop - labelSize - 2, outside ? waiting.y - 2 : tokenTop - 4, focus);
  const arrowTo = place.height / 2 + (interior.namesDoors ? 14 * focus : 0) + 2;
  const labelX = mix(doorX, outside ? waiting.x + waiting.width + 20 : doorX + 22, focus);
  const labelY = mix(
    tokenTop - 5,
    outside ? waiting.y + waiting.height / 2 + 6 : (arrowFrom + arrowTo) / 2 + 6,
    focus,
  );
  const showsLabel = outside || focus < 1 || stage.depth !== 'numbers';
  return [
    arrow(
      'word way',
      'role-x',
      [doorX, arrowFrom],
      [doorX, arrowTo],
      1,
      mix(pending, 1, live) * (1 - place.likeness),
    ),
    showsLabel
      ? richText('x', 'symbol-label', labelX, labelY, valueSymbol(cell, 'x', place.step), {
          'font-size': labelSize,
          opacity: mix(pending, 1, live) * (1 - place.likeness),
        })
      : undefined,
    waitingColumn(open, door, 'x', box, eased(read, 0.5, 0.8) * seen, eased(read, 0.5, 1)),
    ...doorMarks(open, door),
  ];
}

function memoryWay(open: OpenCell, door: DoorSlot, previous: CellPlace | undefined): MaybeMark[] {
  const { stage, place } = open;
  const { metrics, interior } = stage;
  const { cell } = stage.trace.model;
  const { input } = door.operation;
  const carried = eased(open.beat('carry'), 0, 0.95);
  const waiting = open.input(door);
  // The memory starts inside the cell that made it; before the first word there is none, and zeros come in.
  const from: Rect = previous
    ? openCell(stage, previous).state.box
    : { ...waiting, x: waiting.x - (metrics.narrow ? 10 : 46) };
  const start = previous ? { ...from, x: from.x + previous.x - place.x } : from;
  const box = mixRect(start, waiting, carried);
  const opacity = (previous ? eased(open.beat('carry'), 0, 0.08) : carried) * open.opacity;
  return [
    waitingColumn(open, door, input, box, opacity, 1),
    interior.waitsOutside
      ? richText(
          'memory label',
          'symbol-label',
          waiting.x + waiting.width / 2,
          waiting.y - 9,
          valueSymbol(cell, input, place.step),
          { 'font-size': metrics.symbolSize, opacity: eased(open.beat('carry'), 0.7, 1) * open.opacity },
        )
      : undefined,
    ...doorMarks(open, door),
  ];
}

/** An input as a small vector: on its way, waiting at its door, and a copy of it going in when it is weighed. */
function waitingColumn(
  open: OpenCell,
  door: DoorSlot,
  name: string,
  box: Rect,
  opacity: number,
  growth: number,
): MaybeMark {
  if (opacity <= 0) return undefined;
  const { stage } = open;
  const { interior, ranges } = stage;
  const values = open.values(name);
  const reach = Math.max(...interior.doors.map(({ operation }) => ranges.get(operation.input)!));
  const settled = open.slot(name);
  const digits = settled
    ? digitsOf(open, settled.digits, name, growth >= 1 ? inputThere(open, name) : 0)
    : undefined;
  const digitsWidth = digits?.width ?? 0;
  const unit = settled
    ? (box.width - (settled.digits || 0)) / 2 / ranges.get(name)! - 2
    : (box.width / 2 - 3) / reach;
  const options = {
    role: roleOf(stage.trace.model.cell, name),
    style:
      stage.depth === 'box' || (settled && interior.unit === 0) ? ('colour' as const) : ('bars' as const),
    unit: Math.max(0, digitsWidth ? interior.unit : unit),
    rows: values.length,
    values: vectorGrowing(values, growth),
  };
  const weighing = interior.waitsOutside ? part(open.progress(door.operation), 0, 0.5) : 0;
  const inward = eased(weighing);
  const at = open.door(door);
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

/** The weight is written on the door: every cell has the same doors. */
function doorMarks(open: OpenCell, door: DoorSlot): MaybeMark[] {
  const { stage, opacity } = open;
  if (!stage.interior.namesDoors) return [];
  const { x, y } = open.door(door);
  const progress = open.progress(door.operation);
  const working = eased(progress, 0.05, 0.3) * (1 - eased(progress, 0.85, 1));
  const half = stage.metrics.narrow ? 15 : 19;
  const box = { x: x - half, y: y - 13, width: half * 2, height: 26 };
  const symbol = [parameterSymbol(stage.trace.model.cell, door.operation.weight)];
  return [
    group(
      `door ${door.operation.weight}`,
      { class: `door role-${door.side === 'bottom' ? 'x' : 'h'}`, opacity },
      [
        rect('plate', 'door-plate', box, { rx: 7 }),
        rect('working', 'door-plate working', box, { rx: 7, opacity: working }),
        richText('weight', 'symbol-label', x, y + 6, symbol, { 'font-size': 17 }),
      ],
    ),
  ];
}
