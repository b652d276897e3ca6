import { describe, expect, test } from 'vitest';
import type { Model } from '../../src/model';
import { cardOf } from '../../src/trained/card-of';
import { sampleModel } from '../model/sample';
import { cards } from './cards';

const withText = (card: string): Model => ({ ...sampleModel(), metadata: new Map([['card', card]]) });
const withCard = (card: unknown): Model => withText(JSON.stringify(card));

describe('the card of a model', () => {
  test.each([cards.mood, cards.telephone])('is what its file says: $task', (card) => {
    expect(cardOf(withCard(card))).toEqual(card);
  });

  test('is none where the file has none', () => {
    expect(cardOf(sampleModel())).toBeUndefined();
    expect(cardOf({ ...sampleModel(), metadata: new Map([['title', 'x']]) })).toBeUndefined();
  });

  test.each(['', 'a small model', '{', 'null', '7', '"mood"', '[]', '{}', '[{}]'])(
    'is none in %j',
    (text) => {
      expect(cardOf(withText(text))).toBeUndefined();
    },
  );

  test.each(Object.keys(cards.mood).filter((name) => name !== 'everyday'))('is none without %s', (name) => {
    const { [name as 'task']: _, ...rest } = cards.mood;
    expect(cardOf(withCard(rest))).toBeUndefined();
  });

  test.each([
    { task: 'translation' },
    { task: ['mood'] },
    { kind: 'rnn-relu' },
    { hiddenSize: 0 },
    { hiddenSize: '8' },
    { hiddenSize: 8.5 },
    { parameters: -1 },
    { words: 1e300 },
    { seed: null },
    { trainingSentences: {} },
    { heldOut: 0.5 },
    { heldOut: { share: 1.01, sentences: 10 } },
    { heldOut: { share: -0.1, sentences: 10 } },
    { heldOut: { share: null, sentences: 10 } },
    { heldOut: { share: 1, sentences: 0 } },
    { heldOut: { share: 1 } },
    { heldOut: { share: 1, sentences: 10, text: '<b>' } },
    { heldOut: null },
    { text: '<script>' },
    { everyday: null },
    { everyday: { en: cards.mood.everyday.en } },
    { everyday: { ...cards.mood.everyday, fr: cards.mood.everyday.en } },
    { everyday: { ...cards.mood.everyday, en: { share: 1, sentences: 20 } } },
    { everyday: { ...cards.mood.everyday, en: { share: 1, sentences: 20, wrong: [7] } } },
    { everyday: { ...cards.mood.everyday, en: { share: 1, sentences: 20, wrong: new Array(11).fill('a') } } },
    { byDistance: null },
    { byDistance: [] },
    { byDistance: {} },
    { byDistance: [{ share: 1, sentences: 1 }] },
    { byDistance: [{ distance: -1, share: 1, sentences: 1 }] },
    { byDistance: [null] },
    { byDistance: cards.telephone.byDistance.toReversed() },
  ])('is none with %j', (change) => {
    expect(cardOf(withCard({ ...cards.mood, ...change }))).toBeUndefined();
  });
});
