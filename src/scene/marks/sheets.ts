import type { Mark, MaybeMark } from './mark';

/*
 * A browser paints a whole SVG element again where anything in it has changed, and that is the dearest part of a frame.
 * So a frame can be cut into sheets that lie on each other: what moves is painted, and what rests around it is not.
 */

/** Some marks that follow each other, each within copies of the groups around it. */
export interface Sheet {
  /** The same from frame to frame. */
  readonly key: string;
  readonly marks: readonly Mark[];
}

/** Lets the children of a group lie on sheets of their own. It changes nothing of what is seen. */
export const apart = (mark: MaybeMark): MaybeMark => mark && { ...mark, apart: true };

/** Cuts a frame into sheets, from the lowest to the highest. One above the other they show what the frame shows. */
export function sheetsOf(marks: readonly Mark[]): Sheet[] {
  const cuts: Cut[] = [];
  cut(marks, [], '', cuts);
  return cuts.map(({ key, pieces, around }) => ({
    key,
    marks: around.reduceRight<readonly Mark[]>((inner, own) => [copyAround(own, inner)], pieces),
  }));
}

interface Cut {
  readonly key: string;
  /** From the outside in. */
  readonly around: readonly Mark[];
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
