import { isGated, operationOf } from '../../timeline/structure';
import { following } from '../follow/late';
import type { CellPlace } from '../layout/chain';
import { type OpenCell, openCell } from '../layout/open-cell';
import type { Stage } from '../layout/stage';
import { mix } from '../marks/easing';
import { group, type MaybeMark, numbers, rect } from '../marks/mark';
import { apart } from '../marks/sheets';
import { plainText } from '../marks/text';
import { connectorMark } from './connectors';
import { inputs } from './inputs';
import { lateMarks } from './late-marks';
import { signMark } from './signs';
import { output, stateMarks } from './state';
import { leadingRowMark, squashes, sumOf } from './sums';
import { threadsOut } from './threads';
import { columnLabel, insideColumn } from './value-column';

/** A cell of the chain with all that belongs to it, from its token to its output. Origin: left edge, on the axis. */
export function cellMarks(stage: Stage, place: CellPlace, previous: CellPlace | undefined): MaybeMark {
  const closed = stage.depth === 'box';
  // Most cells are at rest: the group moves along the chain, what is in it stays the same.
  const inside = stage.memo(
    `cell ${place.step}`,
    [
      place.width,
      place.work,
      place.focus,
      place.progress,
      place.likeness,
      previous && previous.x - place.x,
      previous?.focus,
    ],
    () => contents(openCell(stage, place), previous, closed),
  );
  return stage.memo(`cell group ${place.step}`, [place, inside], () => {
    const marks = group(
      `cell ${place.step}`,
      {
        class: closed ? 'cell closed' : 'cell',
        transform: numbers`translate(${place.x} ${place.y})`,
        opacity: place.opacity,
      },
      inside,
    );
    return place.focus > 0 && !closed ? apart(marks) : marks;
  });
}

function contents(open: OpenCell, previous: CellPlace | undefined, closed: boolean): MaybeMark[] {
  const done = open.place.progress === 1;
  const { stage } = open;
  const passed = open.beat('pass');
  return [
    ...open.memo('body', [done], () => body(open)),
    ...open.memo('output', [done, passed], () => output(open)),
    ...(closed ? [boxTitle(open)] : insideMarks(open)),
    ...stateMarks(open),
    ...open.memo('threads out', [passed], () => threadsOut(open)),
    ...stateWork(open),
    ...inputs(open, previous),
    ...(stage.followed ? following().cell(open) : []),
    ...(stage.followUnit ? following().unit(open) : []),
    ...(closed || stage.omit?.inside || isGated(stage.cell) ? [] : squashes(open)),
  ].filter((mark) => mark !== undefined);
}

/** Not reached, a cell is a dashed ghost; at work or done it is solid. */
function body({ place, stage }: OpenCell): MaybeMark[] {
  const { width, height, work, focus, progress, likeness } = place;
  const live = progress === 1 ? 1 : work;
  const box = { x: 0, y: -height / 2, width, height };
  const rx = mix(14, 20, focus);
  const title = (key: string, className: string, opacity: number): MaybeMark =>
    plainText(key, className, width / 2, 6, stage.cell.title, {
      'font-size': 16,
      opacity: (1 - live) * opacity,
    });
  return [
    rect('ghost', 'body ghost', box, { rx, opacity: 1 - live }),
    rect('likeness', 'body', box, { rx, opacity: likeness }),
    title('kind', 'box-title', likeness),
    title('kind not read', 'ghost-title', (1 - likeness) * 0.6),
    rect('body', 'body', box, { rx, opacity: live }),
    rect('at work', 'body at-work', box, { rx, opacity: work }),
  ];
}

function boxTitle(open: OpenCell): MaybeMark {
  const { stage, place, opacity } = open;
  const { title } = stage.cell;
  return plainText('title', 'box-title', place.width * 0.38, 7, title, {
    opacity,
    'font-size': 22,
  });
}

function insideMarks(open: OpenCell): MaybeMark[] {
  const { stage, opacity } = open;
  if (opacity <= 0) return [];
  const { interior } = open;
  const { cell } = stage;
  const isState = (name: string): boolean => open.states.some((state) => state.name === name);
  const columns = interior.columns.flatMap((slot) => {
    if (slot.stages.length > 0) return isState(slot.name) ? [] : lateMarks('gateColumn')(open, slot);
    return isState(slot.name) || !operationOf(cell, slot.name) ? [] : [insideColumn(open, slot)];
  });
  const sums = isGated(cell) ? [] : cell.operations.map((operation) => sumOf(open, operation));
  return [
    apart(
      group('inside', { opacity }, [
        sampledNote(open),
        ...interior.connectors.map((slot) => connectorMark(open, slot)),
        ...interior.signs.map((glyph, index) => signMark(open, glyph, index)),
        ...columns,
        ...interior.columns.flatMap((slot) => columnLabel(open, slot)),
        ...(interior.matrices.length > 0 ? lateMarks('matrix')(open) : []),
        ...sums,
        leadingRowMark(open),
      ]),
    ),
  ];
}

/** In a cell with gates, what is happening to the states: drawn over their columns, which are drawn apart. */
function stateWork(open: OpenCell): MaybeMark[] {
  const { opacity, stage, states } = open;
  if (opacity <= 0 || stage.depth === 'box') return [];
  const slots = open.interior.columns.filter(
    ({ name, stages }) => stages.length > 0 && states.some((state) => state.name === name),
  );
  return [
    apart(
      group(
        'state work',
        { opacity },
        slots.flatMap((slot) => lateMarks('gateColumn')(open, slot)),
      ),
    ),
  ];
}

/** Says so where only some of the rows are shown. */
function sampledNote(open: OpenCell): MaybeMark {
  const { stage, place } = open;
  const { size, inputs, rowsOf } = stage.row.chain;
  const words = stage.strings.figure;
  const hidden = rowsOf(stage.cell.states[0]!);
  const input = rowsOf('x');
  const text = [
    hidden && words.someRows(hidden.length, size),
    input && words.someInputs(input.length, inputs),
  ]
    .filter((part) => part !== undefined)
    .join('; ');
  if (text === '') return undefined;
  return open.memo('some rows', [], () =>
    plainText('some rows', 'some-rows', place.width / 2, -place.height / 2 - 8, text, { 'font-size': 14 }),
  );
}
