import type { Viewport } from './viewport';

/** The heights of the figure's horizontal bands, from the top; the cell takes what they leave. */
export interface Heights {
  readonly narrow: boolean;
  /** The output's arrow and label. */
  readonly output: number;
  /**
   * Whether several answers stand above what the other cells read out: small black boxes are so near to each other that
   * there is no room beside the output's name.
   */
  readonly answersAbove: boolean;
  /** The small rows of the network's other chains, above the one at work and below it. */
  readonly above: number;
  readonly below: number;
  /** The height of one of them, with the space around it. */
  readonly strip: number;
  /** Between the cell and its word: the plate of the weights, and the arrow to it. */
  readonly arrow: number;
  /** The height of the word's vector. */
  readonly vector: number;
  /** The word's vector, where other rows are between it and the word. */
  readonly input: number;
  /** The word, and as a rule its vector beside it. */
  readonly word: number;
  readonly space: number;
  readonly equation: number;
  readonly caption: number;
  /** All of them together. */
  readonly total: number;
}

/** Below this width the equation inside a cell takes more than one line, and everything is set smaller. */
export const narrowBelow = 820;

export const isNarrow = ({ width }: Pick<Viewport, 'width'>): boolean => width < narrowBelow;

/** What the figure has to show besides its cells. */
export interface Needs {
  readonly inputsOutside: boolean;
  /** Whether its cells are black boxes. */
  readonly closed: boolean;
  /** False where the cell at work stays as compact as the others. */
  readonly opens: boolean;
  /** How many lines its read-out takes above the cells: none, 1 or more. */
  readonly answers: number;
  /** How many small rows are drawn above and below. */
  readonly above: number;
  readonly below: number;
  /** The height of its equations. */
  readonly equation: number;
  readonly caption: boolean;
}

export function heightsOf(viewport: Viewport, needs: Needs): Heights {
  const { inputsOutside, opens, closed, answers, above, below, equation, caption } = needs;
  const narrow = isNarrow(viewport);
  const answersAbove = opens && closed && narrow && answers > 1;
  const strip = narrow ? 42 : 48;
  const vector = narrow ? 46 : 58;
  const sizes = {
    above: above * strip,
    below: below * strip,
    output: outputHeight(needs, narrow, answersAbove),
    arrow: opens ? (narrow ? 28 : 32) : narrow ? 21 : 22,
    input: inputsOutside && below > 0 ? vector + 6 : 0,
    word: inputsOutside && below === 0 ? vector : narrow ? 30 : 36,
    space: !opens ? 0 : narrow ? 6 : 8,
    equation,
    caption: !caption ? 0 : narrow ? captionLines(viewport) * 22 : 54,
  };
  const total = Object.values(sizes).reduce((sum, size) => sum + size, 0);
  return { narrow, answersAbove, strip, vector, ...sizes, total };
}

function outputHeight({ opens, closed, answers }: Needs, narrow: boolean, answersAbove: boolean): number {
  if (!opens) return answers > 0 ? 84 : 48;
  if (answers === 0) return 52;
  // Beside a small black box the answers of the others stand higher than its own output's name.
  const others = closed && narrow ? 74 : 62;
  // Beside the output's name, which several answers are higher than.
  return answersAbove ? others + answers * 17 : Math.max(others, answers * 18 + 16);
}

/** How many lines the longest caption takes in a narrow figure. */
const captionLines = ({ width }: Pick<Viewport, 'width'>): number => (width < 360 ? 5 : width < 600 ? 4 : 3);
