import type { Strings } from '../language';
import { short } from '../language/short';
import type { ReadOut } from '../model/model';
import { visible } from '../model/words/signs';

/** A longer name is cut short: a file may hold any. */
const longest = 60;

/**
 * The name of one result of an output layer, in the language of the figure where it is a word that comes with it; its
 * number, counted from 0, where the file names none. The words of a vocabulary are no names of classes.
 */
export function resultName(
  { labels }: Pick<ReadOut, 'labels'>,
  index: number,
  classes: Strings['classes'],
): string {
  // A name that is empty, as that of an id without a word, is none.
  const name = visible(labels?.[index] || String(index));
  if (name.length > longest) return short(name, longest);
  return Object.hasOwn(classes, name) ? classes[name as keyof Strings['classes']] : name;
}
