import type { Rich } from '../../language/rich';
import { short } from '../../language/short';
import type { WholeStrings } from '../../language/whole';
import type { Trace } from '../../model/trace';
import { placeOfStep, rowsOf, type StepPlace } from '../../timeline/rows';
import type { ScrubberPlace } from './columns';

/** A word as the panel tells it: of a longer one the beginning, so that there is room for its numbers. */
export const toldWord = (word: string): string => short(word, 24);

/** What the panel shows of a reading. */
export interface WholeContent {
  readonly trace: Trace;
  readonly tokens: readonly string[];
  readonly words: WholeStrings;
  /** The word that is followed, counted from 1; 0 for none. */
  readonly follow: number;
  /** The unit that is followed, counted from 1; 0 for none. */
  readonly followUnit: number;
}

/** Where a picture lies, and how large it is, in pixels. */
export interface Room extends ScrubberPlace {
  readonly ownWidth: number;
  readonly ownHeight: number;
}

/** What a picture tells the panel, and asks of the page. */
export interface PictureActions {
  /** The numbers of a place that is pointed at, the longest text first; undefined where none is. */
  tell(texts: readonly Rich[] | undefined, aloud: boolean): void;
  /** Follows a word. */
  follow(word: number): void;
  /** Goes to the end of a step. */
  goTo(step: number): void;
}

/** A picture of the whole sentence above the line of words. */
export interface Picture {
  readonly element: HTMLElement;
  /** Shows a content at a position at which the figure rests. */
  show(content: WholeContent, position: number): void;
  /** Draws it for the room that there is now, in the colours that there are now. */
  layOut(room: Room): void;
  /** The figure moves: nothing follows it but one mark. */
  move(position: number): void;
  rest(position: number): void;
  /** Which turns of a long sentence are shown; undefined where it is all of them. */
  readonly stretch: string | undefined;
  destroy(): void;
}

/** Where the figure is at work: at its first cell before that. */
export function placeAt({ trace, tokens }: WholeContent, position: number): StepPlace {
  return placeOfStep(rowsOf(trace), tokens.length, Math.max(1, Math.ceil(position)));
}
