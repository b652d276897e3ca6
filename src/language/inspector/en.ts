/** What the card of a value says besides its numbers. */
export const en = {
  sources: {
    table: 'from the network’s own table of word vectors',
    'made-up': 'made up: a number from the word alone',
    'one-hot': 'one-hot: 1 in the place of the word’s id, 0 in all others',
    numbers: 'the number that was typed',
  },
  from: { memory: 'from memory', word: 'from the word', below: 'from the layer below', bias: 'bias' },
  products: 'the products behind it (Enter)',
  followUnit: 'follow this unit',
  zeros: 'nothing was read before, so the memory starts as 0',
  carried: (step: number) => `made by cell ${step}`,
  below: (layer: number) => `made by layer ${layer}, below`,
  more: (count: string) => `… and ${count} more products, adding up to`,
};

export type InspectorWords = typeof en;
