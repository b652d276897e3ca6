import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Model, readModel, readOut, softmax, tokenize, trace, unknownWords } from '../../src/model';
import type { Vector } from '../../src/model/vector';
import { defaultState } from '../../src/page/state/state';
import { type TrainedKind, trainedKinds } from '../../src/trained/tasks';

/** The figure exists for one moment: memory and word becoming the new state. A newcomer has to see both. */

const languages = ['en', 'zh'] as const;
const sentences = languages.map((language) => defaultState(language, 'mood').sentence);

const modelOf = (kind: TrainedKind): Model =>
  readModel(readFileSync(new URL(`../../src/trained/weights/mood-${kind}.safetensors`, import.meta.url)));

const tokensOf = (sentence: string): readonly string[] => tokenize(sentence, 'words').tokens;
const norm = (vector: Vector): number => Math.hypot(...vector);

test('the first sentences are these, of six to nine words', () => {
  expect(sentences).toEqual(['the lecture was not boring but I was tired', '讲座不无聊，但是我很累']);
  for (const sentence of sentences) {
    expect(tokensOf(sentence).length).toBeGreaterThanOrEqual(6);
    expect(tokensOf(sentence).length).toBeLessThanOrEqual(9);
  }
});

describe.each(sentences)('in “%s”, read by the network that comes first,', (sentence) => {
  const model = modelOf('rnn-tanh');
  const tokens = tokensOf(sentence);
  const read = trace(model, tokens.map(model.embed));

  test('memory and word are both seen at every step from the second on', () => {
    for (let step = 2; step <= tokens.length; step++) {
      const values = read.at(step);
      const [memory, word] = [values['W_h h']!, values['W_x x']!] as const;
      const at = `step ${step}, “${tokens[step - 1]}”`;
      expect(norm(memory), at).toBeGreaterThan(0.8);
      expect(norm(word), at).toBeGreaterThan(0.8);
      expect(norm(memory) / norm(word), at).toBeLessThan(4);
      expect(norm(word) / norm(memory), at).toBeLessThan(4);
      const rows = memory.filter((value, row) => Math.abs(value) >= 0.15 && Math.abs(word[row]!) >= 0.15);
      expect(rows.length, at).toBeGreaterThanOrEqual(3);
    }
  });
});

describe.each(trainedKinds)('the first sentence, read by an %s,', (kind) => {
  const model = modelOf(kind);
  const says = (sentence: string): readonly number[] =>
    trace(model, tokensOf(sentence).map(model.embed)).output.map((h) => softmax(readOut(model, h)!)[1]!);

  test('has no word that the network does not know', () => {
    for (const sentence of sentences) expect(unknownWords(model, tokensOf(sentence))).toEqual([]);
  });

  test.each(sentences)('is open, then sad, happy and sad again, and sure of it: %s', (sentence) => {
    expect(sides(says(sentence))).toEqual(['open', 'sad', 'happy', 'sad']);
    expect(says(sentence).at(-1)).toBeLessThan(0.15);
  });

  test('changes its mind at the words that turn it', () => {
    const [the, lecture, was, not, boring, but, ...end] = says(sentences[0]!).map(side);
    expect([the, lecture, was]).toEqual(['open', 'open', 'open']);
    expect([not, boring, but, ...end]).toEqual(['sad', 'happy', 'sad', 'sad', 'sad', 'sad']);
    expect(says(sentences[1]!).map(side)).toEqual([
      'open',
      'sad',
      'happy',
      'happy',
      'sad',
      'sad',
      'sad',
      'sad',
    ]);
  });
});

/** Nobody sees which way a bar leans that is nearer to the middle. */
const seen = 0.05;

function side(happy: number): 'open' | 'happy' | 'sad' {
  if (Math.abs(happy - 0.5) < seen) return 'open';
  return happy > 0.5 ? 'happy' : 'sad';
}

/** The sides of a read-out, one after the other. */
const sides = (says: readonly number[]): readonly string[] =>
  says.map(side).filter((side, at, all) => side !== all[at - 1]);
