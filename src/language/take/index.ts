import type { LanguageName } from '..';
import { en, type TakeStrings } from './en';
import { zh } from './zh';

export type { TakeStrings } from './en';

export const takeStrings: Readonly<Record<LanguageName, TakeStrings>> = { en, zh };
