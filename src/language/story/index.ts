import type { LanguageName } from '..';
import { en, type StoryStrings } from './en';
import { zh } from './zh';

export type { StoryStrings } from './en';

export const storyStrings: Readonly<Record<LanguageName, StoryStrings>> = { en, zh };
