import { editDistance, sharedSigns } from './spelling';

/** Longer words are none that were mistyped, and comparing them would take long. */
const longest = 40;

/** Tokens for machines, like `<unk>` and `[PAD]`, and pieces of words. */
const special = /^(<.*>|\[.*\]|UNK|PAD|BOS|EOS|##.*)$/s;

/**
 * The tokens, in the order of their ids, that are spelled most like a word: at most half of the signs differ, and
 * at least one is shared; of Chinese words half of the characters are shared, in any order. Of equally near ones that
 * which shares more signs comes first, then that with the smaller id, usually the more frequent one.
 *
 * @example nearestWords(['movie', 'book'], 'Movies') // ['movie']
 */
export function nearestWords(tokens: readonly string[], word: string, most = 3): readonly string[] {
  const sought = folded(word);
  const length = [...sought].length;
  if (length > longest) return [];
  const found: { token: string; distance: number; shared: number }[] = [];
  for (const token of tokens) {
    if (special.test(token)) continue;
    const candidate = folded(token);
    const size = [...candidate].length;
    const allowed = Math.max(1, Math.floor(Math.max(length, size) / 2));
    if (size > longest || Math.abs(size - length) > allowed) continue;
    const shared = sharedSigns(sought, candidate);
    // What is not shared must be changed: most words are out before their distance is worked out.
    const unshared = Math.max(length, size) - shared;
    if (shared === 0 || unshared > allowed) continue;
    const distance = editDistance(sought, candidate);
    // A Chinese character means something wherever in the word it stands.
    if (distance <= allowed || han.test(sought)) found.push({ token, distance, shared });
  }
  const nearest = found.sort((left, right) => left.distance - right.distance || right.shared - left.shared);
  return nearest.slice(0, most).map(({ token }) => token);
}

const han = /\p{Script=Han}/u;

const folded = (word: string): string => word.normalize('NFC').toLowerCase();
