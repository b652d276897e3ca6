import type { Stride } from '../../timeline/stops';
import type { Scheme } from '../resolved/palette';
import type { Aspect } from '../storyboard/aspect';

/** How every file looks. */
export interface Look {
  /** Light, where neither this nor the figure says `dark`. */
  readonly theme?: Scheme;
  /** 16 : 9, where nothing else is said. */
  readonly shape?: Aspect;
}

/** Which stops of the sentence are in the file. */
export interface Stretch {
  /** A stop after every cell, or after every beat of one; what the figure says, where this says nothing. */
  readonly stepBy?: Stride;
  /** The first and the last position; from the folded figure to the last word, where nothing else is said. */
  readonly from?: number;
  readonly to?: number;
}

/** Long work is watched, and can be given up. */
export interface Watch {
  /** Gives the work up: the promise is then rejected with the reason of the signal. */
  readonly signal?: AbortSignal;
  /** Told how many frames, slides or elements are done, of how many. */
  readonly onProgress?: (done: number, total: number) => void;
}

export interface FilmOptions extends Look, Stretch, Watch {
  /** How many rows of dots it has; 1080, where nothing else is said. */
  readonly lines?: number;
  /** Frames a second; 30, where nothing else is said. */
  readonly rate?: number;
  /** How fast it moves; 1 is the usual speed. */
  readonly speed?: number;
}

export interface GifOptions extends Look, Stretch, Watch {
  /** How many rows of dots it has; as many as its shape has units, 720 for 16 : 9, where nothing else is said. */
  readonly lines?: number;
  /** Frames a second; 15, where nothing else is said. */
  readonly rate?: number;
  /** How fast it moves; 1 is the usual speed. */
  readonly speed?: number;
  /** Whether it plays once, and not endlessly. */
  readonly once?: boolean;
}

export interface PictureOptions extends Look {
  /** The moment: 3 is at rest after cell 3, 3.5 half-way through cell 4. */
  readonly at: number;
  /** An SVG, where nothing else is said; a PNG needs a browser. */
  readonly format?: 'svg' | 'png';
  /** Without paper, what lies behind shows through. */
  readonly transparent?: boolean;
  /** How many dots of a PNG a unit is. */
  readonly scale?: number;
}

export interface SlidesOptions extends Look, Stretch, Watch {}

export interface MovingSvgOptions extends Look, Stretch, Watch {
  /** How fast it moves; 1 is the usual speed. */
  readonly speed?: number;
  /** Whether it plays once, and not endlessly. */
  readonly once?: boolean;
}
