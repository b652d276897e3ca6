import { declared, type Styled } from './cascade';
import { type Literal, literalsOf, type Scheme } from './palette';
import { parseRules, type Rule } from './rules';

export type Attributes = Readonly<Record<string, string>>;

/** Faces for the two families of the figure, each with those that stand in for it. */
export interface Families {
  readonly text: string;
  readonly math: string;
}

export interface StylistOptions {
  /** The style sheet that holds the rules of the marks, and the one that defines the colours. */
  readonly sheet: string;
  readonly theme: string;
  readonly scheme: Scheme;
  readonly families: Families;
}

/** Says how a mark looks, without a browser: what the style sheet declares for it, in colours and faces. */
export interface Stylist {
  readonly families: Families;
  readonly paper: string;
  /** The value of a custom property, such as `--h`. */
  colour(name: string): string;
  /** The style of the element of the figure, which all marks are in. */
  readonly root: Style;
}

/** What the style sheet says of a mark, among the marks around it. */
export interface Style {
  /** The properties that are also attributes of SVG. */
  readonly attributes: Attributes;
  /** Whether its stroke lies beneath its fill, as a halo around a text does. */
  readonly isOutlined: boolean;
  /** The style of a mark within. */
  within(tag: string, className: string | undefined): Style;
}

/** The element of the figure. */
const figureRoot: Styled = { tag: 'svg', classes: new Set(['figure', 'figure-picture']) };

/** The properties of a style sheet that are also attributes of SVG, which every program reads. */
const presentation = new Set([
  'fill',
  'fill-opacity',
  'font-family',
  'font-size',
  'font-style',
  'font-weight',
  'letter-spacing',
  'opacity',
  'stroke',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-width',
  'text-anchor',
]);

export function createStylist({ sheet, theme, scheme, families }: StylistOptions): Stylist {
  const rules = parseRules(sheet);
  const literal = literalsOf(theme, scheme, { '--text': families.text, '--math': families.math });
  return {
    families,
    paper: scheme === 'dark' ? literal('var(--paper)') : '#ffffff',
    colour: (name) => literal(`var(${name})`),
    root: styleOf([figureRoot], rules, literal),
  };
}

function styleOf(path: readonly Styled[], rules: readonly Rule[], literal: Literal): Style {
  const declarations = declared(rules, path);
  /** Thousands of marks in a film share a few dozen paths of classes: each is looked up once. */
  const known = new Map<string, Style>();
  return {
    attributes: presentationOf(declarations, literal),
    isOutlined: declarations.get('paint-order') === 'stroke',
    within(tag, className = '') {
      const key = `${tag} ${className}`;
      let style = known.get(key);
      if (!style) {
        style = styleOf([...path, styledOf(tag, className)], rules, literal);
        known.set(key, style);
      }
      return style;
    },
  };
}

function presentationOf(declarations: ReadonlyMap<string, string>, literal: Literal): Attributes {
  const attributes: Record<string, string> = {};
  for (const [name, value] of declarations) {
    if (!presentation.has(name)) continue;
    // Between normal and bold few programs know a weight.
    if (name === 'font-weight')
      attributes[name] = Number(value) >= 600 || value === 'bold' ? 'bold' : 'normal';
    else attributes[name] = literal(value);
  }
  return attributes;
}

/** The classes of a mark, to be looked up in the style sheet. */
const styledOf = (tag: string, className: string): Styled => ({
  tag,
  classes: new Set(className.split(' ').filter(Boolean)),
});

/** A length in plain numbers; undefined where the value is none. */
export function lengthIn(value: string | undefined, em: number): number | undefined {
  const [, number, unit] = /^(-?[\d.]+)(em|px)?$/.exec(value ?? '') ?? [];
  if (number === undefined) return undefined;
  return Number(number) * (unit === 'em' ? em : 1);
}

/** The font size where nothing says another. */
export const usualSize = 16;
