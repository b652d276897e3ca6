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
  return new JsonParser(text, what, blame).whole();
}

/** Reads a text from its start to its end. */
class JsonParser {
  private at = 0;
  /** The names of the objects around the place. */
  private readonly path: string[] = [];

  constructor(
    private readonly text: string,
    private readonly what: string,
    private readonly blame: WeightsErrorCode | undefined,
  ) {}

  whole(): Json {
    const result = this.value(1);
    this.space();
    const { text, at } = this;
    if (at < text.length) this.fail(`goes on after its end with ${quote(text.slice(at, at + 20))}`);
    return result;
  }

  private value(depth: number): Json {
    if (depth > deepest) this.fail(`is nested more than ${deepest} levels deep`);
    this.space();
    const first = this.text[this.at];
    if (first === '{') return this.object(depth);
    if (first === '[') return this.array(depth);
    if (first === '"') return this.string();
    for (const [word, meaning] of words) {
      if (this.text.startsWith(word, this.at)) {
        this.at += word.length;
        return meaning;
      }
    }
    return this.number();
  }

  private object(depth: number): ReadonlyMap<string, Json> {
    const entries = new Map<string, Json>();
    this.expect('{');
    while (!this.ends('}', entries.size === 0)) {
      const name = this.name(entries);
      this.expect(':');
      this.path.push(name);
      entries.set(name, this.value(depth + 1));
      this.path.pop();
    }
    return entries;
  }

  private name(entries: ReadonlyMap<string, Json>): string {
    const name = this.string();
    const tensor = this.path[0] ?? name;
    if (name === '__proto__')
      this.refuse('forbidden-name', 'has the name __proto__, which is refused: rename it', tensor);
    if (entries.has(name))
      this.refuse('duplicate-name', `has the name ${quote(name)} twice: keep one of them`, tensor);
    return name;
  }

  private array(depth: number): readonly Json[] {
    const items: Json[] = [];
    this.expect('[');
    while (!this.ends(']', items.length === 0)) items.push(this.value(depth + 1));
    return items;
  }

  private string(): string {
    this.expect('"');
    const { text } = this;
    const start = this.at - 1;
    const end = endOfString(text, this.at);
    this.at = end ?? text.length;
    if (end === undefined) return this.fail('has a text that does not end');
    const written = text.slice(start, this.at);
    let read: string;
    try {
      read = JSON.parse(written) as string;
    } catch {
      return this.fail('has a text with a sign that JSON does not allow');
    }
    // The format's own reader takes no half of a surrogate pair either, which only an escape can write.
    if (written.includes('\\u') && loneSurrogate.test(read))
      return this.fail('has a text with half of a surrogate pair');
    return read;
  }

  private number(): number {
    const { text, at } = this;
    while (this.at < text.length && /[-+.\w]/.test(text[this.at]!)) this.at++;
    const digits = text.slice(at, this.at);
    if (!/^(0|[1-9]\d*)$/.test(digits))
      this.fail(`has ${quote(digits || text[at] || '')} where a natural number belongs`);
    if (!Number.isSafeInteger(Number(digits)))
      this.refuse('unsafe-integer', `has ${quote(digits)}, an integer beyond 2^53 − 1: save a smaller model`);
    return Number(digits);
  }

  private space(): void {
    while (/[ \n\r\t]/.test(this.text[this.at] ?? '')) this.at++;
  }

  private expect(sign: string): void {
    this.space();
    const { text, at } = this;
    if (text[at] !== sign)
      this.fail(`has ${at < text.length ? quote(text[at]!) : 'its end'} where ${sign} belongs`);
    this.at++;
  }

  /** True at the end of a list, false where another entry follows. */
  private ends(sign: string, first: boolean): boolean {
    this.space();
    if (this.text[this.at] === sign) {
      this.at++;
      return true;
    }
    if (!first) this.expect(',');
    return false;
  }

  private fail(problem: string): never {
    return this.refuse(
      'bad-header',
      `${problem}: ${this.blame ? 'write it as JSON' : 'save the file again'}`,
    );
  }

  private refuse(code: WeightsErrorCode, problem: string, tensor = this.path[0]): never {
    const { what, path, blame } = this;
    const where = path.length > 0 ? `${what}, at ${path.map(quote).join(' / ')},` : what;
    // What another text names is no tensor.
    throw new WeightsError(blame ?? code, `${where} ${problem}`, blame ? undefined : tensor);
  }
}

/** The place behind the quotation mark that ends a string, or undefined for one that does not end. */
function endOfString(text: string, from: number): number | undefined {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 1)) {
    let slashes = 0;
    while (text[at - 1 - slashes] === '\\') slashes++;
    if (slashes % 2 === 0) return at + 1;
  }
  return undefined;
}

const loneSurrogate = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

const words: readonly (readonly [string, boolean | null])[] = [
  ['true', true],
  ['false', false],
  ['null', null],
];
