import type { LanguageName } from '..';
import { en, type FileWords } from './en';
import { zh } from './zh';

export type { FileWords } from './en';

/** The texts about a person's own files: apart from the others, as most visits never need them. */
export const fileWords: Readonly<Record<LanguageName, FileWords>> = { en, zh };
