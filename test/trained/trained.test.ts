import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { type Model, readOut, softmax, tokenize, trace } from '../../src/model';
import { readSafetensors } from '../../src/model/weights/format/safetensors';
import { cardOf } from '../../src/trained/card-of';
import { loadTrained } from '../../src/trained/load';
import { type TaskName, type TrainedKind, tasks, trainedKinds } from '../../src/trained/tasks';
import { singular as oneVerbs, plural as severalVerbs } from '../../src/training/agreement';
import { countCard } from '../../src/training/card';
import { lessons } from '../../src/training/lesson';
import { spelledOf } from '../../src/training/vocabularies';
import { pathOf, shipped, wordsPathOf } from './shipped';

const everyOne = tasks.flatMap((task) => trainedKinds.map((kind) => [task, kind] as const));

describe.each(everyOne)('the network for %s, %s', (task, kind) => {
  const bytes = readFileSync(pathOf(task, kind));
  const model = shipped(task, kind);
  const card = cardOf(model)!;

  test('has a card on which every figure is what is counted again', () => {
    expect(card).toEqual(countCard(model, task, kind, card.seed));
  });

  test('has as many parameters as its file has numbers', () => {
    const { tensors } = readSafetensors(bytes);
    const numbers = [...tensors.values()].map(({ shape }) => shape.reduce((product, size) => product * size));
    expect(card.parameters).toBe(numbers.reduce((sum, count) => sum + count));
    expect(card.words).toBe(model.vocabulary!.words.length - 1);
    expect(card.hiddenSize).toBe(model.hiddenSize);
  });

  test('is sent in at most 60 kB, its words included', () => {
    const sent = [Buffer.from(bytes.toString('base64')), readFileSync(wordsPathOf(task))];
    expect(sent.reduce((sum, part) => sum + gzipSync(part).length, 0)).toBeLessThanOrEqual(60_000);
  });

  test('is of that kind, of the size of the others, and leaves nothing to guess', () => {
    expect(model.cell.kind).toBe(kind);
    expect(model.hiddenSize).toBe(lessons[task].units);
    expect(model.inputSize).toBe(model.hiddenSize);
    expect(model.findings).toEqual([]);
    expect(model.above ?? model.reverse).toBeUndefined();
  });

  test('knows the words of its lesson, and has a vector for others', () => {
    const { words, labels } = lessons[task];
    expect(JSON.parse(readFileSync(wordsPathOf(task), 'utf8'))).toEqual(spelledOf(words));
    expect(model.vocabulary!.tokens).toEqual(words.rows.map(([name]) => name));
    words.rows.forEach((row, id) => {
      for (const word of row) expect(model.vocabulary!.idOf(word), word).toBe(id);
    });
    expect(model.embed('incomprehensibilities')).toEqual(model.embed('<unk>'));
    expect(model.readOut!.labels).toEqual(labels);
  });

  test('is what the page loads', async () => {
    const loaded = await loadTrained(task, kind);
    expect(loaded.parameters).toEqual(model.parameters);
    expect(loaded.embedding).toEqual(model.embedding);
    expect(loaded.readOut).toEqual(model.readOut);
    expect(cardOf(loaded)).toEqual(card);
  });

  test('sums up to little in a cell, so that the figure can show it', () => {
    const { tokens } = tokenize('the movie was not good, but the music was wonderful', 'words', 99, model);
    const read = trace(model, tokens.map(model.embed));
    const sums = tokens.flatMap((_, index) =>
      Object.entries(read.at(index + 1)).flatMap(([name, values]) => (/^a(_|$)/.test(name) ? values : [])),
    );
    const within = sums.filter((sum) => Math.abs(sum) < 3).length / sums.length;
    expect(within).toBeGreaterThan(task === 'mood' ? 0.9 : 0.5);
  });
});

/** How likely the network takes it for happy, after each token. */
function happiness(model: Model, sentence: string): number[] {
  const { tokens } = tokenize(sentence, 'words', undefined, model);
  const happy = model.readOut!.labels!.indexOf('happy');
  expect(tokens.filter((token) => model.vocabulary!.idOf(token) === undefined)).toEqual([]);
  return trace(model, tokens.map(model.embed)).output.map((h) => softmax(readOut(model, h)!)[happy]!);
}

describe.each(trainedKinds)('the mood of sentences that people see first, %s', (kind) => {
  const model = shipped('mood', kind);

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
    const tokens = ['the', 'qwertzu', 'was', 'not', 'good'];
    const says = trace(model, tokens.map(model.embed)).output.map((h) => softmax(readOut(model, h)!)[1]!);
    expect(model.vocabulary!.idOf('qwertzu')).toBeUndefined();
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
    expect(terrible).toBeLessThan(bad);
    expect(bad).toBeLessThan(0.5);
    expect(notGood).toBeLessThan(0.5);
    expect(notBad).toBeLessThan(good);
    expect(good).toBeLessThan(great);
  });
});

describe.each(trainedKinds)('agreement, %s', (kind) => {
  const model = shipped('agreement', kind);
  const plural = (sentence: string): boolean => {
    const { tokens } = tokenize(sentence, 'words', undefined, model);
    const says = softmax(readOut(model, trace(model, tokens.map(model.embed)).output.at(-1)!)!);
    const share = (verbs: readonly string[]): number =>
      verbs.reduce((sum, verb) => sum + says[model.readOut!.labels!.indexOf(verb)]!, 0);
    expect(share([...severalVerbs, ...oneVerbs])).toBeGreaterThan(0.4);
    return share(severalVerbs) > share(oneVerbs);
  };

  test.each([
    ['the key', false],
    ['the keys', true],
    ['the key to the cabinets', false],
    ['the keys to the cabinet', true],
    ['The keys to the old cabinet', true],
    ['the key to the old cabinets in the house', false],
    ['the pictures that the boy liked', true],
    ['The students in my class', true],
    ['my friend from London', false],
    ['the children near the river', true],
    ['every dog', false],
    ['these women', true],
    ['the man with two big bags', false],
    ['they', true],
    ['she', false],
  ])('%s …: plural is %s', (sentence, expected) => {
    expect(plural(sentence)).toBe(expected);
  });
});

describe('the README', () => {
  const text = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const cardFor = (task: TaskName, kind: TrainedKind) => cardOf(shipped(task, kind))!;

  test('tells the figures of the cards', () => {
    for (const kind of trainedKinds) {
      const shares = cardFor('telephone', kind).byDistance!.filter(({ distance }) => distance >= 8);
      const cells = shares.map(({ share }) => `${Math.round(100 * share)} %`);
      const name = kind.replace('rnn-tanh', 'RNN').toUpperCase();
      expect(text).toContain(`| ${[name, ...cells].join(' | ')} |`);
    }
    const percent = (share: number): string => `${+(100 * share).toFixed(1)} %`;
    for (const task of tasks) {
      const all = trainedKinds.map((kind) => percent(cardFor(task, kind).heldOut.share));
      const [rnn, lstm, gru] = all;
      const says = new Set(all).size === 1 ? `all three ${rnn}` : `RNN ${rnn}, LSTM ${lstm}, GRU ${gru}`;
      expect(text).toMatch(new RegExp(`\\| ${task}.*\\| ${says} \\|`, 'i'));
    }
    expect(text).toContain(`Mood knows ${cardFor('mood', 'gru').words.toLocaleString('en')} words`);
  });
});

describe('telephone', () => {
  const byDistance = (kind: TrainedKind) => cardOf(shipped('telephone', kind))!.byDistance!;

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
