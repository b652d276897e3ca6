import type { Cell } from '../../model/cell';
import { closedEquation, type Equation, equationsOf } from '../../timeline/equation';
import type { Index, Notation } from '../../timeline/symbols';
import type { Measure } from '../marks/measure';
import { widthOf } from '../marks/text-width';
import { isNarrow } from './heights';
import type { Depth, Viewport } from './viewport';

/** Equations that stand side by side, by their names. */
export interface EquationLine {
  readonly names: readonly string[];
  readonly size: number;
  readonly height: number;
}

export const gap = '\u2003\u2002';

/** How the equations of a cell are shared out in lines: the same at every step, so that nothing jumps. */
export function equationLines(
  cell: Cell,
  depth: Depth,
  notation: Notation,
  words: number,
  viewport: Viewport,
  measure: Measure,
  omitted?: 'gates' | 'all',
): readonly EquationLine[] {
  if (omitted === 'all') return [];
  const narrow = isNarrow(viewport);
  // With the widest number that a step can have.
  const equations = equationsAt(cell, depth, Math.max(words, 2), notation);
  const gates = equations.filter(({ isState }) => !isState);
  const states = equations.filter(({ isState }) => isState);
  const alone = gates.length === 0;
  const size = { gates: narrow ? 14 : 17, states: alone ? (narrow ? 21 : 30) : narrow ? 18 : 24 };
  const room = viewport.width - (narrow ? 16 : 60);
  return [
    ...(omitted === 'gates' ? [] : share(gates, size.gates, narrow ? 20 : 26, room, measure)),
    ...share(states, size.states, alone ? (narrow ? 34 : 48) : narrow ? 28 : 36, room, measure),
  ];
}

/** A black box does not say how it does it. */
export function equationsAt(cell: Cell, depth: Depth, index: Index, notation: Notation): readonly Equation[] {
  return depth === 'box' ? [closedEquation(cell, index, notation)] : equationsOf(cell, index, notation);
}

function share(
  equations: readonly Equation[],
  size: number,
  height: number,
  room: number,
  measure: Measure,
): EquationLine[] {
  const lines: { names: string[]; size: number; height: number }[] = [];
  let width = Number.POSITIVE_INFINITY;
  for (const { name, runs } of equations) {
    const own = widthOf([...runs, { text: gap }], { size, family: 'math' }, measure);
    if (width + own > room) {
      lines.push({ names: [], size, height });
      width = 0;
    }
    lines.at(-1)!.names.push(name);
    width += own;
  }
  return lines;
}

export const equationHeight = (lines: readonly EquationLine[]): number =>
  lines.reduce((sum, { height }) => sum + height, 0);
