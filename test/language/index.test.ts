import { describe, expect, test } from 'vitest';
import { type LanguageName, languages } from '../../src/language';
import { languageNames } from '../../src/language/load';
import { plain, type Rich } from '../../src/language/rich';

type Entry = string | Rich | ((...args: unknown[]) => string | Rich);

const isRich = (value: unknown): value is Rich =>
  Array.isArray(value) && value.length > 0 && value.every((part) => typeof part?.text === 'string');

/** The entries of a table by their path, like `caption.read` or `keys.rows.2.1`. */
function entriesOf(table: object, path = ''): readonly (readonly [path: string, entry: Entry])[] {
  return Object.entries(table).flatMap(([key, value]) =>
    typeof value === 'object' && !isRich(value)
      ? entriesOf(value, `${path}${key}.`)
      : [[`${path}${key}`, value as Entry] as const],
  );
}

/** Something that tells itself wherever it is put in: in a text, in rich text, as a list of these, or as a state that owes to a word. */
function mark(index: number): unknown {
  const text = `⟨${index}⟩`;
  return Object.assign([{ text, symbol: [{ text }], share: 0.5, left: 0.25 }], { toString: () => text });
}

/** The text of an entry; a function is given a mark for each of its arguments. */
function textOf(entry: Entry): string {
  const value =
    typeof entry === 'function'
      ? entry(...Array.from({ length: entry.length }, (_, index) => mark(index)))
      : entry;
  return typeof value === 'string' ? value : plain(value);
}

const names = Object.keys(languages) as LanguageName[];
const english = entriesOf(languages.en);

describe.each(names)('the strings of %s', (name) => {
  const entries = entriesOf(languages[name]);

  test('have the same entries as the English ones, in lists too', () => {
    expect(entries.map(([path]) => path).sort()).toEqual(english.map(([path]) => path).sort());
  });

  test('are of the same form as the English ones, with as many arguments', () => {
    const form = ([path, entry]: readonly [string, Entry]): string =>
      `${path}: ${isRich(entry) ? 'rich' : typeof entry}, ${typeof entry === 'function' ? entry.length : 0}`;
    expect(entries.map(form).sort()).toEqual(english.map(form).sort());
  });

  test('say something', () => {
    expect(entries.filter(([, entry]) => textOf(entry).trim() === '')).toEqual([]);
  });

  test('say everything that they are told', () => {
    const silent = entries.flatMap(([path, entry]) => {
      const told = typeof entry === 'function' ? entry.length : 0;
      const missing = Array.from({ length: told }, (_, index) => `⟨${index}⟩`).filter(
        (text) => !textOf(entry).includes(text),
      );
      return missing.map((text) => `${path} ${text}`);
    });
    expect(silent).toEqual([]);
  });

  test('have no hole where a value was put in', () => {
    expect(entries.filter(([, entry]) => /undefined|null|NaN|\[object|\$\{/.test(textOf(entry)))).toEqual([]);
  });
});

describe('the Chinese strings', () => {
  /** Tags and the names that are printed on keys. */
  const languageless = /^(tag|keys\.rows\.\d+\.0)$/;

  test('are in Chinese', () => {
    const foreign = entriesOf(languages.zh).filter(
      ([path, entry]) => !languageless.test(path) && !/\p{Script=Han}/u.test(textOf(entry)),
    );
    expect(foreign).toEqual([]);
  });

  test('are not in the English ones, but for the name of the language', () => {
    expect(english.filter(([, entry]) => /\p{Script=Han}/u.test(textOf(entry)))).toEqual([]);
  });

  test('end their sentences as Chinese does', () => {
    const ends = entriesOf(languages.zh).filter(([path]) => path.startsWith('caption.'));
    expect(ends.filter(([, entry]) => !textOf(entry).endsWith('。'))).toEqual([]);
  });
});

test('each language names itself, so that a person finds their own', () => {
  expect(names.map((name) => languages[name].name)).toEqual(['English', '简体中文']);
  expect(names.map((name) => languageNames[name])).toEqual(names.map((name) => languages[name].name));
  for (const name of names) expect(new Intl.Locale(languages[name].tag).language).toBe(name);
});
