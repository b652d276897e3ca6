import { type LanguageName, languages } from '../../language';

/** The language of an element: its own `lang`, or the `lang` of the nearest element around it that has one. */
export function languageOf(element: Element): LanguageName {
  const tag = element.closest('[lang]')?.getAttribute('lang')?.toLowerCase() ?? '';
  const name = tag.split('-')[0]!;
  return Object.hasOwn(languages, name) ? (name as LanguageName) : 'en';
}
