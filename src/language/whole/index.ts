import type { LanguageName } from '..';
import { en, type WholeStrings } from './en';
import { zh } from './zh';

export type { WholeStrings } from './en';

export const wholeStrings: Readonly<Record<LanguageName, WholeStrings>> = { en, zh };
