import type { Viewport } from './viewport';

/** The heights of the figure's horizontal bands, from the top; the cell takes what they leave. */
export interface Bands {
  readonly narrow: boolean;
  /** The output's arrow and label. */
  readonly output: number;
  /** Between the cell and the row of tokens, where the word's vector may wait. */
  readonly way: number;
  readonly waiting: number;
  readonly token: number;
  readonly space: number;
  readonly equation: number;
  readonly caption: number;
  /** All of them together. */
  readonly total: number;
}

/** Below this width the equation inside a cell takes more than one line, and everything is set smaller. */
const narrowBelow = 820;

/** What the figure has to show besides its cells. */
export interface Needs {
  readonly waitsOutside: boolean;
  /** The height of its equations. */
  readonly equation: number;
}

export function bandsOf(viewport: Viewport, { waitsOutside, equation }: Needs): Bands {
  const narrow = viewport.width < narrowBelow;
  const waiting = narrow ? 46 : 58;
  const arrow = narrow ? 26 : 30;
  const sizes = {
    output: narrow ? 54 : 56,
    way: waitsOutside ? arrow + waiting + 12 : arrow + 14,
    token: narrow ? 30 : 34,
    space: narrow ? 8 : 10,
    equation,
    caption: narrow ? 94 : 62,
  };
  const total = Object.values(sizes).reduce((sum, size) => sum + size, 0);
  return { narrow, waiting, ...sizes, total };
}
