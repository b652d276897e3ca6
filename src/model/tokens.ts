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

/**
 * Cuts a sentence into the units that the network reads, one for each step. Words of any language come from
 * Unicode's rules (Chinese and Japanese by dictionary), punctuation stands alone, white space is dropped; a
 * character is what a reader would call one: emoji and combining marks stay whole.
 *
 * @example tokenize('not good!', 'words').tokens // ['not', 'good', '!']
 * @see https://unicode.org/reports/tr29/
 */
export function tokenize(sentence: string, unit: TokenUnit, limit = tokenLimit): Tokens {
  const text = wellFormed(sentence);
  const tokens: string[] = [];
  let truncated = text.length > limit * longestToken;
  for (const { segment } of segmenterFor(unit).segment(text.slice(0, limit * longestToken))) {
    if (segment.trim() === '') continue;
    if (tokens.length === limit) {
      truncated = true;
      break;
    }
    tokens.push(segment);
  }
  return { tokens, truncated, mended: text !== sentence };
}

/** Bounds the work on a text with no end: real words are shorter on average in every script. */
const longestToken = 40;

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
