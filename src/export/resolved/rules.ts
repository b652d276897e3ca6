/** One rule of a style sheet, with the selectors that can be matched against marks. */
export interface Rule {
  readonly selectors: readonly Selector[];
  readonly declarations: ReadonlyMap<string, string>;
}

/** A selector as its compounds, the outermost first: `.door.role-h .working` has two. */
export interface Selector {
  readonly compounds: readonly Compound[];
  readonly specificity: number;
}

export interface Compound {
  readonly tag: string | undefined;
  readonly classes: readonly string[];
  /** The classes of `:not(…)`. */
  readonly without: readonly string[];
}

/** A tag, classes and `:not(.class)`: nothing else is needed to tell one mark from another. */
const compoundPattern = /^([a-z]+)?((?:\.[\w-]+|:not\(\.[\w-]+\))*)$/;

/**
 * The rules of a style sheet. A selector that depends on a state, a pseudo-element or a sibling is left out, and so is
 * everything inside an at-rule: they are for screens and for print.
 */
export function parseRules(sheet: string): Rule[] {
  const rules: Rule[] = [];
  for (const { prelude, body } of blocksOf(sheet.replace(/\/\*[\s\S]*?\*\//g, ''))) {
    if (prelude.startsWith('@')) continue;
    const selectors = prelude.split(',').flatMap((text) => selectorOf(text.trim()) ?? []);
    if (selectors.length > 0) rules.push({ selectors, declarations: declarationsOf(body) });
  }
  return rules;
}

/** What a sheet declares for `:root` itself, in every theme and medium: its custom properties. */
export function rootProperties(sheet: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { prelude, body } of blocksOf(sheet.replace(/\/\*[\s\S]*?\*\//g, ''))) {
    const isRoot = prelude.split(',').some((selector) => selector.trim() === ':root');
    if (isRoot) for (const [name, value] of declarationsOf(body)) found.set(name, value);
  }
  return found;
}

interface Block {
  readonly prelude: string;
  readonly body: string;
}

/** The outermost blocks of a sheet without comments. */
function* blocksOf(sheet: string): Generator<Block> {
  let from = 0;
  let open = -1;
  let depth = 0;
  for (let at = 0; at < sheet.length; at++) {
    if (sheet[at] === '{') {
      if (depth === 0) open = at;
      depth++;
    } else if (sheet[at] === '}') {
      depth--;
      if (depth > 0) continue;
      yield { prelude: sheet.slice(from, open).trim(), body: sheet.slice(open + 1, at) };
      from = at + 1;
    }
  }
}

function declarationsOf(body: string): Map<string, string> {
  const entries = body.split(';').flatMap((text) => {
    const colon = text.indexOf(':');
    return colon < 0
      ? []
      : [
          [
            text.slice(0, colon).trim(),
            text
              .slice(colon + 1)
              .trim()
              .replace(/\s+/g, ' '),
          ] as const,
        ];
  });
  return new Map(entries);
}

function selectorOf(text: string): Selector | undefined {
  const compounds: Compound[] = [];
  for (const part of text.split(/\s+/)) {
    const [whole, tag, rest = ''] = compoundPattern.exec(part) ?? [];
    if (!whole) return undefined;
    const without = [...rest.matchAll(/:not\(\.([\w-]+)\)/g)].map(([, name]) => name!);
    const classes = [...rest.replace(/:not\([^)]*\)/g, '').matchAll(/\.([\w-]+)/g)].map(([, name]) => name!);
    compounds.push({ tag, classes, without });
  }
  const specificity = compounds.reduce(
    (sum, { tag, classes, without }) => sum + 1000 * (classes.length + without.length) + (tag ? 1 : 0),
    0,
  );
  return { compounds, specificity };
}
