import { quote, WeightsError } from './error';

/** JSON as it stands in a file of weights; every number is a natural one. */
export type Json = string | number | boolean | null | readonly Json[] | ReadonlyMap<string, Json>;

const deepest = 16;

/**
 * Parses JSON more strictly than `JSON.parse`, which keeps the last of two equal names, rounds long integers, and
 * makes objects on which the name `__proto__` means something else. Objects become Maps.
 *
 * @param what what the text is, as errors call it, like `the header`
 * @throws WeightsError for what is no JSON, names that occur twice or are `__proto__`, numbers that are no natural
 * ones or are beyond 2⁵³ − 1, and nesting of more than 16 levels
 */
export function parseJson(text: string, what: string): Json {
  let at = 0;
  const path: string[] = [];

  const where = (): string => (path.length > 0 ? `${what}, at ${path.map(quote).join(' / ')},` : what);
  const fail = (problem: string): never => {
    throw new WeightsError('bad-header', `${where()} ${problem}: save the file again`, path[0]);
  };
  const space = (): void => {
    while (text[at] === ' ' || text[at] === '\n' || text[at] === '\r' || text[at] === '\t') at++;
  };
  const expect = (sign: string): void => {
    space();
    if (text[at] !== sign)
      fail(`has ${at < text.length ? quote(text[at]!) : 'its end'} where ${sign} belongs`);
    at++;
  };
  /** True at the end of a list, false where another entry follows. */
  const ends = (sign: string, first: boolean): boolean => {
    space();
    if (text[at] === sign) {
      at++;
      return true;
    }
    if (!first) expect(',');
    return false;
  };

  const string = (): string => {
    expect('"');
    const start = at - 1;
    for (at = text.indexOf('"', at); at >= 0; at = text.indexOf('"', at + 1)) {
      let slashes = 0;
      while (text[at - 1 - slashes] === '\\') slashes++;
      if (slashes % 2 === 0) break;
    }
    if (at < 0) {
      at = text.length;
      return fail('has a text that does not end');
    }
    at++;
    try {
      return JSON.parse(text.slice(start, at)) as string;
    } catch {
      return fail('has a text with a sign that JSON does not allow');
    }
  };

  const number = (): number => {
    const start = at;
    while (at < text.length && /[-+.\w]/.test(text[at]!)) at++;
    const digits = text.slice(start, at);
    if (!/^(0|[1-9]\d*)$/.test(digits))
      fail(`has ${quote(digits || text[at] || '')} where a natural number belongs`);
    if (!Number.isSafeInteger(Number(digits))) {
      const problem = `has ${quote(digits)}, an integer beyond 2^53 − 1: save a smaller model`;
      throw new WeightsError('unsafe-integer', `${where()} ${problem}`, path[0]);
    }
    return Number(digits);
  };

  const object = (depth: number): ReadonlyMap<string, Json> => {
    const entries = new Map<string, Json>();
    expect('{');
    while (!ends('}', entries.size === 0)) {
      space();
      const name = string();
      if (name === '__proto__') {
        const problem = 'has the name __proto__, which is refused: rename it';
        throw new WeightsError('forbidden-name', `${where()} ${problem}`, path[0] ?? name);
      }
      if (entries.has(name)) {
        const problem = `has the name ${quote(name)} twice: keep one of them`;
        throw new WeightsError('duplicate-name', `${where()} ${problem}`, path[0] ?? name);
      }
      expect(':');
      path.push(name);
      entries.set(name, value(depth + 1));
      path.pop();
    }
    return entries;
  };

  const array = (depth: number): readonly Json[] => {
    const items: Json[] = [];
    expect('[');
    while (!ends(']', items.length === 0)) items.push(value(depth + 1));
    return items;
  };

  const value = (depth: number): Json => {
    if (depth > deepest) fail(`is nested more than ${deepest} levels deep`);
    space();
    if (text[at] === '{') return object(depth);
    if (text[at] === '[') return array(depth);
    if (text[at] === '"') return string();
    for (const [word, meaning] of words) {
      if (text.startsWith(word, at)) {
        at += word.length;
        return meaning;
      }
    }
    return number();
  };

  const result = value(1);
  space();
  if (at < text.length) fail(`goes on after its end with ${quote(text.slice(at, at + 20))}`);
  return result;
}

const words: readonly (readonly [string, boolean | null])[] = [
  ['true', true],
  ['false', false],
  ['null', null],
];
