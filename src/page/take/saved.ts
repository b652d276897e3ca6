/** A file that a person can save. */
export interface Saved {
  readonly name: string;
  readonly blob: Blob;
}

/** What all files are called; only their endings differ. */
export const fileName = (ending: string): string => `hidden-state-flow.${ending}`;
