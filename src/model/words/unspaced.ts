import type { Vocabulary } from './vocabulary';

/** Longer words are not looked for: there are none in practice, and every place would be searched for them. */
const longestWord = 64;

/** An unknown run of more characters is no word: it is cut into pairs. */
const longestUnknown = 4;

/** A longer run is cut here and there without looking further, so that no text takes long. */
const longestRun = 256;

/** How a vocabulary cuts a text of a script without spaces. */
export interface UnspacedWords {
  /** Whether a text is in a script that the vocabulary has words of. */
  isRun(text: string): boolean;
  /** The tokens of such a text. */
  cut(run: string): readonly string[];
}

const scripts = ['Han', 'Hiragana', 'Katakana', 'Thai'].map((name) => `\\p{Script=${name}}`);

const made = new WeakMap<Vocabulary, UnspacedWords>();

/** The cut does not depend on the dictionary of a browser, which knows other words than the model. */
export function unspacedWords(vocabulary: Vocabulary): UnspacedWords {
  let found = made.get(vocabulary);
  if (!found) {
    found = wordsOf(vocabulary);
    made.set(vocabulary, found);
  }
  return found;
}

function wordsOf({ words, idOf }: Vocabulary): UnspacedWords {
  const present = scripts.filter((script) => words.some((word) => new RegExp(`^${script}`, 'u').test(word)));
  const letters = present.length > 0 ? new RegExp(`^[${present.join('')}ー々]+$`, 'u') : undefined;
  const lengths = words.map((word) => (letters?.test(word) ? word.length : 1));
  const most = lengths.reduce((most, length) => (length > longestWord ? most : Math.max(most, length)), 1);
  return {
    isRun: (text) => letters?.test(text) ?? false,
    cut(run) {
      const signs = Array.from(run);
      const tokens: string[] = [];
      for (let start = 0; start < signs.length; start += longestRun) {
        tokens.push(...cutRun(signs.slice(start, start + longestRun), most, idOf));
      }
      return tokens;
    },
  };
}

/** The best cut of the rest of a run: how many characters are unknown, in how many words, and where the first ends. */
interface Rest {
  readonly unknown: number;
  readonly words: number;
  readonly end: number;
  readonly known: boolean;
}

/**
 * Leaves as few characters unknown as it can, and makes as few words as it can, so that long words come before short
 * ones; of two cuts that are as good, the one whose last words are longer.
 */
function cutRun(signs: readonly string[], most: number, idOf: Vocabulary['idOf']): readonly string[] {
  const rests: Rest[] = [];
  rests[signs.length] = { unknown: 0, words: 0, end: signs.length, known: true };
  for (let start = signs.length - 1; start >= 0; start--) {
    const next = rests[start + 1]!;
    let best: Rest = { unknown: next.unknown + 1, words: next.words + 1, end: start + 1, known: false };
    for (let end = start + 1; end <= Math.min(signs.length, start + most); end++) {
      if (idOf(signs.slice(start, end).join('')) === undefined) continue;
      const rest = rests[end]!;
      const better = rest.unknown - best.unknown || rest.words + 1 - best.words;
      if (better < 0 || (better === 0 && !best.known))
        best = { unknown: rest.unknown, words: rest.words + 1, end, known: true };
    }
    rests[start] = best;
  }
  const tokens: string[] = [];
  let unknown: string[] = [];
  for (let at = 0; at < signs.length; at = rests[at]!.end) {
    if (!rests[at]!.known) {
      unknown.push(signs[at]!);
      continue;
    }
    tokens.push(...unknownWords(unknown), signs.slice(at, rests[at]!.end).join(''));
    unknown = [];
  }
  return [...tokens, ...unknownWords(unknown)];
}

function unknownWords(signs: readonly string[]): readonly string[] {
  if (signs.length === 0) return [];
  if (signs.length <= longestUnknown) return [signs.join('')];
  return [signs.slice(0, 2).join(''), ...unknownWords(signs.slice(2))];
}
