import type { Scheme } from '../../export/resolved/palette';
import type { Aspect } from '../../export/storyboard/aspect';
import type { LanguageName } from '../../language';
import type { Stride } from '../../timeline/stops';
import type { FigureContent } from '../../view/figure/content';

/** What is to be taken along: what the page shows. */
export interface Source {
  readonly content: FigureContent;
  readonly sentence: string;
  readonly position: number;
  readonly language: LanguageName;
}

/** How it is to be made. One kind of file asks for some of it; what is chosen for one holds for the next. */
export interface Wish {
  readonly aspect: Aspect;
  readonly scheme: Scheme;
  readonly stride: Stride;
  /** The first and the last step, counted from 1; before the first one the figure opens. */
  readonly from: number;
  readonly to: number;
  readonly format: 'svg' | 'png';
  /** How many dots of a PNG a unit is. */
  readonly dots: 1 | 2 | 3 | 4;
  readonly paper: 'paper' | 'none';
  /** Frames a second of a GIF. */
  readonly rate: 15 | 25;
  /** How many lines a film has. */
  readonly lines: 720 | 1080 | 2160;
  /** Frames a second of a film. */
  readonly filmRate: 30 | 60;
  readonly loop: 'endless' | 'once';
  /** How fast it moves; 1 is the usual speed. */
  readonly speed: 0.5 | 1 | 2;
}

/** The positions of the steps that are wished for. */
export const rangeOf = ({ from, to }: Wish): { readonly from: number; readonly to: number } => ({
  from: from === 1 ? -1 : from - 1,
  to,
});
