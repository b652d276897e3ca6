import { quote, WeightsError, type WeightsErrorCode } from '../error';

/** JSON as it stands in a file of weights; every number is a natural one. */
export type Json = string | number | boolean | null | readonly Json[] | ReadonlyMap<string, Json>;

const deepest = 16;

/**
 * Parses JSON more strictly than `JSON.parse`, which keeps the last of two equal names, rounds long integers, and
 * makes objects on which the name `__proto__` means something else. Objects become Maps.
 *
 * @param what what the text is, as errors call it, like `the header`
 * @param blame the code of its errors, where the text is not the header of the file
 * @throws WeightsError for what is no JSON, names that occur twice or are `__proto__`, numbers that are no natural
 * ones or are beyond 2⁵³ − 1, and nesting of more than 16 levels
 */
export function parseJson(text: string, what: string, blame?: WeightsErrorCode): Json {
  let at = 0;
  const path: string[] = [];

  const where = (): string => (path.length > 0 ? `${what}, at ${path.map(quote).join(' / ')},` : what);
  const refuse = (code: WeightsErrorCode, problem: string, tensor = path[0]): never => {
    // What another text names is no tensor.
    throw new WeightsError(blame ?? code, `${where()} ${problem}`, blame ? undefined : tensor);
  };
  const fail = (problem: string): never =>
    refuse('bad-header', `${problem}: ${blame ? 'write it as JSON' : 'save the file again'}`);
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
    let read: string;
    try {
      read = JSON.parse(text.slice(start, at)) as string;
    } catch {
      return fail('has a text with a sign that JSON does not allow');
    }
    // The format's own reader takes no half of a surrogate pair either, which only an escape can write.
    if (text.slice(start, at).includes('\\u') && loneSurrogate.test(read))
      return fail('has a text with half of a surrogate pair');
    return read;
  };

  const number = (): number => {
    const start = at;
    while (at < text.length && /[-+.\w]/.test(text[at]!)) at++;
    const digits = text.slice(start, at);
    if (!/^(0|[1-9]\d*)$/.test(digits))
      fail(`has ${quote(digits || text[at] || '')} where a natural number belongs`);
    if (!Number.isSafeInteger(Number(digits))) {
      refuse('unsafe-integer', `has ${quote(digits)}, an integer beyond 2^53 − 1: save a smaller model`);
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
        refuse('forbidden-name', 'has the name __proto__, which is refused: rename it', path[0] ?? name);
      }
      if (entries.has(name)) {
        refuse('duplicate-name', `has the name ${quote(name)} twice: keep one of them`, path[0] ?? name);
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

const loneSurrogate = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

const words: readonly (readonly [string, boolean | null])[] = [
  ['true', true],
  ['false', false],
  ['null', null],
];
