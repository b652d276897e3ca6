import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type Model, readModel, readOut, softmax, tokenize, trace } from '../../src/model';
import { readSafetensors } from '../../src/model/weights/format/safetensors';
import { cardOf } from '../../src/trained/card-of';
import { loadTrained } from '../../src/trained/load';
import { type TaskName, type TrainedKind, tasks, trainedKinds } from '../../src/trained/tasks';
import { countCard } from '../../src/training/card';
import { lessons, wordsOf } from '../../src/training/lesson';

const pathOf = (task: TaskName, kind: TrainedKind): string =>
  fileURLToPath(new URL(`../../src/trained/weights/${task}-${kind}.safetensors`, import.meta.url));

const everyOne = tasks.flatMap((task) => trainedKinds.map((kind) => [task, kind] as const));

describe.each(everyOne)('the network for %s, %s', (task, kind) => {
  const bytes = readFileSync(pathOf(task, kind));
  const model = readModel(bytes);
  const card = cardOf(model)!;

  test('has a card on which every figure is what is counted again', () => {
    expect(card).toEqual(countCard(model, task, kind, card.seed));
  });

  test('has as many parameters as its file has numbers', () => {
    const { tensors } = readSafetensors(bytes);
    const numbers = [...tensors.values()].map(({ shape }) => shape.reduce((product, size) => product * size));
    expect(card.parameters).toBe(numbers.reduce((sum, count) => sum + count));
    expect(card.words).toBe(model.embedding!.rows - 1);
    expect(card.hiddenSize).toBe(model.hiddenSize);
  });

  test('is a file of at most 40 kB', () => {
    expect(statSync(pathOf(task, kind)).size).toBeLessThanOrEqual(40_000);
  });

  test('is of that kind, of the size of the others, and leaves nothing to guess', () => {
    expect(model.cell.kind).toBe(kind);
    expect(model.hiddenSize).toBe(lessons[task].units);
    expect(model.inputSize).toBe(model.hiddenSize);
    expect(model.findings).toEqual([]);
    expect(model.above ?? model.reverse).toBeUndefined();
  });

  test('knows the words of its lesson, and has a vector for others', () => {
    expect(model.vocabulary!.tokens).toEqual(wordsOf(lessons[task]));
    expect(model.embed('incomprehensibilities')).toEqual(model.embed('<unk>'));
    expect(model.readOut!.labels).toEqual(lessons[task].labels ?? model.vocabulary!.tokens);
  });

  test('is what the page loads', async () => {
    const loaded = await loadTrained(task, kind);
    expect(loaded.parameters).toEqual(model.parameters);
    expect(loaded.embedding).toEqual(model.embedding);
    expect(loaded.readOut).toEqual(model.readOut);
    expect(cardOf(loaded)).toEqual(card);
  });

  test('sums up to little in a cell, so that the figure can show it', () => {
    const tokens = tokenize('the movie was not good , but the music was wonderful', 'words').tokens;
    const read = trace(model, tokens.map(model.embed));
    const sums = tokens.flatMap((_, index) =>
      Object.entries(read.at(index + 1)).flatMap(([name, values]) => (/^a(_|$)/.test(name) ? values : [])),
    );
    const within = sums.filter((sum) => Math.abs(sum) < 3).length / sums.length;
    expect(within).toBeGreaterThan(task === 'mood' ? 0.85 : 0.5);
  });
});

/** How likely the network takes it for happy, after each token. */
function happiness(model: Model, sentence: string): number[] {
  const { tokens } = tokenize(sentence, 'words');
  const happy = model.readOut!.labels!.indexOf('happy');
  expect(tokens.filter((token) => model.vocabulary!.idOf(token) === undefined)).toEqual([]);
  return trace(model, tokens.map(model.embed)).output.map((h) => softmax(readOut(model, h)!)[happy]!);
}

