import { previousState } from '../../model/cell';
import type { Operation } from '../../model/operations';
import type { Vector } from '../../model/vector';
import { progressOf } from '../../timeline/moment';
import { mix, mixRect, part } from '../marks/easing';
import type { Rect } from '../marks/mark';
import type { CellPlace } from './chain';
import type { ColumnSlot, PortSlot } from './interior';
import { compactColumn } from './metrics';
import type { Stage } from './stage';

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
  /** How well the inside is seen: it comes as the cell opens. */
  readonly opacity: number;
  /** Scene units for a value of 1 inside. */
  readonly unit: number;
  inside(box: Rect): Rect;
  /** A point of the inside. */
  at(point: readonly [x: number, y: number]): [x: number, y: number];
  slot(name: string): ColumnSlot | undefined;
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
  const { interior, metrics, beats, row } = stage;
  const scaleX = place.width / interior.width;
  const scaleY = place.height / interior.height;
  const mirrored = (x: number, width = 0): number => (row.reversed ? interior.width - x - width : x);
  const inside = ({ x, y, width, height }: Rect): Rect => ({
    x: mirrored(x, width) * scaleX,
    y: (y - interior.height / 2) * scaleY,
    width: width * scaleX,
    height: height * scaleY,
  });
  const at = ([x, y]: readonly [x: number, y: number]): [x: number, y: number] => [
    mirrored(x) * scaleX,
    (y - interior.height / 2) * scaleY,
  ];
  const slot = (name: string): ColumnSlot | undefined =>
    interior.columns.find((column) => column.name === name);

  const port = ({ x, y }: PortSlot): { x: number; y: number } => {
    const [atX, atY] = at([x, y]);
    return { x: atX, y: atY };
  };
  const input = (portSlot: PortSlot): Rect => {
    if (!interior.inputsOutside) return inside(slot(portSlot.input)!.box);
    const { width, height } = metrics.waiting;
    const { x, y } = port(portSlot);
    if (portSlot.side === 'bottom') {
      return { x: x - width / 2, y: y + (metrics.narrow ? 26 : 30), width, height };
    }
    const apart = metrics.inputRoom + (metrics.narrow ? -3 : 8);
    const waitsAtY = portSlot.waitsAtY === undefined ? y : at([0, portSlot.waitsAtY])[1];
    return { x: row.reversed ? x + apart - width : x - apart, y: waitsAtY - height / 2, width, height };
  };

  const progress = (operation: Operation): number => {
    const beat = beats.find((candidate) => candidate.operations.includes(operation));
    return beat ? progressOf(beat, place.progress) : 1;
  };
  const [first, ...others] = [...interior.lanes.keys()].map((name) => statePlace(stage, place, inside, name));
  return {
    stage,
    place,
    // The inside of the cell that is left goes before that of the next comes: only one is there to be drawn.
    opacity: part(place.focus, place.progress === 1 ? 0.78 : 0.6, 1),
    unit: interior.unit * scaleX,
    inside,
    at,
    slot,
    digits: (column) => column.digits * scaleX,
    states: [first!, ...others],
    input,
    port,
    values: (value) => stage.values(place.step)[value]!,
    progress,
    memo: (key, inputs, make) =>
      stage.memo(`${place.step} ${key}`, [place.width, place.focus, place.likeness, ...inputs], make),
    beat: (beatName) => progressOf(beats.find((beat) => beat.name === beatName)!, place.progress),
  };
}

function statePlace(
  { interior, metrics, ranges }: Stage,
  place: CellPlace,
  inside: (box: Rect) => Rect,
  name: string,
): StatePlace {
  const own = interior.columns.find((column) => column.name === name)!;
  const scaleX = place.width / interior.width;
  const compact = compactOf({ interior, metrics }, name);
  const compactUnit = (compact.width / 2 - 3) / ranges.get(name)!;
  const opened = inside(own.box);
  const middle = opened.x + opened.width / 2;
  // At its full width from the start, so that its bars never stick out while the cell opens.
  const full = { ...opened, x: middle - own.box.width / 2, width: own.box.width };
  // A state that is made glides with its cell; one that is not yet made has its empty place in the open cell.
  const made = place.progress === 1;
  return {
    name,
    box: made ? mixRect(compact, full, place.focus) : opened,
    middle: mix(
      compact.x + compact.width / 2,
      interior.unit > 0 ? middle - own.digits / 2 : middle,
      place.focus,
    ),
    unit: made ? compactUnit + (interior.unit - compactUnit) * place.focus : interior.unit * scaleX,
    digits: made ? own.digits * place.focus : own.digits * scaleX,
  };
}

/** The window of a state in a compact cell: in the order of the lanes, from above. */
function compactOf({ interior, metrics }: Pick<Stage, 'interior' | 'metrics'>, name: string): Rect {
  const own = interior.lanes.get(name)!;
  let above = 0;
  for (const lane of interior.lanes.values()) if (lane < own) above += 1;
  return compactColumn(metrics, above, interior.lanes.size);
}

/** The height of a state's lane at a cell, from the axis of the chain. */
export function laneAt(stage: Stage, { height, focus }: CellPlace, name: string): number {
  const { interior } = stage;
  const compact = compactOf(stage, name);
  const open = (interior.lanes.get(name)! - interior.height / 2) * (height / interior.height);
  return mix(compact.y + compact.height / 2, open, focus);
}

/** The column of the state that an input carries on, in the cell that made it. */
export function sourceOf(open: OpenCell, input: string): StatePlace | undefined {
  const state = previousState(input);
  return open.states.find(({ name }) => name === state);
}
