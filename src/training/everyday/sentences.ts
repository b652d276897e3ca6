/** Sentences that people wrote, by what they say and by their language. */
export interface Everyday {
  readonly en: Told;
  readonly zh: Told;
}

export interface Told {
  readonly happy: readonly string[];
  readonly sad: readonly string[];
}

/** The sentences of a text, one to a line. */
export const lines = (text: string): readonly string[] => text.trim().split(/\n\s*/);
