import type { Frame, Mark, Rect } from '../../src/scene';

/** A mark with what it inherits from the groups around it: all that decides how it looks. */
export interface Seen {
  /** The keys from the top, like `chain / cell 3 / body`. */
  readonly path: string;
  readonly mark: Mark;
  /** Where its own units are on the figure: `x = shiftX + scaleX · own`. */
  readonly place: Placement;
  /** Of itself and everything around it. */
  readonly opacity: number;
  /** Its own classes and those around it. */
  readonly classes: readonly string[];
  readonly fontSize: number;
}

export interface Placement {
  readonly shiftX: number;
  readonly shiftY: number;
  readonly scaleX: number;
  readonly scaleY: number;
}

const nowhere: Placement = { shiftX: 0, shiftY: 0, scaleX: 1, scaleY: 1 };

/** Every mark of a frame, groups before what they hold. */
export function seen(frame: Frame): Seen[] {
  const found: Seen[] = [];
  const visit = (mark: Mark, around: Omit<Seen, 'mark'>): void => {
    const own: Seen = {
      path: around.path === '' ? mark.key : `${around.path} / ${mark.key}`,
      mark,
      place: placed(around.place, mark.attributes.transform),
      opacity: around.opacity * Number(mark.attributes.opacity ?? 1),
      classes: mark.attributes.class
        ? [...around.classes, ...mark.attributes.class.split(' ')]
        : around.classes,
      fontSize: fontSizeOf(mark, around.fontSize),
    };
    found.push(own);
    for (const child of mark.children ?? []) visit(child, own);
  };
  for (const mark of frame.marks) {
    visit(mark, { path: '', place: nowhere, opacity: 1, classes: [], fontSize: 16 });
  }
  return found;
}

const number = String.raw`(-?[\d.]+)`;
const move = new RegExp(`^translate\\(${number} ${number}\\)(?: scale\\(${number}(?: ${number})?\\))?$`);

function placed(around: Placement, transform: string | undefined): Placement {
  if (transform === undefined) return around;
  const match = move.exec(transform);
  if (!match) throw new RangeError(`a transform that is not read here: ${transform}`);
  const [x, y] = [Number(match[1]), Number(match[2])];
  const scaleX = Number(match[3] ?? 1);
  return {
    shiftX: around.shiftX + around.scaleX * x,
    shiftY: around.shiftY + around.scaleY * y,
    scaleX: around.scaleX * scaleX,
    scaleY: around.scaleY * Number(match[4] ?? scaleX),
  };
}

/** The style sheet sets the size of a curve's name; every other text says its own, or its group's. */
function fontSizeOf({ attributes }: Mark, around: number): number {
  const size = attributes['font-size'];
  if (size === undefined) return attributes.class === 'curve-name' ? 15 : around;
  return size.endsWith('em') ? Number.parseFloat(size) * around : Number(size);
}

/** The mark at a path of keys, or undefined where it is not to be seen. */
export function find(frame: Frame, ...keys: readonly string[]): Mark | undefined {
  let marks: readonly Mark[] = frame.marks;
  let found: Mark | undefined;
  for (const key of keys) {
    found = marks.find((mark) => mark.key === key);
    marks = found?.children ?? [];
  }
  return found;
}

/** The same where the test is about the mark, so that its absence is a failure with a name. */
export function get(frame: Frame, ...keys: readonly string[]): Mark {
  const found = find(frame, ...keys);
  if (!found) throw new Error(`the frame has no mark ${keys.join(' / ')}`);
  return found;
}

/** How many elements a frame is, all tags alike. */
export function countMarks(marks: readonly Mark[]): number {
  return marks.reduce((sum, mark) => sum + 1 + countMarks(mark.children ?? []), 0);
}

/** All the text of a mark, as a person reads it from left to right. */
export function textOf(mark: Mark): string {
  return (mark.text ?? '') + (mark.children ?? []).map(textOf).join('');
}

export function rectOf({ attributes }: Mark): Rect {
  const { x, y, width, height } = attributes;
  return { x: Number(x), y: Number(y), width: Number(width), height: Number(height) };
}

/** A bar as it is drawn. */
export interface Bar {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const bar = new RegExp(`M${number} ${number}H${number}V${number}H${number}Z`, 'y');

/** The bars of a path; throws where the path is anything but bars. */
export function barsOf(mark: Mark | undefined): Bar[] {
  const d = mark?.attributes.d;
  if (d === undefined) return [];
  const bars: Bar[] = [];
  bar.lastIndex = 0;
  while (bar.lastIndex < d.length) {
    const match = bar.exec(d);
    if (!match) throw new RangeError(`a path that is not bars: ${d}`);
    const [left, top, right, bottom] = match.slice(1).map(Number) as [number, number, number, number];
    bars.push({ left, right, top, bottom });
  }
  return bars;
}

/** The upright strokes of a path, like an axis, the lines at ±1, or the ticks at a sum. */
export function strokesOf(mark: Mark | undefined): { x: number; top: number; bottom: number }[] {
  const d = mark?.attributes.d ?? '';
  return Array.from(d.matchAll(/M(-?[\d.]+) (-?[\d.]+)([Vv])(-?[\d.]+)/g), ([, x, y, letter, end]) => {
    const top = Number(y);
    return { x: Number(x), top, bottom: letter === 'v' ? top + Number(end) : Number(end) };
  });
}

/** Every corner of a path, control points too. */
export function cornersOf(d: string): (readonly [x: number, y: number])[] {
  const corners: (readonly [number, number])[] = [];
  let [x, y] = [0, 0];
  for (const [, letter, list] of d.matchAll(/([MLQCHVv])([^A-Za-z]*)/g)) {
    const values = list!.trim().split(/[ ,]+/).map(Number);
    if (letter === 'H') x = values[0]!;
    else if (letter === 'V') y = values[0]!;
    else if (letter === 'v') y += values[0]!;
    else if (letter === 'Q' || letter === 'C') {
      const [endX, endY] = values.splice(-2);
      for (let index = 0; index < values.length; index += 2)
        corners.push([values[index]!, values[index + 1]!]);
      [x, y] = [endX!, endY!];
    } else [x, y] = [values[0]!, values[1]!];
    corners.push([x, y]);
  }
  return corners;
}
