/** What is left out of a figure: where there is too little room, or because its author does not want it. */
export interface Omitted {
  /** The words below the figure. They are only left out where an author asks for it. */
  readonly caption?: boolean;
  /** The small folded figure before the chain. The folded figure itself is still there at its own position. */
  readonly loop?: boolean;
  /** The inside of the cell at work: it stays as compact as the others, so that the figure is low. */
  readonly inside?: true;
  /** The equations of the gates alone, or all of them. */
  readonly equations?: 'gates' | 'all';
  /** How many rows of a network are drawn above the one at work, and below it; the others are only counted. */
  readonly neighbours?: number;
}
