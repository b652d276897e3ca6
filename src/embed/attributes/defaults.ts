import type { LanguageName } from '../../language';

/** What an element without attributes shows: the same network and sentence as the page, so that an address fits both. */
export const defaults = { units: 8, seed: 89, largestSeed: 999_999 } as const;

export const defaultSentence: Readonly<Record<LanguageName, string>> = {
  en: 'the movie was not good',
  zh: '这部电影并不好看',
};
