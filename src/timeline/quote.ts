import { spaceOf, visible } from '../model/words/signs';

/** How many characters of the sentence a caption quotes: enough to recognise the place. */
const quoted = 40;
/** A longer word is cut short in a caption. */
const longestWord = 24;

const wideScript = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Thai}/u;
const closingMark = /^[\p{Pe}\p{Pf}\p{Po}]$/u;

/** The words read so far, as a person would write them; what is too long becomes an ellipsis. */
export function quote(tokens: readonly string[], count: number, reversed: boolean): string {
  if (reversed) return quoteFrom(tokens, tokens.length - count);
  let start = count - 1;
  let length = brief(tokens[start]!).length;
  while (start > 0 && length + brief(tokens[start - 1]!).length <= quoted) {
    start -= 1;
    length += brief(tokens[start]!).length + 1;
  }
  return `${start > 0 ? '…' : ''}${joined(tokens.slice(start, count), tokens)}`;
}

/** The same for a chain that began at the end of the sentence. */
function quoteFrom(tokens: readonly string[], start: number): string {
  let end = start + 1;
  let length = brief(tokens[start]!).length;
  while (end < tokens.length && length + brief(tokens[end]!).length <= quoted) {
    length += brief(tokens[end]!).length + 1;
    end += 1;
  }
  return `${joined(tokens.slice(start, end), tokens)}${end < tokens.length ? '…' : ''}`;
}

function joined(tokens: readonly string[], all: readonly string[]): string {
  // Where spaces are tokens, no others are put between.
  if (all.includes(visible(' '))) return tokens.map((token) => spaceOf(token) ?? token).join('');
  return tokens.map(brief).reduce((text, token) => {
    const near = wideScript.test(token) || wideScript.test(text.slice(-1)) || closingMark.test(token);
    return near || text === '' ? text + token : `${text} ${token}`;
  }, '');
}

/** Cut between code points, so that no half of one is left. */
export function brief(token: string): string {
  if (token.length <= longestWord) return token;
  return `${Array.from(token.slice(0, longestWord)).slice(0, -1).join('')}…`;
}
