import type { Random } from '../../model/random';
import { chance } from '../sentence';
import { moodsOf, type Piece } from './meaning';

/** How often "but" is let stand before what goes on as before: "it was good, but the music was great". */
const letThrough = 0.4;

/** A clause for the second half: after "and" one of the same side as the first half, after "but" mostly of the other. */
export function secondClause(
  random: Random,
  first: readonly Piece[],
  contrast: boolean,
  clause: (random: Random) => readonly Piece[],
): readonly Piece[] {
  for (;;) {
    const second = clause(random);
    const turns = sideOf(second) !== sideOf(first);
    if (contrast ? turns || chance(random, letThrough) : !turns) return second;
  }
}

const sideOf = (pieces: readonly Piece[]): number => Math.sign(moodsOf(pieces).at(-1)!);
