import type { Job } from '../../export/job';
import type { TakeStrings } from '../../language/take';
import type { Saved } from './saved';
import type { Source, Wish } from './wish';

/** The kinds of files that can be taken along. */
export const fileKinds = ['powerpoint', 'picture', 'gif', 'film', 'playing', 'pdf'] as const;
export type FileKind = (typeof fileKinds)[number];

/** How much a wish is, before it is made. */
export interface Plan {
  /** In the words of a person, with the size of the file. */
  readonly says: string;
  /** Whether it cannot be made here; what is said tells why, and what to do instead. */
  readonly isImpossible?: boolean;
  /** Whether it is more than one would want. */
  readonly isMuch: boolean;
}

/** What is asked together: the first and the last step are one range. */
export type FieldName = Exclude<keyof Wish, 'from' | 'to'> | 'range';

/** Makes files of one kind. */
export interface Maker {
  readonly kind: FileKind;
  /** What of a wish it asks for. */
  readonly fields: (wish: Wish) => readonly FieldName[];
  /** Undefined where it is made so quickly that nobody needs to be told before. */
  readonly plan?: (source: Source, wish: Wish, words: TakeStrings, job: Job) => Promise<Plan>;
  /** What can be saved; undefined where the browser takes it from here, as it does what it prints. */
  make(source: Source, wish: Wish, words: TakeStrings, job: Job): Promise<Saved | undefined>;
  /** How far it is, while it is made. */
  readonly says?: (done: number, all: number, words: TakeStrings) => string;
}
