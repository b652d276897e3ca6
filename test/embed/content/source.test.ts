import { expect, test } from 'vitest';
import { settingsOf } from '../../../src/embed/attributes/attributes';
import type { Asked } from '../../../src/embed/content/asked';
import { createSource, type Source, stopsKey } from '../../../src/embed/content/source';
import { modelFrom } from '../../../src/embed/content/weights';
import { cells } from '../../../src/model/cells';
import type { Model } from '../../../src/model/model';
import { untrainedModel } from '../../../src/model/untrained';

const asked = (given: Readonly<Record<string, string>> = {}, more: Partial<Asked> = {}): Asked => ({
  settings: settingsOf({ getAttribute: (name) => given[name] ?? null }),
  language: 'en',
  weights: undefined,
  tokenizer: undefined,
  ...more,
});

interface Made {
  readonly source: Source;
  readonly told: string[];
  readonly requests: { readonly name: string; come(model: Model): void; fail(error: Error): void }[];
}

/** A source whose networks come when the test says so. */
function make(): Made {
  const told: string[] = [];
  const requests: Made['requests'][number][] = [];
  const source = createSource({
    load: (task, kind) =>
      new Promise((come, fail) => {
        requests.push({ name: `${task} ${kind}`, come, fail });
      }),
    arrived: () => told.push('arrived'),
    failed: ({ message }) => told.push(message),
  });
  return { source, told, requests };
}

const small = untrainedModel({ cell: cells.lstm, seed: 3, units: 2 });
const promises = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('the same question has the same answer, which is worked out once', () => {
  const { source } = make();
  const first = source.model(asked({ sentence: 'not good' }))!;
  const shown = source.shown(asked({ sentence: 'not good' }), first)!;
  expect(source.model(asked({ sentence: 'not good' }))).toBe(first);
  expect(source.shown(asked({ sentence: 'not good' }), first)!.content.trace).toBe(shown.content.trace);
  // Another depth is another picture of the same numbers.
  const deeper = source.shown(asked({ sentence: 'not good', depth: 'numbers' }), first)!;
  expect(deeper.content.trace).toBe(shown.content.trace);
  expect(source.shown(asked({ sentence: 'good' }), first)!.content.tokens).toEqual(['good']);
});

test('a track is as long as the sentence, once for every row of cells', () => {
  const { source } = make();
  expect(source.track(asked({ sentence: 'a b c' })).length).toBe(3);
  expect(source.track(asked({ sentence: 'a b c', layers: '2', directions: '2' })).length).toBe(12);
});

test('a trained network is fetched once, and told when it has come', async () => {
  const { source, told, requests } = make();
  const mood = asked({ model: 'mood', cell: 'lstm', sentence: 'a b' });
  expect(source.model(mood)).toBeUndefined();
  expect(source.model(mood)).toBeUndefined();
  expect(requests.map(({ name }) => name)).toEqual(['mood lstm']);
  // Its length is known before it has come.
  expect(source.track(mood).length).toBe(2);
  requests[0]!.come(small);
  await promises();
  expect(told).toEqual(['arrived']);
  expect(source.model(mood)).toBe(small);
});

test('a network that comes after another was asked for is not shown, nor is its failure told', async () => {
  const { source, told, requests } = make();
  const [mood, agreement] = [asked({ model: 'mood' }), asked({ model: 'agreement' })];
  source.model(mood);
  source.model(agreement);
  requests[0]!.fail(new Error('gone'));
  requests[1]!.come(small);
  await promises();
  expect(told).toEqual(['arrived']);
  expect(source.model(agreement)).toBe(small);
});

test('where a network does not come, an untrained one of the same cell is shown and the reason is told', async () => {
  const { source, told, requests } = make();
  const mood = asked({ model: 'mood', cell: 'gru' });
  source.model(mood);
  requests[0]!.fail(new Error('404'));
  await promises();
  expect(told).toEqual(['404', 'arrived']);
  expect(source.model(mood)?.cell).toBe(cells.gru);
});

test('own weights come before the network of the attributes', () => {
  const { source, requests } = make();
  expect(source.model(asked({ model: 'mood' }, { weights: small }))).toBe(small);
  expect(requests).toEqual([]);
});

test('a tokenizer that throws is told, and the own rules are used', () => {
  const { source, told } = make();
  const broken = asked(
    { sentence: 'not good' },
    {
      tokenizer: () => {
        throw new Error('no dictionary');
      },
    },
  );
  expect(source.track(broken).length).toBe(2);
  expect(told).toEqual(['no dictionary']);
});

test('stops are others with another length, stride or cell, and the same with another sentence of that length', () => {
  const { source } = make();
  const key = (given: Readonly<Record<string, string>>): string => {
    const question = asked(given);
    return stopsKey(question.settings.stepBy, source.track(question));
  };
  const usual = key({ sentence: 'a b' });
  expect(key({ sentence: 'c d' })).toBe(usual);
  for (const other of [
    { sentence: 'a' },
    { sentence: 'a b', 'step-by': 'beat' },
    { sentence: 'a b', cell: 'gru' },
  ])
    expect(key(other), JSON.stringify(other)).not.toBe(usual);
});

test('weights are a model, the bytes of a file, or nothing', () => {
  expect(modelFrom(small)).toBe(small);
  expect(modelFrom(null)).toBeUndefined();
  expect(() => modelFrom(new Uint8Array([1, 2, 3]))).toThrow();
  expect(() => modelFrom({ ...small, parameters: new Map() } as unknown as Model)).toThrow();
});
