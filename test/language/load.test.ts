import { expect, test } from 'vitest';
import { languages } from '../../src/language';
import { loadedLanguage, loadLanguage } from '../../src/language/load';

test('English is here at once, and every other language once it was asked for', async () => {
  expect(loadedLanguage('en')).toBe(languages.en);
  expect(loadedLanguage('zh')).toBeUndefined();
  expect(await loadLanguage('zh')).toBe(languages.zh);
  expect(loadedLanguage('zh')).toBe(languages.zh);
  expect(await loadLanguage('en')).toBe(languages.en);
});
