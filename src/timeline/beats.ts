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
  add: 1.6,
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

/**
 * The beats of one step of a cell, in order, without gaps from 0 to 1. Neighbouring operations of one kind share
 * a beat; a bias is constant and needs none.
 */
export function beatsOf(cell: Cell): readonly Beat[] {
  const groups: { name: BeatName; operations: Operation[] }[] = [
    { name: 'read', operations: [] },
    { name: 'carry', operations: [] },
  ];
  for (const operation of cell.operations) {
    const name = beatOfOperation[operation.kind];
    if (!name) continue;
    const last = groups.at(-1)!;
    if (last.name === name) last.operations.push(operation);
    else groups.push({ name, operations: [operation] });
  }
  groups.push({ name: 'pass', operations: [] });

  const total = groups.reduce((sum, group) => sum + beatSeconds[group.name], 0);
  let elapsed = 0;
  return groups.map((group) => {
    const start = elapsed / total;
    elapsed += beatSeconds[group.name];
    return { ...group, start, end: Math.min(1, elapsed / total) };
  });
}

/** How long a whole step of the cell takes at normal speed, in seconds. */
export function stepSeconds(cell: Cell): number {
  return beatsOf(cell).reduce((sum, beat) => sum + beatSeconds[beat.name], 0);
}
