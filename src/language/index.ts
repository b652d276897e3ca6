import { en, type Strings } from './en';
import { zh } from './zh';

export type { Strings } from './en';

/** Every language of the figure, by the name that an address uses. */
export const languages = { en, zh } as const satisfies Record<string, Strings>;

export type LanguageName = keyof typeof languages;
