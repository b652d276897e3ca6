import { rootProperties } from './rules';

export type Scheme = 'light' | 'dark';

/** Turns the value of a declaration into one that needs no style sheet: without custom properties, of one scheme. */
export type Literal = (value: string) => string;

/**
 * @param theme the sheet that defines the custom properties
 * @param others custom properties that have another value here
 */
export function literalsOf(
  theme: string,
  scheme: Scheme,
  others: Readonly<Record<string, string>> = {},
): Literal {
  const properties = new Map([...rootProperties(theme), ...Object.entries(others)]);
  const literal = (value: string): string =>
    replaceCall(value, 'var', ([name = '', fallback]) => {
      const found = properties.get(name);
      if (found !== undefined) return literal(found);
      if (fallback !== undefined) return literal(fallback);
      throw new Error(`the theme does not define ${name}: name it in the theme or give a fallback`);
    });
  return (value) =>
    replaceCall(literal(value), 'light-dark', ([light = '', dark = '']) =>
      scheme === 'dark' ? dark : light,
    );
}

/** Replaces every call of a function in a value, the outermost first. */
function replaceCall(value: string, name: string, replace: (args: string[]) => string): string {
  const start = value.search(new RegExp(`(^|[^\\w-])${name}\\(`));
  if (start < 0) return value;
  const open = value.indexOf('(', start);
  const close = closing(value, open);
  const before = value.slice(0, open - name.length);
  const after = replaceCall(value.slice(close + 1), name, replace);
  return before + replace(argumentsOf(value.slice(open + 1, close))) + after;
}

function closing(value: string, open: number): number {
  let depth = 0;
  for (let at = open; at < value.length; at++) {
    if (value[at] === '(') depth++;
    else if (value[at] === ')' && --depth === 0) return at;
  }
  throw new Error(`a bracket is not closed in ${value}`);
}

/** The arguments of a call, split where a comma stands in no further brackets. */
function argumentsOf(text: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const character of text) {
    if (character === '(') depth++;
    if (character === ')') depth--;
    if (character === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts.map((part) => part.trim());
}
