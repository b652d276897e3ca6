import { previousState } from '../../model/cell';
import type { Operation } from '../../model/operations';
import type { Vector } from '../../model/vector';
import { progressOf } from '../../timeline/moment';
import { mix, mixRect, part } from '../marks/easing';
import type { Rect } from '../marks/mark';
import type { Ruler } from '../marks/vector/column-options';
import type { CellPlace } from './chain';
import { compactColumn } from './compact';
import type { ColumnSlot, Interior, PortSlot } from './interior';
import type { Stage } from './stage';
import { markedBy } from './zoom';

/** The column of a state that the cell hands on: in a window of a compact cell, in its place in an open one. */
export interface StatePlace {
  readonly name: string;
  readonly box: Rect;
  /** Above which its output leaves. */
  readonly middle: number;
  readonly unit: number;
  readonly digits: number;
}

/**
 * The geometry of one cell at one moment, relative to its left edge and to the axis of the chain. What draws the
 * cell and what finds the value under the pointer both ask here.
 */
export interface OpenCell {
  readonly stage: Stage;
  readonly place: CellPlace;
  /** Its inside, laid out as this moment asks for. */
  readonly interior: Interior;
  /** How well the inside is seen: it comes as the cell opens. */
  readonly opacity: number;
  inside(box: Rect): Rect;
  /** A point of the inside. */
  at(point: readonly [x: number, y: number]): [x: number, y: number];
  slot(name: string): ColumnSlot | undefined;
  /** Scene units for a value of 1 in a column, now. */
  unitOf(slot: ColumnSlot): number;
  /** What the lines of a column say that draws its values larger than the others in this step. */
  rulerOf(slot: ColumnSlot): Ruler | undefined;
  /** What the digits take of a column's width, now. */
  digits(slot: ColumnSlot): number;
  /** The states that travel along the chain; the first is the hidden state. */
  readonly states: readonly [StatePlace, ...StatePlace[]];
  /** Where an input stands once it is there, outside its port or in a column inside. */
  input(port: PortSlot): Rect;
  port(port: PortSlot): { readonly x: number; readonly y: number };
  values(name: string): Vector;
  /** How far the beat of an operation has come, 0 to 1. */
  progress(operation: Operation): number;
  beat(name: 'read' | 'carry' | 'pass'): number;
  /** Remembers marks of this cell that depend on its opening and on these inputs alone. */
  memo<Value>(key: string, inputs: readonly unknown[], make: () => Value): Value;
}

export function openCell(stage: Stage, place: CellPlace): OpenCell {
  return stage.memo(`open cell ${place.step}`, [place], () => opened(stage, place));
}

function opened(stage: Stage, place: CellPlace): OpenCell {
  const { beats } = stage;
  // A compact cell shows nothing of its inside.
  const interior = place.focus > 0 ? stage.interiorAt(place.progress) : stage.interior;
  const { inside, at } = insideOf(stage, place, interior);
  const scaleX = place.width / interior.width;
  const slot = (name: string): ColumnSlot | undefined =>
    interior.columns.find((column) => column.name === name);
  const zoomOf = ({ name }: ColumnSlot): number => stage.zoom(place.step, name);
  const port = ({ x, y }: PortSlot): { x: number; y: number } => {
    const [atX, atY] = at([x, y]);
    return { x: atX, y: atY };
  };
  const [first, ...others] = [...interior.lanes.keys()].map((name) =>
    statePlace(stage, place, interior, inside, name),
  );
  return {
    stage,
    place,
    interior,
    // The inside of the cell that is left goes before that of the next comes: only one is there to be drawn.
    opacity: part(place.focus, place.progress === 1 ? 0.78 : 0.6, 1),
    inside,
    at,
    slot,
    unitOf: (own) => own.unit * scaleX * zoomOf(own),
    rulerOf: (own) => {
      const zoom = zoomOf(own);
      return zoom === 1
        ? undefined
        : { value: markedBy(zoom, stage.ranges.get(own.name)!), small: stage.metrics.narrow };
    },
    digits: (column) => column.digits * scaleX,
    states: [first!, ...others],
    input: (own) => inputBox(stage, place, own, port(own), interior, inside),
    port,
    values: (value) => stage.values(place.step)[value]!,
    progress: (operation) => {
      const beat = beats.find((candidate) => candidate.operations.includes(operation));
      return beat ? progressOf(beat, place.progress) : 1;
    },
    memo: (key, inputs, make) =>
      stage.memo(
        `${place.step} ${key}`,
        [place.width, place.focus, place.work, place.likeness, interior, ...inputs],
        make,
      ),
    beat: (beatName) => progressOf(beats.find((beat) => beat.name === beatName)!, place.progress),
  };
}

