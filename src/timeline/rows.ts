import type { Cell } from '../model/cell';
import type { ChainTrace, Trace } from '../model/trace';
import type { Notation } from './symbols';

/**
 * One chain of cells, as the figure draws it: a layer of the network in one direction. Rows are worked through one
 * after the other, from below to above: a layer that reads both directions needs all that is below it.
 */
export interface Row {
  /** Counted from 0. */
  readonly index: number;
  /** Counted from 1. */
  readonly layer: number;
  /** True where the chain reads from right to left. */
  readonly reversed: boolean;
  readonly chain: ChainTrace;
  readonly cell: Cell;
  readonly notation: Notation;
}

/** The rows of a network, in the order in which the figure works through them. */
export function rowsOf({ layers }: Pick<Trace, 'layers'>): readonly Row[] {
  const rows: Row[] = [];
  const both = layers.some(({ reverse }) => reverse !== undefined);
  layers.forEach(({ forward, reverse }, layer) => {
    const number = layers.length > 1 ? `(${layer + 1})` : '';
    for (const [chain, reversed] of [
      [forward, false],
      [reverse, true],
    ] as const) {
      if (!chain) continue;
      rows.push({
        index: rows.length,
        layer: layer + 1,
        reversed,
        chain,
        cell: chain.chain.cell,
        notation: {
          reversed,
          superscript: number + (both ? arrowOf({ reversed }) : ''),
          ...(layer > 0 ? { reads: `(${layer})` } : {}),
        },
      });
    }
  });
  return rows;
}

/** How many steps the figure takes: one for each cell of each row. */
export const stepsOf = (rows: readonly Row[], words: number): number => rows.length * words;

/** The word at which each step of all rows happens, the first step first. */
export function wordsOfSteps(rows: readonly Row[], tokens: readonly string[]): readonly string[] {
  // One row from left to right is the sentence itself.
  if (rows.length === 1) return tokens;
  return rows.flatMap(({ reversed }) => (reversed ? tokens.toReversed() : tokens));
}

/** Where a step happens. */
export interface StepPlace {
  readonly row: Row;
  /** Which cell of its row is at work, in the order of work; counted from 1. */
  readonly turn: number;
  /** Which word of the sentence it stands at, counted from 1. */
  readonly word: number;
}

/** @param step counted from 1 */
export function placeOfStep(rows: readonly Row[], words: number, step: number): StepPlace {
  const row = rows[Math.min(rows.length - 1, Math.max(0, Math.ceil(step / words) - 1))]!;
  const turn = step - row.index * words;
  return { row, turn, word: wordOfTurn(row, words, turn) };
}

/** A chain that reads from right to left begins at the last word. */
export const wordOfTurn = ({ reversed }: Pick<Row, 'reversed'>, words: number, turn: number): number =>
  reversed ? words + 1 - turn : turn;

/** Which way a chain reads. */
export const arrowOf = ({ reversed }: Pick<Row, 'reversed'>): string => (reversed ? '←' : '→');
