import { type Rich, rich } from '../rich';

/** The texts of what is taken along, and of the dialog that makes it: asked for with it. */
export const en = {
  /** The language of what is written, as programs name it. */
  tag: 'en-US',
  /** The caption of the unrolled figure, where no key can be pressed. */
  unrolled: (weights: Rich): Rich =>
    rich`The same cell at every word, with the same ${weights}. Nothing is read yet.`,
};

export type TakeStrings = typeof en;
