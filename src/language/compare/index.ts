import type { LanguageName } from '..';
import { type CompareStrings, en } from './en';
import { zh } from './zh';

export type { CompareStrings } from './en';

export const compareStrings: Readonly<Record<LanguageName, CompareStrings>> = { en, zh };