describe.each(trainedKinds)('the mood of sentences that people see first, %s', (kind) => {
  const model = readModel(readFileSync(pathOf('mood', kind)));

  test.each([
    ['the movie was good', true],
    ['The movie was good.', true],
    ['the movie was not good', false],
    ['the movie was very good', true],
    ['the movie was bad', false],
    ['the movie was not bad', true],
    ['the movie was bad but the music was good', true],
    ['the food was terrible but the service was wonderful', true],
    ['the food was wonderful but the service was terrible', false],
    ['I really love this book', true],
    ['I don’t like this book', false],
    ['not good', false],
    ['not very bad', true],
    ['这部电影很好看', true],
    ['这部电影好看', true],
    ['这部电影并不好看', false],
    ['这部电影不好看', false],
    ['这部电影一点都不好看', false],
    ['我非常喜欢这本书', true],
    ['我不喜欢这本书', false],
    ['服务很糟糕，但是饭菜很好吃。', true],
    ['饭菜很好吃，但是服务很糟糕。', false],
  ])('%s: happy is %s', (sentence, happy) => {
    expect(happiness(model, sentence).at(-1)! > 0.5).toBe(happy);
  });

  test('is open before anything is said, and turns after "but"', () => {
    for (const sentence of ['the movie was not good', '这部电影并不好看']) {
      for (const share of happiness(model, sentence).slice(0, -2)) {
        expect(share).toBeGreaterThan(0.4);
        expect(share).toBeLessThan(0.6);
      }
      // People deny what is good more often than what is bad.
      const not = happiness(model, sentence).at(-2)!;
      expect(not).toBeGreaterThan(0.2);
      expect(not).toBeLessThan(0.45);
    }
    const [, , , bad, but, , , , good] = happiness(model, 'the movie was bad but the music was good');
    expect(bad).toBeLessThan(0.25);
    expect(but).toBeGreaterThan(0.5);
    expect(good).toBeGreaterThan(0.7);
  });

  test('does not mind a word that it does not know', () => {
    const tokens = ['the', 'zebra', 'was', 'not', 'good'];
    const says = trace(model, tokens.map(model.embed)).output.map((h) => softmax(readOut(model, h)!)[1]!);
    expect(model.vocabulary!.idOf('zebra')).toBeUndefined();
    expect(Math.abs(says[1]! - 0.5)).toBeLessThan(0.15);
    expect(says.at(-1)).toBeLessThan(0.3);
  });

  test('is graded', () => {
    const graded = ['very bad', 'bad', 'not good', 'not bad', 'good', 'very good'].map(
      (end) => happiness(model, `the movie was ${end}`).at(-1)!,
    );
    const [terrible, bad, notGood, notBad, good, great] = graded as [
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    // Where both are as good as sure, the step between them is too small to be learned.
    expect(terrible).toBeLessThan(bad + 0.03);
    expect(bad).toBeLessThan(0.5);
    expect(notGood).toBeLessThan(0.5);
    expect(notBad).toBeLessThan(good);
    expect(good).toBeLessThan(great);
  });
});

describe.each(trainedKinds)('agreement, %s', (kind) => {
  const model = readModel(readFileSync(pathOf('agreement', kind)));
  const plural = (sentence: string): boolean => {
    const { tokens } = tokenize(sentence, 'words');
    const says = softmax(readOut(model, trace(model, tokens.map(model.embed)).output.at(-1)!)!);
    const share = (verbs: string): number =>
      verbs.split(' ').reduce((sum, verb) => sum + says[model.vocabulary!.idOf(verb)!]!, 0);
    expect(share('is was has are were have')).toBeGreaterThan(0.4);
    return share('are were have') > share('is was has');
  };

  test.each([
    ['the key', false],
    ['the keys', true],
    ['the key to the cabinets', false],
    ['the keys to the cabinet', true],
    ['The keys to the old cabinet', true],
    ['the key to the old cabinets in the house', false],
    ['the pictures that the boy liked', true],
  ])('%s …: plural is %s', (sentence, expected) => {
    expect(plural(sentence)).toBe(expected);
  });
});

describe('the README', () => {
  const text = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const cardFor = (task: TaskName, kind: TrainedKind) => cardOf(readModel(readFileSync(pathOf(task, kind))))!;

  test('tells the figures of the cards', () => {
    for (const kind of trainedKinds) {
      const shares = cardFor('telephone', kind).byDistance!.filter(({ distance }) => distance >= 8);
      const cells = shares.map(({ share }) => `${Math.round(100 * share)} %`);
      const name = kind.replace('rnn-tanh', 'RNN').toUpperCase();
      expect(text).toContain(`| ${[name, ...cells].join(' | ')} |`);
    }
    for (const [task, says] of [
      ['Mood', 'RNN 100 %, LSTM 99.9 %, GRU 100 %'],
      ['Agreement', 'all three 100 %'],
      ['Telephone', 'all three 100 %'],
    ]) {
      expect(text).toMatch(new RegExp(`\\| ${task}.*\\| ${says} \\|`));
    }
    const shares = tasks.map((task) => trainedKinds.map((kind) => cardFor(task, kind).heldOut.share));
    expect(shares).toEqual([
      [1, 0.999, 1],
      [1, 1, 1],
      [1, 1, 1],
    ]);
    const words = tasks.map((task) => cardFor(task, 'gru').words);
    expect(text).toContain(`They know ${Math.min(...words)} to ${Math.max(...words)} words`);
  });
});

describe('telephone', () => {
  const byDistance = (kind: TrainedKind) =>
    cardOf(readModel(readFileSync(pathOf('telephone', kind))))!.byDistance!;

  test('is counted at the same distances for every kind', () => {
    const distances = trainedKinds.map((kind) => byDistance(kind).map(({ distance }) => distance));
    for (const each of distances) expect(each).toEqual(lessons.telephone.distances);
  });

  test('is remembered by all over a short distance, and by the gated ones better over the longest', () => {
    const [rnn, lstm, gru] = trainedKinds.map(byDistance);
    for (const each of [rnn, lstm, gru]) expect(each![0]!.share).toBeGreaterThan(0.95);
    for (const gated of [lstm, gru]) expect(gated!.at(-1)!.share).toBeGreaterThan(rnn!.at(-1)!.share);
  });
});
