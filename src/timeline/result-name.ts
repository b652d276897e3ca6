import type { Strings } from '../language';
import type { ReadOut } from '../model/model';

/**
 * The name of one result of an output layer, in the language of the figure where it is a word that comes with it; its
 * number, counted from 0, where the file names none. The words of a vocabulary are no names of classes.
 */
export function resultName(
  { labels }: Pick<ReadOut, 'labels'>,
  index: number,
  classes: Strings['classes'],
): string {
  const name = labels?.[index] ?? String(index);
  return Object.hasOwn(classes, name) ? classes[name as keyof Strings['classes']] : name;
}
