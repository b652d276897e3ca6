import { inputsOf, type Operation } from '../../../model/operations';
import type { Beat } from '../../../timeline/beats';
import type { Shares } from './breathing';

/** How the parts of a sum share the width of a plain cell; what is made in a beat is largest. */
interface Parts {
  readonly memory: number;
  readonly sum: number;
  readonly word: number;
  readonly bias: number;
}

/** A bias is the same at every step, and needs little room. */
const parts = {
  weigh: { memory: 1, sum: 0.8, word: 1, bias: 0.34 },
  add: { memory: 0.4, sum: 1.72, word: 0.42, bias: 0.16 },
  squash: { memory: 0.32, sum: 1.25, word: 0.32, bias: 0.12 },
  rest: { memory: 0.64, sum: 1.2, word: 0.62, bias: 0.2 },
} as const satisfies Record<string, Parts>;

/** Where the middle of the word's column is, of the width that the columns share. */
const wordMiddle = 0.68;

/**
 * How the columns of a cell without gates share its width, beat by beat. The new state takes what keeps the word's
 * column where it is: the columns breathe, but the word below must not be pushed about.
 *
 * @param columns the first term, the sum, the other terms, the state
 */
export function plainShares(beats: readonly Beat[], columns: readonly Operation[]): Shares[] {
  const sum = columns.find(({ kind }) => kind === 'add');
  return eachBeat(beats, ({ name }) => {
    const {
      memory,
      sum: own,
      word,
      bias,
    } = parts[name === 'add' || name === 'squash' ? name : name === 'pass' ? 'rest' : 'weigh'];
    const state = (memory + own + word / 2) / wordMiddle - (memory + own + word + bias);
    const shareOf = (column: Operation): number => {
      if (column === sum) return own;
      if (column.kind === 'bias') return bias;
      if (column.kind !== 'product') return state;
      return column.input === 'x' ? word : memory;
    };
    return new Map(columns.map((column) => [column.output, shareOf(column)]));
  });
}

const gated = { atWork: 1.5, idle: 0.5, resting: 1 };

/** A column of a cell with gates, as far as it matters here. */
interface Stages {
  readonly name: string;
  readonly stages: readonly Operation[];
}

/**
 * How the columns of one line of a cell with gates share its width, beat by beat: the gate at work, what it closes on,
 * and what it lets through are large.
 */
export function gatedShares(beats: readonly Beat[], columns: readonly Stages[]): Shares[] {
  const shareOf = ({ name, stages }: Stages, beat: Beat): number => {
    if (beat.name === 'pass') return gated.resting;
    const isMade = stages.some((stage) => beat.operations.includes(stage));
    const isWeighed =
      beat.name === 'weigh' &&
      beat.operations.some(({ output }) => stages.some((stage) => inputsOf(stage).includes(output)));
    const isRead = beat.operations.some((operation) => inputsOf(operation).includes(name));
    return isMade || isWeighed || isRead ? gated.atWork : gated.idle;
  };
  return eachBeat(beats, (beat) => new Map(columns.map((column) => [column.name, shareOf(column, beat)])));
}

/** Before anything is inside the cell, it is laid out as the first beat that works in it asks for. */
function eachBeat(beats: readonly Beat[], sharesOf: (beat: Beat) => Shares): Shares[] {
  const first = Math.max(
    0,
    beats.findIndex(({ operations }) => operations.length > 0),
  );
  return beats.map((_, index) => sharesOf(beats[Math.max(index, first)]!));
}
