import { describe, expect, test } from 'vitest';
import type { LanguageName } from '../../src/language';
import { storyStrings } from '../../src/language/story';
import { followedWords, type Model, readOut, type Trace, tokenize, trace } from '../../src/model';
import { cells } from '../../src/model/cells';
import { seededRandom } from '../../src/model/random';
import { readAddress } from '../../src/page/state/address';
import type { StoryName } from '../../src/page/story/names';
import type { TaskName, TrainedKind } from '../../src/trained/tasks';
import { drawAgreement, plural, singular } from '../../src/training/agreement';
import { shipped } from './shipped';

/* What the stories of the page say is held against the networks. */

/** A moment of a story, read by its network. */
function momentOf(language: LanguageName, story: StoryName, moment: number) {
  const { address } = storyStrings[language].stories[story].moments[moment - 1]!;
  const { state } = readAddress(address, language);
  // Of two networks that are compared, it is the other one that is spoken of.
  const { kind } = cells[state.versus ?? state.cell];
  const model = shipped(state.model as TaskName, kind as TrainedKind);
  const { tokens } = tokenize(state.sentence, 'words', 1_000, model);
  const read = trace(model, tokens.map(model.embed));
  return { state, model, tokens, read };
}

/** What the network answers after a step. */
function answerOf(model: Model, read: Trace, step: number): string {
  const numbers = readOut(model, read.output[step - 1]!)!;
  return model.readOut!.labels![numbers.indexOf(Math.max(...numbers))]!;
}

const remainsOf = (read: Trace, state: string, step: number) =>
  followedWords(read)(1).remains({ layer: 1, reversed: false, state }, step);

describe.each([
  ['en', 0.02],
  ['zh', 0.07],
] as const)('“Why does it forget?” in %s', (language, atEnd) => {
  const moment = (number: number) => momentOf(language, 'forget', number);

  test('starts with a word that is all that the first state depends on', () => {
    const { read, tokens } = moment(1);
    expect(remainsOf(read, 'h', 1).share).toBe(1);
    expect(tokens).toHaveLength(26);
  });

  test('shows most of it gone after three words, and little left where the answer is still right', () => {
    const early = moment(2);
    expect(early.state.position).toBe(4);
    expect(remainsOf(early.read, 'h', 4).share).toBeLessThan(0.5);
    const { read, model, tokens, state } = moment(3);
    expect(remainsOf(read, 'h', state.position).share).toBeLessThan(0.12);
    expect(answerOf(model, read, state.position)).toBe(tokens[0]);
  });

  test('ends with a wrong answer of the plain network, and little of the word in its state', () => {
    const { read, model, tokens } = moment(4);
    expect(answerOf(model, read, 26)).not.toBe(tokens[0]);
    expect(remainsOf(read, 'h', 26).share).toBeLessThan(atEnd);
  });

  test('has an LSTM that answers rightly: little in h, about half of the influence in c', () => {
    const { read, model, tokens } = moment(5);
    expect(answerOf(model, read, 26)).toBe(tokens[0]);
    expect(remainsOf(read, 'h', 26).left).toBeLessThan(0.02);
    const { left } = remainsOf(read, 'c', 26);
    if (language === 'en') expect(left).toBeGreaterThan(0.5);
    else expect(left).toBeGreaterThan(0.45);
    expect(left).toBeLessThan(language === 'en' ? 0.7 : 0.5);
  });

  test('has a GRU that keeps more than any', () => {
    const { read, model, tokens } = moment(6);
    expect(answerOf(model, read, 26)).toBe(tokens[0]);
    expect(remainsOf(read, 'h', 26).share).toBeGreaterThan(language === 'en' ? 0.85 : 0.5);
  });
});

test('what the README says of the plain network holds: “tiger” is known without any influence left, “moon” is lost', () => {
  const model = shipped('telephone', 'rnn-tanh');
  const filler = 'and then she told him again'.split(' ');
  const read = (word: string) => {
    const tokens = [word, ...Array.from({ length: 48 }, (_, index) => filler[index % 6]!), '?'];
    return trace(model, tokens.map(model.embed));
  };
  expect(answerOf(model, read('tiger'), 50)).toBe('tiger');
  expect(remainsOf(read('tiger'), 'h', 50).left).toBeLessThan(0.001);
  expect(answerOf(model, read('moon'), 50)).not.toBe('moon');
});

describe.each(['en', 'zh'] as const)('“What does a gate do?” in %s', (language) => {
  const moment = (number: number) => momentOf(language, 'gate', number);

  test('has a gate that is small in most units at the word, and near 1 in all after it', () => {
    const { read } = moment(2);
    const z = read.at(1).z!;
    expect(z.filter((value) => value < 0.5).length).toBeGreaterThanOrEqual(z.length - 1);
    expect(Math.min(...read.at(2).z!)).toBeGreaterThan(language === 'en' ? 0.98 : 0.79);
  });

  test('keeps a high band to the end, and the plain network a low one', () => {
    const kept = moment(4);
    const end = kept.state.position;
    expect(end).toBe(kept.tokens.length);
    expect(remainsOf(kept.read, 'h', end).share).toBeGreaterThan(language === 'en' ? 0.9 : 0.7);
    expect(remainsOf(moment(5).read, 'h', end).share).toBeLessThan(language === 'en' ? 0.05 : 0.15);
  });
});

describe('“One unit, one meaning”', () => {
  const unit = 8;

  test('follows a unit that is below zero from “keys” on, and above it from “key” on', () => {
    const [many, one] = [momentOf('en', 'unit', 3), momentOf('en', 'unit', 4)];
    expect(many.state.followUnit).toBe(unit);
    const from = (read: Trace) => read.output.slice(1).map((h) => Math.sign(h[unit - 1]!));
    expect(new Set(from(many.read))).toEqual(new Set([-1]));
    expect(new Set(from(one.read))).toEqual(new Set([1]));
    expect(plural).toContain(answerOf(many.model, many.read, 9));
    expect(singular).toContain(answerOf(one.model, one.read, 9));
  });

  test('has a meaning beyond these two sentences: of a thousand subjects it tells the number of nearly all', () => {
    const model = shipped('agreement', 'rnn-tanh');
    const random = seededRandom('subjects');
    let told = 0;
    for (let count = 0; count < 1_000; count++) {
      const { tokens, question } = drawAgreement(random);
      const { step, right } = question!;
      const h = trace(model, tokens.slice(0, step + 1).map(model.embed)).output.at(-1)!;
      if (h[unit - 1]! < 0 === (right === plural)) told += 1;
    }
    expect(told).toBeGreaterThanOrEqual(990);
  });
});
