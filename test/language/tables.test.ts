import { describe, expect, test } from 'vitest';
import type { LanguageName } from '../../src/language';
import { cardWords } from '../../src/language/card';
import { fileWords } from '../../src/language/file';
import { unknownWords } from '../../src/language/unknown';

type Told = string | ((...values: never[]) => string);

/** Every text of a table, told of made-up values; a path says where it stands. */
function textsOf(table: object, path = ''): (readonly [path: string, text: string])[] {
  return Object.entries(table).flatMap(([key, value]: [string, Told | object]) => {
    const at = `${path}${key}`;
    if (typeof value === 'string') return [[at, value] as const];
    if (typeof value !== 'function') return textsOf(value, `${at}.`);
    const told = toldTo(at);
    return [[at, (value as (...values: unknown[]) => string)(...told)] as const];
  });
}

/** What the text at a path is told. */
function toldTo(path: string): readonly unknown[] {
  if (path.startsWith('findings.')) return [finding];
  return path === 'whyActivation' ? [finding.tensors] : ['⟨first⟩', '⟨second⟩', '⟨third⟩'];
}

const finding = {
  tensor: '⟨tensor⟩',
  row: 2,
  column: 4,
  value: Number.NaN,
  count: 7,
  inputSize: 5,
  named: 3,
  first: 1,
  nonlinearity: 'tanh',
  tensors: ['⟨a⟩', '⟨b⟩', '⟨c⟩', '⟨d⟩'],
};

const tables = { cardWords, fileWords, unknownWords };

describe.each(Object.entries(tables))('%s', (_, byLanguage: Readonly<Record<LanguageName, object>>) => {
  const [en, zh] = [textsOf(byLanguage.en), textsOf(byLanguage.zh)];

  test('has the same entries in both languages', () => {
    expect(zh.map(([path]) => path)).toEqual(en.map(([path]) => path));
  });

  test('says something everywhere, and what it is told', () => {
    for (const [path, text] of [...en, ...zh]) {
      expect([path, text.trim()]).not.toEqual([path, '']);
      expect([path, text]).toEqual([path, expect.not.stringMatching(/undefined|\[object|\$\{/)]);
    }
    // The names that one language tells, the other tells too.
    const names = (text: string) => [...new Set(text.match(/⟨\w+⟩/g))].sort();
    for (const [index, [path, text]] of en.entries())
      expect([path, names(zh[index]![1])]).toEqual([path, names(text)]);
  });

  test('is in Chinese where it should be, and nowhere else', () => {
    const han = /\p{Script=Han}/u;
    const symbols = new Set(['title', 'nearest']);
    expect(en.filter(([, text]) => han.test(text))).toEqual([]);
    expect(zh.filter(([path, text]) => !han.test(text) && !symbols.has(path) && text !== '⟨first⟩')).toEqual(
      [],
    );
  });
});

test('every refusal says what to do', () => {
  for (const [code, say] of Object.entries(fileWords.en.errors)) {
    expect([code, say('rnn.weight_ih_l0')]).toEqual([
      code,
      expect.stringMatching(
        /\b(save|choose|copy|train|open|rename|give|check|Save|download|unpack|write|take)\b/,
      ),
    ]);
  }
});
