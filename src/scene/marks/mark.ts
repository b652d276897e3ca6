/** A number or text; numbers are rounded to hundredths, finer than any eye and short in a snapshot. */
type Value = string | number;

export type Tag = 'g' | 'rect' | 'path' | 'text' | 'tspan' | 'circle';

/**
 * One SVG element as plain data. Keys are unique among siblings; two frames with a mark of the same key show the
 * same thing at two moments.
 */
export interface Mark {
  readonly key: string;
  readonly tag: Tag;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text?: string;
  readonly children?: readonly Mark[];
  /** Whether its children may be painted apart from each other, each with a copy of this group around it: see `sheets.ts`. */
  readonly apart?: true;
}

/** A mark, or nothing where it would not be seen. */
export type MaybeMark = Mark | undefined;

/** Attributes as a caller writes them; undefined ones are left out. */
export type Attributes = Readonly<Record<string, Value | undefined>>;

const rounded = (value: number): string => {
  const text = String(Math.round(value * 100) / 100);
  return text === '-0' ? '0' : text;
};

/** Numbers for a path or a transform, rounded like every other. */
export function numbers(parts: TemplateStringsArray, ...values: number[]): string {
  return parts.reduce((text, part, index) => text + rounded(values[index - 1]!) + part);
}

const invisible = 0.004;

/**
 * Makes a mark, or undefined where its opacity is 0: what cannot be seen is not there, so that a frame reached
 * from the left and one reached from the right are the same.
 */
export function mark(
  tag: Tag,
  key: string,
  attributes: Attributes,
  content?: string | readonly MaybeMark[],
): MaybeMark {
  const { opacity } = attributes;
  if (typeof opacity === 'number' && !(opacity > invisible)) return undefined;
  const written: Record<string, string> = {};
  for (const name in attributes) {
    const value = attributes[name];
    if (value === undefined || (name === 'opacity' && typeof value === 'number' && value >= 1)) continue;
    written[name] = typeof value === 'number' ? rounded(value) : value;
  }
  if (content === undefined) return { key, tag, attributes: written };
  if (typeof content === 'string') return { key, tag, attributes: written, text: content };
  // Content without gaps is kept as it is, so that who drew it before knows it again.
  const children = (
    content.includes(undefined) ? content.filter((child) => child !== undefined) : content
  ) as Mark[];
  return children.length === 0 ? undefined : { key, tag, attributes: written, children };
}

export function group(key: string, attributes: Attributes, children: readonly MaybeMark[]): MaybeMark {
  return mark('g', key, attributes, children);
}

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export function rect(key: string, className: string, box: Rect, more: Attributes = {}): MaybeMark {
  const { x, y, width, height } = box;
  return mark('rect', key, { class: className, x, y, width, height, ...more });
}

export function path(key: string, className: string, d: string, more: Attributes = {}): MaybeMark {
  return d === '' ? undefined : mark('path', key, { class: className, d, ...more });
}
