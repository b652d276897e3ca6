import type { MeasureFace } from '../picture/runs';
import type { Colour, Paint, PathShape, Shape, TextShape } from '../resolved/shape';
import type { Families } from '../resolved/stylist';

/** One element of the file at one moment: what does not change of it, and what may. */
export interface Piece {
  /** Two moments with a piece of one key show the same element. */
  readonly key: string;
  readonly tag: 'rect' | 'circle' | 'path' | 'text';
  readonly fixed: Readonly<Record<string, string>>;
  readonly text?: string;
  /** Attributes that are numbers in a text, `M0 0L4 2` as `M# #L# #` and 0, 0, 4, 2: the numbers can move. */
  readonly moving: Readonly<Record<string, Moving>>;
}

export interface Moving {
  readonly template: string;
  readonly numbers: readonly number[];
}

export interface PieceOptions {
  readonly families: Families;
  readonly measure: MeasureFace;
}

/** The elements that a shape is drawn as. A text is one for each of its runs, as runs cannot be moved by themselves. */
export function piecesOf(shape: Shape, options: PieceOptions): Piece[] {
  if (shape.kind === 'text') return textPieces(shape, options);
  const { moving: paint, fixed } = painted(shape);
  // What is filled or outlined at one moment and not at another is another element.
  const kind = Object.keys(paint).join();
  if (shape.kind === 'rect') {
    const { x, y, width, height, radius } = shape;
    const moving = { ...numbers({ x, y, width, height, rx: radius }), ...paint };
    return [{ key: `${shape.name} rect ${kind}`, tag: 'rect', fixed, moving }];
  }
  if (shape.kind === 'circle') {
    const moving = { ...numbers({ cx: shape.x, cy: shape.y, r: shape.radius }), ...paint };
    return [{ key: `${shape.name} circle ${kind}`, tag: 'circle', fixed, moving }];
  }
  const d = pathOf(shape);
  // A path of other segments is another element: one cannot become the other.
  return [{ key: `${shape.name} ${d.template} ${kind}`, tag: 'path', fixed, moving: { d, ...paint } }];
}

const numbers = (values: Readonly<Record<string, number>>): Record<string, Moving> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, one(value)]));

const one = (value: number): Moving => ({ template: '#', numbers: [value] });

function pathOf({ segments }: PathShape): Moving {
  let template = '';
  const all: number[] = [];
  for (const { type, points } of segments) {
    template += type + points.map(() => '# #').join(' ');
    for (const point of points) all.push(...point);
  }
  return { template, numbers: all };
}

/** The colours of a shape. One that changes is a mixture on its way. */
function painted({ fill, stroke }: Paint): Pick<Piece, 'fixed' | 'moving'> {
  const fixed: Record<string, string> = fill ? {} : { fill: 'none' };
  const moving: Record<string, Moving> = fill ? coloured('fill', fill) : {};
  if (stroke) {
    Object.assign(moving, coloured('stroke', stroke), { 'stroke-width': one(stroke.width) });
    if (stroke.roundEnds) fixed['stroke-linecap'] = 'round';
    fixed['stroke-linejoin'] = 'round';
    if (stroke.dashes.length > 0) fixed['stroke-dasharray'] = stroke.dashes.join(' ');
  }
  return { fixed, moving };
}

function coloured(name: string, { hex, opacity }: Colour): Record<string, Moving> {
  const value = Number.parseInt(hex.slice(1), 16);
  const parts = [value >> 16, (value >> 8) & 255, value & 255];
  return { [name]: { template: 'rgb(#,#,#)', numbers: parts }, [`${name}-opacity`]: one(opacity) };
}

function textPieces(shape: TextShape, { families, measure }: PieceOptions): Piece[] {
  let width = 0;
  const places = shape.runs.map((run) => {
    const { text, size, family, italic, bold, gap, spacing } = run;
    const at = width + gap;
    const own = measure(text, { size, family: families[family], italic, bold });
    width = at + own + spacing * text.length;
    return (
      at + leadingSpace(text, (words) => measure(words, { size, family: families[family], italic, bold }))
    );
  });
  const left = shape.x - { start: 0, middle: 0.5, end: 1 }[shape.anchor] * width;
  return shape.runs.flatMap((run, index) => {
    const text = run.text.trim();
    if (text === '') return [];
    const place = { x: left + places[index]!, y: shape.y - run.rise, 'font-size': run.size };
    const fixed: Record<string, string> = { 'font-family': families[run.family] };
    if (run.italic) fixed['font-style'] = 'italic';
    if (run.bold) fixed['font-weight'] = 'bold';
    if (run.spacing) fixed['letter-spacing'] = run.spacing.toFixed(2);
    const key = `${shape.name} ${index} ${text} ${Object.values(fixed).join()}`;
    const moving = { ...numbers(place), ...coloured('fill', run.colour) };
    const piece: Piece = { key, tag: 'text', fixed, text, moving };
    if (!shape.halo) return [piece];
    const halo = { ...coloured('stroke', shape.halo), 'stroke-width': one(shape.halo.width) };
    const beneath = { ...fixed, 'stroke-linejoin': 'round' };
    return [{ ...piece, key: `${key} halo`, fixed: beneath, moving: { ...moving, ...halo } }, piece];
  });
}

/** Spaces at the start of a text are left out, and so are told as a distance. */
function leadingSpace(text: string, measure: (text: string) => number): number {
  const space = text.slice(0, text.length - text.trimStart().length);
  return space === '' ? 0 : measure(space);
}
