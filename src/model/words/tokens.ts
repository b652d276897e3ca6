import type { Model } from '../model';
import { knownTokens } from './known-tokens';
import { signOf } from './vocabulary';

export type TokenUnit = 'words' | 'characters';

/** What `tokenize` found, and what it had to leave out or mend. */
export interface Tokens {
  readonly tokens: readonly string[];
  /** True where the text had more than `limit` tokens: the rest is not read. */
  readonly truncated: boolean;
  /** True where the text held halves of surrogate pairs: each is read as U+FFFD, the replacement character. */
  readonly mended: boolean;
}

/** The longest sentence that is read, in tokens. Beyond it a page would only get slower, not clearer. */
export const tokenLimit = 20_000;

/** What a model knows of tokens. */
export type TokensOf = Pick<Model, 'vocabulary' | 'inputs'>;

/**
 * Cuts a sentence into the units that the network reads, one for each step. Words of any language come from
 * Unicode's rules (Chinese and Japanese by dictionary), punctuation stands alone, what shows nothing is dropped;
 * a character is what a reader would call one: emoji and combining marks stay whole.
 *
 * A model's own tokens come before these rules, the longest first: `<unk>`, `e-mail`, and, as signs that are seen,
 * spaces. A model that reads numbers is given what stands between spaces and commas.
 *
 * @example tokenize('not good!', 'words').tokens // ['not', 'good', '!']
 * @see https://unicode.org/reports/tr29/
 */
export function tokenize(
  sentence: string,
  unit: TokenUnit,
  limit = tokenLimit,
  { vocabulary, inputs }: TokensOf = {},
): Tokens {
  const text = wellFormed(sentence);
  const tokens: string[] = [];
  let truncated = false;
  const add = (token: string): boolean => {
    truncated = tokens.length === limit;
    if (!truncated) tokens.push(token);
    return !truncated;
  };
  for (const segment of cut(text, unit, vocabulary, inputs)) {
    if (!invisible.test(segment)) {
      if (!add(segment)) break;
      continue;
    }
    if (!vocabulary) continue;
    const signs = vocabulary.idOf(segment) === undefined ? Array.from(segment) : [segment];
    const seen = signs.flatMap((sign) => signOf(sign, vocabulary) ?? []);
    if (!seen.every(add)) break;
  }
  return { tokens, truncated, mended: text !== sentence };
}

function cut(
  text: string,
  unit: TokenUnit,
  vocabulary: TokensOf['vocabulary'],
  inputs: TokensOf['inputs'],
): Iterable<string> {
  if (inputs === 'numbers') return text.split(/[\s,;，；、]+/);
  // Plain English words need no rules, and a segmenter takes longer to make than they take to read.
  if (!vocabulary)
    return unit === 'words' && plainWords.test(text) ? text.split(' ') : segmentsOf(text, unit);
  return knownTokens(segmentsOf(text, unit), vocabulary, unit === 'characters');
}

const plainWords = /^[A-Za-z ]*$/;

/** White space, control characters, and marks like the zero-width space: no step of its own for them. */
const invisible = /^[\s\p{Cc}\p{Default_Ignorable_Code_Point}]*$/u;

/** How much of the text a segmenter is given at a time, and how much of that it sees only as what comes next. */
const windowLength = 512;
const lookahead = 64;

/**
 * The segments of a text from its start. Older engines copy the whole text for every segment, so that 100,000
 * words would take them half a minute: a window is slid over it, from one boundary to a later one.
 */
function* segmentsOf(text: string, unit: TokenUnit): Generator<string> {
  const segmenter = segmenterFor(unit);
  let start = 0;
  let length = windowLength;
  while (start < text.length) {
    const seen = text.slice(start, start + length);
    const settled = start + length >= text.length ? seen.length : length - lookahead;
    let done = 0;
    for (const { segment } of segmenter.segment(seen)) {
      if (done + segment.length > settled) break;
      done += segment.length;
      yield segment;
    }
    start += done;
    // One word may be longer than any window.
    length = done > 0 ? windowLength : length * 2;
  }
}

const segmenters = new Map<TokenUnit, Intl.Segmenter>();

function segmenterFor(unit: TokenUnit): Intl.Segmenter {
  let segmenter = segmenters.get(unit);
  if (!segmenter) {
    segmenter = new Intl.Segmenter(undefined, { granularity: unit === 'words' ? 'word' : 'grapheme' });
    segmenters.set(unit, segmenter);
  }
  return segmenter;
}

function wellFormed(text: string): string {
  // String.prototype.toWellFormed is younger than the browsers that slides are shown on.
  return text.replace(/[\uD800-\uDBFF][\uDC00-\uDFFF]|[\uD800-\uDFFF]/g, (match) =>
    match.length === 2 ? match : '\uFFFD',
  );
}
