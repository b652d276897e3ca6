import type { Model } from '../model';
import { type Matrix, rowOf, type Vector } from '../vector';
import { wordVectors } from './made-up';
import type { Vocabulary } from './vocabulary';

/**
 * The vectors of a model's tokens: the row of the token's id, or of the unknown token, or zeros. Without a vocabulary a
 * token is its id, written in digits.
 *
 * @param embedding V × D
 */
export function tokenVectors(
  embedding: Matrix,
  vocabulary: Vocabulary | undefined,
): (token: string) => Vector {
  const zeros: Vector = Object.freeze(new Array<number>(embedding.columns).fill(0));
  return (token) => {
    const id = vocabulary ? (vocabulary.idOf(token) ?? vocabulary.unknown) : writtenId(token, embedding.rows);
    return id === undefined ? zeros : Object.freeze(rowOf(embedding, id));
  };
}

/** The vectors of the words of a file: its embedding's, or, where it has none, what else x is made from. */
export function vectorsOf(
  { embedding, vocabulary, inputs }: Pick<Model, 'embedding' | 'vocabulary' | 'inputs'>,
  inputSize: number,
): (token: string) => Vector {
  if (embedding) return tokenVectors(embedding, vocabulary);
  if (inputs === 'numbers') return (token) => Object.freeze([writtenNumber(token) ?? 0]);
  if (inputs !== 'one-hot') return wordVectors(0, inputSize);
  return (token) => oneHot(vocabulary?.idOf(token) ?? vocabulary?.unknown, inputSize);
}

/** A 1 in the place of an id, and zeros elsewhere; without an id zeros alone. */
export function oneHot(id: number | undefined, size: number): Vector {
  return Object.freeze(Array.from({ length: size }, (_, place) => (place === id ? 1 : 0)));
}

/** The number that a token writes, where it is one, also with the wide signs of a Chinese keyboard. */
export function writtenNumber(token: string): number | undefined {
  const plain = token.normalize('NFKC').replace(/[−–]/g, '-').replace('。', '.');
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain)) return undefined;
  const number = Number(plain);
  return Number.isFinite(number) ? number : undefined;
}

/** The id that a token of digits writes, where there is such an id. */
export function writtenId(token: string, count: number): number | undefined {
  return /^\d{1,9}$/.test(token) && Number(token) < count ? Number(token) : undefined;
}
