import type { LanguageName, Strings } from '../../language';
import type { WholeContent } from './picture';

/** What is followed: the words through the states, or one unit through the words. */
export type Followed = 'shares' | 'unit';

export interface PanelContent extends Omit<WholeContent, 'words'> {
  readonly followed: Followed;
  /** Whether the other of the two is followed as well. */
  readonly both: boolean;
  readonly language: LanguageName;
  readonly strings: Strings;
}
