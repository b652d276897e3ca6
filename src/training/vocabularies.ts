import { type Spelled, spelledOptions } from '../model/words/forms';
import { type Vocabulary, vocabularyOf } from '../model/words/vocabulary';
import { rows } from './lexicon/lexicon';
import { twins } from './lexicon/twins';

/** The words of a task: rows of words that share a vector, the unknown one first. */
export interface TaskWords {
  /** Each row with its words. The first gives the row its name. */
  readonly rows: readonly (readonly string[])[];
  /** True where an unknown word may be read as its stem: "plays" as "play". */
  readonly endings: boolean;
  /** True where any other word may be read as the unknown one. */
  readonly others: boolean;
}

export const moodWords: TaskWords = { rows, endings: true, others: false };

/** What stands beside the names of the rows, which the file of weights has. */
export function spelledOf({ rows, endings, others }: TaskWords): Spelled {
  const known = new Set(rows.flat().flatMap((word) => Array.from(word)));
  return {
    alike: rows.map(([, ...words]) => words.join(' ')),
    twins: twins
      .filter(([, simplified]) => known.has(simplified))
      .flat()
      .join(''),
    endings,
    others,
  };
}

export const vocabularyFor = (words: TaskWords): Vocabulary =>
  vocabularyOf(
    words.rows.map(([name]) => name!),
    spelledOptions(spelledOf(words)),
  );
