import type { TaskName, TrainedKind } from './tasks';

/** How often a network was right, and on how many held-out sentences that was counted. */
export interface Accuracy {
  /** A share, 0 to 1. */
  readonly share: number;
  readonly sentences: number;
}

/** The figures of a trained network: what its file says of it, and a test counts again. The words are the page's. */
export interface Card {
  readonly task: TaskName;
  readonly kind: TrainedKind;
  /** H. */
  readonly hiddenSize: number;
  /** How many numbers were learned, those of the words' vectors and of the read-out included. */
  readonly parameters: number;
  /** How many words it knows. */
  readonly words: number;
  /** The seed of its first weights and of its sentences. */
  readonly seed: number;
  readonly trainingSentences: number;
  readonly heldOut: Accuracy;
  /** For `telephone`: the accuracy after so many words of filler. */
  readonly byDistance?: readonly (Accuracy & { readonly distance: number })[];
  /** For `mood`: the accuracy on sentences that were written by hand, by their language. */
  readonly everyday?: Readonly<Record<EverydayLanguage, Everyday>>;
}

export type EverydayLanguage = 'en' | 'zh';

export interface Everyday extends Accuracy {
  /** Sentences that it gets wrong, at most ten. */
  readonly wrong: readonly string[];
}
