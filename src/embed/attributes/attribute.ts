/** How one attribute of the element is read and written, and how the manifest describes it. */
export interface Attribute<Value> {
  readonly name: string;
  /** The value of a text, or of `null` where the attribute is missing. A text that makes no sense gives the default. */
  readonly read: (text: string | null) => Value;
  /** The text of a value that a program sets; `null` takes the attribute away. */
  readonly write: (value: Value) => string | null;
  /** The type of the property, as TypeScript writes it. */
  readonly type: string;
  /** The default as the manifest writes it; left out where it depends on something else. */
  readonly fallback?: string;
  readonly description: string;
}

type Described = { readonly description: string };

const quoted = (text: string): string => `'${text}'`;

/** Frameworks hand over null and undefined for "nothing". */
const orNothing =
  <Value>(write: (value: Value) => string) =>
  (value: Value | null | undefined): string | null =>
    value === null || value === undefined ? null : write(value);

/** One of a few values. */
export function oneOf<Value extends string | number>(
  name: string,
  values: readonly Value[],
  fallback: Value,
  { description }: Described,
): Attribute<Value> {
  const written = (value: Value): string => (typeof value === 'string' ? quoted(value) : String(value));
  return {
    name,
    read: (text) => values.find((value) => String(value) === text) ?? fallback,
    write: orNothing(String),
    type: values.map(written).join(' | '),
    fallback: written(fallback),
    description,
  };
}

/** One of a few values, or nothing. */
export function maybeOneOf<Value extends string>(
  name: string,
  values: readonly Value[],
  { description }: Described,
): Attribute<Value | undefined> {
  return {
    name,
    read: (text) => values.find((value) => value === text),
    write: orNothing(String),
    type: `${values.map(quoted).join(' | ')} | undefined`,
    description,
  };
}

const decimal = /^\s*[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?\s*$/i;

/** A number within a range. One outside of it gives the default. */
export function number(
  name: string,
  [least, most]: readonly [number, number],
  fallback: number,
  { description, whole = false }: Described & { readonly whole?: boolean },
): Attribute<number> {
  return {
    name,
    read(text) {
      const value = text !== null && decimal.test(text) ? Number(text) : Number.NaN;
      const fits = value >= least && value <= most && (!whole || Number.isInteger(value));
      return fits ? value : fallback;
    },
    write: orNothing(String),
    type: 'number',
    fallback: String(fallback),
    description,
  };
}

/** Any text. It is undefined without the attribute, as its default depends on the language. */
export function text(name: string, { description }: Described): Attribute<string | undefined> {
  return {
    name,
    read: (given) => given ?? undefined,
    write: orNothing(String),
    type: 'string | undefined',
    description,
  };
}

/** True where the attribute is there, whatever its value. */
export function flag(name: string, { description }: Described): Attribute<boolean> {
  return {
    name,
    read: (given) => given !== null,
    write: (value) => (value ? '' : null),
    type: 'boolean',
    fallback: 'false',
    description,
  };
}

/** Some of a few words, in any order; what is none of them is left out. */
export function someOf<Word extends string>(
  name: string,
  words: readonly Word[],
  { description }: Described,
): Attribute<string> {
  return {
    name,
    read(given) {
      const named = given?.split(/[\s,]+/) ?? [];
      return words.filter((word) => named.includes(word)).join(' ');
    },
    write: (value) => (value ? String(value) : null),
    type: 'string',
    fallback: "''",
    description,
  };
}

/** A flag whose value may also be words, the names of parts. */
export function flagOrWords(name: string, { description }: Described): Attribute<boolean | string> {
  return {
    name,
    read: (given) => (given === null ? false : given.trim() === '' ? true : given),
    write: (value) => (value === true ? '' : value === false ? null : orNothing(String)(value)),
    type: 'boolean | string',
    fallback: 'false',
    description,
  };
}
