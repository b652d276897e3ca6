import type { Viewport } from './viewport';

/** The heights of the figure's horizontal bands, from the top; the cell takes what they leave. */
export interface Heights {
  readonly narrow: boolean;
  /** The output's arrow and label. */
  readonly output: number;
  /** The small rows of the network's other chains, above the one at work and below it. */
  readonly above: number;
  readonly below: number;
  /** The height of one of them, with the space around it. */
  readonly strip: number;
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

export const isNarrow = ({ width }: Pick<Viewport, 'width'>): boolean => width < narrowBelow;

/** What the figure has to show besides its cells. */
export interface Needs {
  readonly inputsOutside: boolean;
  /** How many lines its read-out takes above the cells: none, 1 or more. */
  readonly answers: number;
  /** How many small rows are drawn above and below. */
  readonly above: number;
  readonly below: number;
  /** The height of its equations. */
  readonly equation: number;
}

export function heightsOf(
  viewport: Viewport,
  { inputsOutside, answers, above, below, equation }: Needs,
): Heights {
  const narrow = isNarrow(viewport);
  const waiting = narrow ? 46 : 58;
  const arrow = narrow ? 26 : 30;
  const readOut = answers === 0 ? 0 : answers === 1 ? 46 : answers * 18 + 16;
  const strip = narrow ? 42 : 48;
  const sizes = {
    above: above * strip,
    below: below * strip,
    output: (narrow ? 54 : 56) + readOut,
    way: inputsOutside ? arrow + waiting + 12 : arrow + 14,
    token: narrow ? 30 : 34,
    space: narrow ? 8 : 10,
    equation,
    caption: narrow ? 94 : 62,
  };
  const total = Object.values(sizes).reduce((sum, size) => sum + size, 0);
  return { narrow, waiting, strip, ...sizes, total };
}
