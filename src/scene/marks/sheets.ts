import type { Mark, MaybeMark } from './mark';

/*
 * A browser paints a whole SVG element again where anything in it has changed, and that is the dearest part of a frame.
 * So a frame can be cut into sheets that lie on each other: what moves is painted, and what rests around it is not.
 */

/** Some marks that follow each other, and the groups around them, from the outside in. */
export interface Sheet {
  /** The same from frame to frame. */
  readonly key: string;
  readonly around: readonly Mark[];
  readonly pieces: readonly Mark[];
}

/** Lets the children of a group lie on sheets of their own. It changes nothing of what is seen. */
export const apart = (mark: MaybeMark): MaybeMark => mark && { ...mark, apart: true };

/** Cuts a frame into sheets, from the lowest to the highest. One above the other they show what the frame shows. */
export function sheetsOf(marks: readonly Mark[]): Sheet[] {
  const sheets: Cut[] = [];
  cut(marks, [], '', sheets);
  return sheets;
}

/** What is drawn on a sheet: its pieces, within copies of the groups around them. */
export const marksOn = ({ around, pieces }: Sheet): readonly Mark[] =>
  around.reduceRight<readonly Mark[]>((inner, own) => [copyAround(own, inner)], pieces);

/** Whether two sheets are seen to be the same without looking at what their pieces are made of. */
export const sameSheet = (one: Sheet, other: Sheet): boolean =>
  one.pieces.length === other.pieces.length &&
  one.around.length === other.around.length &&
  one.pieces.every((mark, index) => mark === other.pieces[index]) &&
  one.around.every((mark, index) => sameAttributes(mark, other.around[index]!));

function sameAttributes({ attributes: one }: Mark, { attributes: other }: Mark): boolean {
  if (one === other) return true;
  for (const name in one) if (one[name] !== other[name]) return false;
  return Object.keys(one).length === Object.keys(other).length;
}

interface Cut extends Sheet {
  readonly pieces: Mark[];
}

function cut(marks: readonly Mark[], around: readonly Mark[], path: string, cuts: Cut[]): void {
  // What is too little for a sheet shares one with its neighbours, named after what lies below it.
  let below = `${path}/`;
  let shared: Cut | undefined;
  for (const mark of marks) {
    const key = `${path}/${mark.key}`;
    if (isLight(mark)) {
      if (!shared) {
        shared = { key: `${below} and on`, around, pieces: [] };
        cuts.push(shared);
      }
      shared.pieces.push(mark);
      continue;
    }
    if (mark.apart) cut(mark.children!, isPlain(mark) ? around : [...around, mark], key, cuts);
    else cuts.push({ key, around, pieces: [mark] });
    below = key;
    shared = undefined;
  }
}

/** A group that only holds others together. */
const isPlain = ({ attributes }: Mark): boolean => Object.keys(attributes).length === 0;

/** Single shapes and texts, and lines with their heads. */
const isLight = ({ tag, attributes }: Mark): boolean =>
  tag !== 'g' || (attributes.class?.includes('wire') ?? false);

const copyAround = ({ key, tag, attributes }: Mark, children: readonly Mark[]): Mark => ({
  key,
  tag,
  attributes,
  children,
});
