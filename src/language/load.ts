import type { LanguageName } from '.';
import { en, type Strings } from './en';

/** What each language calls itself: known before any of its texts is loaded. */
export const languageNames: Readonly<Record<LanguageName, string>> = { en: 'English', zh: '简体中文' };

const loaded = new Map<LanguageName, Strings>([['en', en]]);

/** The texts of a language, where they are here: a visit needs those of one language only. */
export const loadedLanguage = (name: LanguageName): Strings | undefined => loaded.get(name);

export async function loadLanguage(name: LanguageName): Promise<Strings> {
  const here = loaded.get(name);
  if (here) return here;
  // English is always here.
  const { zh } = await import('./zh');
  loaded.set(name, zh);
  return zh;
}
