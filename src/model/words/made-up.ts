import { normal, seededRandom } from '../random';
import type { Vector } from '../vector';

/** The deviation of a component. */
const deviation = 0.85;

/**
 * Made-up vectors for words: made from the seed and the word, the same on every machine. Two decimals, as the
 * figure prints them.
 *
 * @param size D, the length of a vector
 */
export function wordVectors(seed: number, size: number): (word: string) => Vector {
  const known = new Map<string, Vector>();
  return (word) => {
    let vector = known.get(word);
    if (!vector) {
      const random = seededRandom(`${seed} word ${word}`);
      vector = Object.freeze(
        Array.from({ length: size }, () => Math.round(normal(random) * deviation * 100) / 100),
      );
      known.set(word, vector);
    }
    return vector;
  };
}
