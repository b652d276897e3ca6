import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Model, readOut, softmax, tokenize, trace, unknownWords } from '../../src/model';
import type { Vector } from '../../src/model/vector';
import { defaultState } from '../../src/page/state/state';
import { forFirstSentences } from '../../src/trained/first';
import { readTrained } from '../../src/trained/read';
import { trainedKinds } from '../../src/trained/tasks';
import { pathOf, shipped } from './shipped';

/** The figure exists for one moment: memory and word becoming the new state. A newcomer has to see both. */

const languages = ['en', 'zh'] as const;
const sentences = languages.map((language) => defaultState(language, 'mood').sentence);

const tokensOf = (model: Model, sentence: string): readonly string[] =>
  tokenize(sentence, 'words', undefined, model).tokens;
const norm = (vector: Vector): number => Math.hypot(...vector);

test('the first sentences are these, of six to nine words', () => {
  expect(sentences).toEqual(['the lecture was not boring but I was tired', '讲座不无聊，但是我很累']);
  for (const sentence of sentences) {
    const { length } = tokensOf(shipped('mood', 'gru'), sentence);
    expect(length).toBeGreaterThanOrEqual(6);
    expect(length).toBeLessThanOrEqual(9);
  }
});

describe.each(sentences)('in “%s”, read by the network that comes first,', (sentence) => {
  const model = shipped('mood', 'rnn-tanh');
  const tokens = tokensOf(model, sentence);
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
      expect(rows.length, at).toBeGreaterThanOrEqual(2);
    }
  });
});

describe.each(sentences)('before the other words have come, “%s”', (sentence) => {
  const whole = shipped('mood', 'rnn-tanh');
  const first = forFirstSentences(readTrained(readFileSync(pathOf('mood', 'rnn-tanh')), 'rnn-tanh'));

  test('is read as by the whole network, to the last digit', () => {
    const tokens = tokensOf(first, sentence);
    expect(tokens).toEqual(tokensOf(whole, sentence));
    expect(unknownWords(first, tokens)).toEqual([]);
    const [read, expected] = [first, whole].map((model) => trace(model, tokens.map(model.embed)));
    for (let step = 1; step <= tokens.length; step++) expect(read!.at(step)).toEqual(expected!.at(step));
    expect(read!.output.map((h) => readOut(first, h))).toEqual(
      expected!.output.map((h) => readOut(whole, h)),
    );
  });
});

describe.each(trainedKinds)('the first sentence, read by an %s,', (kind) => {
  const model = shipped('mood', kind);
  const says = (sentence: string): readonly number[] =>
    trace(model, tokensOf(model, sentence).map(model.embed)).output.map(
      (h) => softmax(readOut(model, h)!)[1]!,
    );

  test('has no word that the network does not know', () => {
    for (const sentence of sentences) expect(unknownWords(model, tokensOf(model, sentence))).toEqual([]);
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
