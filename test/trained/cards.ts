import type { Card } from '../../src/trained/card';

/** Made-up cards that are whole. */
export const cards = {
  mood: {
    task: 'mood',
    kind: 'gru',
    hiddenSize: 8,
    parameters: 2330,
    words: 200,
    seed: 0,
    trainingSentences: 1000,
    heldOut: { share: 0.5, sentences: 10 },
    everyday: {
      en: { share: 0.9, sentences: 20, wrong: ['It was fine.', 'So so.'] },
      zh: { share: 1, sentences: 20, wrong: [] },
    },
  },
  telephone: {
    task: 'telephone',
    kind: 'lstm',
    hiddenSize: 4,
    parameters: 100,
    words: 10,
    seed: 3,
    trainingSentences: 500,
    heldOut: { share: 1, sentences: 20 },
    byDistance: [
      { distance: 0, share: 1, sentences: 4 },
      { distance: 2, share: 0, sentences: 16 },
    ],
  },
} as const satisfies Record<string, Card>;
