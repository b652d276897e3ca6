import type { LanguageName } from '..';
import { type CardWords, en } from './en';
import { zh } from './zh';

export type { CardWords } from './en';

/** The texts about networks: apart from the others, as they are read when a person asks for them. */
export const cardWords: Readonly<Record<LanguageName, CardWords>> = { en, zh };
