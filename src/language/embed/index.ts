import type { LanguageName } from '..';
import { type EmbedStrings, en } from './en';
import { zh } from './zh';

export type { EmbedStrings } from './en';

export const embedStrings: Readonly<Record<LanguageName, EmbedStrings>> = { en, zh };
