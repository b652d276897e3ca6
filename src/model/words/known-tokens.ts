import { type UnspacedWords, unspacedWords } from './unspaced';
import type { Vocabulary } from './vocabulary';

/** Longer tokens are not looked for: there are none in practice, and every place of a text would be searched for them. */
const longest = 64;

/**
 * Puts segments of a text together where a model knows them as one token, the longest first, like `<` `unk` `>` or `e`
 * `-` `mail`. A word of letters stays whole: "theatre" is not "the" with a rest. A text without spaces is cut into the
 * words that the model knows.
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
  const unspaced = unspacedWords(vocabulary);
  const source = (whole ? segments : joined(segments, unspaced))[Symbol.iterator]();
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
    else if (unspaced.isRun(token)) yield* unspaced.cut(token);
    else yield* pieces(token, vocabulary);
  }
}

/** The segments, those put together again that a dictionary cut and the vocabulary cuts better. */
function* joined(segments: Iterable<string>, unspaced: UnspacedWords): Generator<string> {
  let run = '';
  for (const segment of segments) {
    if (unspaced.isRun(segment) && run.length < longestRun) {
      run += segment;
      continue;
    }
    if (run !== '') yield run;
    run = unspaced.isRun(segment) ? segment : '';
    if (run === '') yield segment;
  }
  if (run !== '') yield run;
}

/** So long a run of signs without spaces is read at a time. */
const longestRun = 1_000;

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
    const compounds = vocabulary.words.filter(
      (token) => token.length > 1 && token.length <= longest && !/^\p{L}[\p{L}\p{M}]*$/u.test(token),
    );
    found = {
      starts: new Set(compounds.map(folded)),
      most: compounds.reduce((length, token) => Math.max(length, token.length), 0),
    };
    known.set(vocabulary, found);
  }
  return found;
}

/** The first sign, in small letters as a vocabulary is looked through. */
const folded = (text: string): string => text.slice(0, 1).toLowerCase();

/** An unknown contraction as corpora cut it ("do" and "n't"), where both are known; else the segment itself. */
function pieces(segment: string, { idOf }: Vocabulary): readonly string[] {
  const contraction = segment.length <= longest && /^(\p{L}+?)(n['’]t|['’]\p{L}+)$/iu.exec(segment);
  if (!contraction) return [segment];
  const [, stem, rest] = contraction as unknown as [string, string, string];
  return idOf(stem) !== undefined && idOf(rest) !== undefined ? [stem, rest] : [segment];
}
