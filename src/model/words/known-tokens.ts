import type { Vocabulary } from './vocabulary';

/** Longer tokens are not looked for: there are none in practice, and every place of a text would be searched for them. */
const longest = 64;

/**
 * Puts segments of a text together where a model knows them as one token, the longest first, like `<` `unk` `>` or `e`
 * `-` `mail`; what the model does not know in one piece, and knows piece by piece, is cut. A word of letters stays
 * whole: "theatre" is not "the" with a rest.
 *
 * @param segments of a text, which together are the text
 * @param whole true where only marks in brackets, like `<eos>`, are put together
 */
export function* knownTokens(
  segments: Iterable<string>,
  vocabulary: Vocabulary,
  whole: boolean,
): Generator<string> {
  const { starts, most } = compoundsOf(vocabulary);
  const source = segments[Symbol.iterator]();
  const waiting: string[] = [];
  let length = 0;
  let ended = false;
  for (;;) {
    while (!ended && length < most + 1) {
      const next = source.next();
      if (next.done) ended = true;
      else {
        waiting.push(next.value);
        length += next.value.length;
      }
    }
    const first = waiting[0];
    if (first === undefined) return;
    const count = starts.has(folded(first)) ? longestKnown(waiting, vocabulary, most, whole) : 1;
    const token = waiting.splice(0, count).join('');
    length -= token.length;
    if (count > 1 || whole || vocabulary.idOf(token) !== undefined) yield token;
    else yield* pieces(token, vocabulary);
  }
}

/** How many of the segments from the first on are one token: at least one. */
function longestKnown(
  segments: readonly string[],
  { idOf }: Vocabulary,
  most: number,
  whole: boolean,
): number {
  let best = 1;
  let text = '';
  for (let count = 1; count <= segments.length; count++) {
    text += segments[count - 1];
    if (text.length > most) break;
    if (count > 1 && idOf(text) !== undefined && (!whole || bracketed.test(text))) best = count;
  }
  return best;
}

const bracketed = /^(<.+>|\[.+\])$/;

/** With what tokens begin that may be made of several segments, and how long such tokens are. */
interface Compounds {
  readonly starts: ReadonlySet<string>;
  readonly most: number;
}

const known = new WeakMap<Vocabulary, Compounds>();

function compoundsOf(vocabulary: Vocabulary): Compounds {
  let found = known.get(vocabulary);
  if (!found) {
    const compounds = vocabulary.tokens.filter(
      (token) => token.length > 1 && token.length <= longest && !/^\p{L}[\p{L}\p{M}]*$/u.test(token),
    );
    // Signs of scripts without spaces are letters, too.
    const signs = vocabulary.tokens.filter((token) => token.length > 1 && unspaced.test(token));
    const all = [...compounds, ...signs.filter((token) => token.length <= longest)];
    found = {
      starts: new Set(all.map(folded)),
      most: all.reduce((length, token) => Math.max(length, token.length), 0),
    };
    known.set(vocabulary, found);
  }
  return found;
}

/** The first sign, in small letters as a vocabulary is looked through. */
const folded = (text: string): string => text.slice(0, 1).toLowerCase();

const unspaced = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]+$/u;

/**
 * An unknown segment in pieces that are all known, each the longest that leaves a known rest: of a script without
 * spaces, or a contraction as corpora cut it ("do" and "n't"). Else the segment itself.
 */
function pieces(segment: string, { idOf }: Vocabulary): readonly string[] {
  if (segment.length > longest) return [segment];
  const contraction = /^(\p{L}+?)(n['’]t|['’]\p{L}+)$/iu.exec(segment);
  if (contraction) {
    const [, stem, rest] = contraction as unknown as [string, string, string];
    return idOf(stem) !== undefined && idOf(rest) !== undefined ? [stem, rest] : [segment];
  }
  if (!unspaced.test(segment)) return [segment];
  const signs = Array.from(segment);
  const from = (start: number): readonly string[] | undefined => {
    if (start === signs.length) return [];
    for (let end = signs.length; end > start; end--) {
      const piece = signs.slice(start, end).join('');
      const rest = idOf(piece) === undefined ? undefined : tails[end];
      if (rest) return [piece, ...rest];
    }
    return undefined;
  };
  // From the end on, so that every rest is worked out once.
  const tails: (readonly string[] | undefined)[] = [];
  for (let start = signs.length; start >= 0; start--) tails[start] = from(start);
  return tails[0] ?? [segment];
}