/** From the inside at full size to the cell as it is now, turned round where the chain reads from right to left. */
function insideOf({ row }: Stage, place: CellPlace, interior: Interior): Pick<OpenCell, 'inside' | 'at'> {
  const scaleX = place.width / interior.width;
  const scaleY = place.height / interior.height;
  const mirrored = (x: number, width = 0): number => (row.reversed ? interior.width - x - width : x);
  return {
    inside: ({ x, y, width, height }) => ({
      x: mirrored(x, width) * scaleX,
      y: (y - interior.height / 2) * scaleY,
      width: width * scaleX,
      height: height * scaleY,
    }),
    at: ([x, y]) => [mirrored(x) * scaleX, (y - interior.height / 2) * scaleY],
  };
}

function inputBox(
  stage: Stage,
  place: CellPlace,
  port: PortSlot,
  { x }: { readonly x: number },
  interior: Interior,
  inside: OpenCell['inside'],
): Rect {
  const { metrics, row } = stage;
  if (!interior.inputsOutside) {
    return inside(interior.columns.find(({ name }) => name === port.input)!.box);
  }
  const { width, word, memory } = metrics.waiting;
  if (port.side === 'bottom') {
    return { x: x - width / 2, y: metrics.inputY - metrics.axisY - word / 2, width, height: word };
  }
  const apart = metrics.inputRoom + (metrics.narrow ? -2 : 8);
  const laneY = openLaneAt(stage, place, previousState(port.input)!);
  return {
    x: row.reversed ? x + apart - width : x - apart,
    y: laneY - memory / 2,
    width,
    height: memory,
  };
}

function statePlace(
  { metrics, ranges, interior: restInterior, zoom }: Stage,
  place: CellPlace,
  interior: Interior,
  inside: (box: Rect) => Rect,
  name: string,
): StatePlace {
  const own = interior.columns.find((column) => column.name === name)!;
  const scaleX = place.width / interior.width;
  const compact = compactOf({ interior: restInterior, metrics }, name);
  const compactUnit = (compact.width / 2 - 3) / ranges.get(name)!;
  const opened = inside(own.box);
  const middle = opened.x + opened.width / 2;
  // At its full width from the start, so that its bars never stick out while the cell opens.
  const full = { ...opened, x: middle - own.box.width / 2, width: own.box.width };
  const unit = own.unit * zoom(place.step, name);
  // A state that is made glides with its cell; one that is not yet made has its empty place in the open cell.
  const made = place.progress === 1;
  return {
    name,
    box: made ? mixRect(compact, full, place.focus) : opened,
    middle: mix(
      compact.x + compact.width / 2,
      interior.hasBars ? middle - own.digits / 2 : middle,
      place.focus,
    ),
    unit: made ? compactUnit + (unit - compactUnit) * place.focus : unit * scaleX,
    digits: made ? own.digits * place.focus : own.digits * scaleX,
  };
}

/** The window of a state in a compact cell: in the order of the lanes, from above. */
function compactOf({ interior, metrics }: Pick<Stage, 'interior' | 'metrics'>, name: string): Rect {
  const own = interior.lanes.get(name)!;
  let above = 0;
  for (const lane of interior.lanes.values()) if (lane < own) above += 1;
  return compactColumn(metrics.compact, above, interior.lanes.size);
}

/** The height of a state's lane at a cell, from the axis of the chain. */
export function laneAt(stage: Stage, { height, focus }: CellPlace, name: string): number {
  const { interior } = stage;
  const compact = compactOf(stage, name);
  const middle = compact.y + compact.height / 2;
  return mix(middle, openLaneAt({ interior }, { height }, name), focus);
}

/** The height of the lane inside a cell, as far as it is open. */
const openLaneAt = (
  { interior }: Pick<Stage, 'interior'>,
  { height }: Pick<CellPlace, 'height'>,
  name: string,
): number => (interior.lanes.get(name)! - interior.height / 2) * (height / interior.height);

/** The column of the state that an input carries on, in the cell that made it. */
export function sourceOf(open: OpenCell, input: string): StatePlace | undefined {
  const state = previousState(input);
  return open.states.find(({ name }) => name === state);
}
