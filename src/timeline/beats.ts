import type { Cell } from '../model/cell';
import type { Operation } from '../model/operations';

/** What the eye follows, one after the other, while a cell works. */
export type BeatName = 'read' | 'carry' | 'weigh' | 'add' | 'squash' | 'gate' | 'pass';

/** A part of a step. `start` and `end` are fractions of the step, from 0 to 1. */
export interface Beat {
  readonly name: BeatName;
  readonly start: number;
  readonly end: number;
  /** The operations of the cell that are shown in this beat. */
  readonly operations: readonly Operation[];
}

/** How long each beat takes at normal speed, in seconds: adding is what people come to see. */
export const beatSeconds: Readonly<Record<BeatName, number>> = {
  read: 0.85,
  carry: 0.65,
  weigh: 0.9,
  add: 2,
  squash: 0.9,
  gate: 1.1,
  pass: 0.6,
};

const beatOfOperation: Readonly<Record<Operation['kind'], BeatName | undefined>> = {
  product: 'weigh',
  bias: undefined,
  add: 'add',
  activation: 'squash',
  gate: 'gate',
  complement: 'gate',
};

/** A step of a cell with many parts is told faster: nobody waits longer than this for the next word. In seconds. */
const longestStep = 8;

interface Group {
  readonly name: BeatName;
  readonly operations: Operation[];
}

/**
 * The beats of one step of a cell, in order, without gaps from 0 to 1. Neighbouring operations of one kind share
 * a beat, but each gate has its own; a bias is constant and needs none.
 */
export function beatsOf(cell: Cell): readonly Beat[] {
  const groups = groupsOf(cell);
  const total = secondsOf(groups);
  let elapsed = 0;
  return groups.map((group) => {
    const start = elapsed / total;
    elapsed += beatSeconds[group.name];
    return { ...group, start, end: Math.min(1, elapsed / total) };
  });
}

function groupsOf(cell: Cell): readonly Group[] {
  const groups: Group[] = [
    { name: 'read', operations: [] },
    { name: 'carry', operations: [] },
  ];
  for (const operation of cell.operations) {
    const name = beatOfOperation[operation.kind];
    if (!name) continue;
    const last = groups.at(-1)!;
    const shares = name === 'gate' ? last.operations.at(-1)?.kind === 'complement' : last.name === name;
    if (shares) last.operations.push(operation);
    else groups.push({ name, operations: [operation] });
  }
  return [...groups, { name: 'pass', operations: [] }];
}

const secondsOf = (groups: readonly { readonly name: BeatName }[]): number =>
  groups.reduce((sum, { name }) => sum + beatSeconds[name], 0);

/** How long a whole step of the cell takes at normal speed, in seconds. */
export function stepSeconds(cell: Cell): number {
  return Math.min(longestStep, secondsOf(beatsOf(cell)));
}
