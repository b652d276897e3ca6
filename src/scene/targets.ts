import type { Rich } from '../language/rich';
import type { Trace } from '../model/trace';
import { wordOfTurn } from '../timeline/rows';
import { valueSymbol } from '../timeline/symbols';
import { type CellPlace, type ChainLayout, slotOf } from './layout/chain';
import { openCell } from './layout/open-cell';
import { overviewCellBox, overviewWindow } from './layout/row-overview';
import type { Stage } from './layout/stage';
import type { Rect } from './marks/mark';
import { type Source, sourcesOf } from './sources';

/** A vector that can be asked for its numbers: where it stands in the figure, and what it is. */
export interface VectorTarget {
  readonly name: string;
  readonly step: number;
  /** Which of two networks that are compared it is of, counted from 0. */
  readonly network: number;
  /** Where its numbers are from. */
  readonly trace: Trace;
  readonly symbol: Rich;
  readonly box: Rect;
  readonly rows: number;
  /** Which of its numbers are shown, where it has more than can be. */
  readonly indices: readonly number[] | undefined;
  /** What it is made from, of the vectors that are shown of the same step. */
  readonly sources: readonly Source[];
  /** True in the small cells of the rows around. */
  readonly isNeighbour: boolean;
  /** True for the vectors of the open cell, which the keyboard reaches. */
  readonly inFocus: boolean;
}

/** A word that can be clicked. */
export interface WordTarget {
  /** Which word of the sentence it is, counted from 1. */
  readonly word: number;
  /** The step that reads it, in the row at work. */
  readonly step: number;
  readonly box: Rect;
}

/** What is under the pointer, found from the geometry alone; values that are not there yet have no target. */
export interface Targets {
  readonly vectors: readonly VectorTarget[];
  readonly words: readonly WordTarget[];
  /** The names of the states that are handed on, the hidden state first. */
  readonly states: readonly string[];
}

export function targetsAt(stage: Stage, chain: ChainLayout): Targets {
  const { metrics, row } = stage;
  const vectors = chain.cells.flatMap((place) => vectorsOf(stage, place));
  const words = chain.cells
    .filter((place) => place.opacity > 0.5)
    .map((place): WordTarget => {
      const isOpen = place.focus > 0.5;
      const bottom = (isOpen ? metrics.tokenY : metrics.compactTokenY) + 22;
      const top = isOpen ? bottom - 44 : metrics.axisY + metrics.compact.height / 2;
      return {
        word: stage.wordOf(place.step),
        step: row.index * (stage.slots?.length ?? stage.tokens.length) + slotOf(stage, place.step),
        box: { x: place.x, y: top, width: place.width, height: bottom - top },
      };
    });
  return {
    vectors: [...vectors, ...chain.cells.flatMap((place) => overviewTargets(stage, place))],
    words,
    states: stage.cell.states,
  };
}

/** The hidden states of the rows below, which are done. */
function overviewTargets(stage: Stage, place: CellPlace): VectorTarget[] {
  if (place.opacity < 0.5) return [];
  const { tokens, rows } = stage;
  const word = stage.wordOf(place.step);
  return stage.neighbours.below.map((below): VectorTarget => {
    const { chain, cell, notation } = rows[below.index]!;
    const name = cell.states[0]!;
    return {
      name,
      network: 0,
      trace: stage.trace,
      step: below.index * tokens.length + wordOfTurn(below, tokens.length, word),
      symbol: valueSymbol(cell, name, word, notation),
      box: overviewWindow(overviewCellBox(stage, place, below)),
      rows: chain.at(word)[name]!.length,
      indices: chain.rowsOf(name),
      sources: [],
      isNeighbour: true,
      inFocus: false,
    };
  });
}

/** Steps are counted over all rows of the network. */
const globalStep = ({ row, tokens }: Stage, turn: number): number => row.index * tokens.length + turn;

function vectorsOf(stage: Stage, place: CellPlace): VectorTarget[] {
  const { cell, depth } = stage;
  if (place.opacity < 0.5) return [];
  const open = openCell(stage, place);
  const { interior } = open;
  const targets: VectorTarget[] = [];
  const isOpen = place.work > 0.5;
  const shown = new Set(
    [...interior.columns, ...interior.ports].map((slot) => ('name' in slot ? slot.name : slot.input)),
  );
  const isShown = (name: string): boolean => shown.has(name);
  const add = (name: string, box: Rect, inFocus = isOpen): void => {
    targets.push({
      name,
      network: 0,
      trace: stage.trace,
      step: globalStep(stage, place.step),
      symbol: stage.symbol(name, place.step),
      box: { ...box, x: box.x + place.x, y: box.y + place.y },
      rows: open.values(name).length,
      indices: stage.row.chain.rowsOf(name),
      sources: isOpen ? sourcesOf(cell, name, isShown) : [],
      isNeighbour: false,
      inFocus,
    });
  };
  if (isOpen) {
    for (const port of interior.ports) {
      const there = port.input === 'x' ? open.beat('read') : open.beat('carry');
      if (there >= 1) add(port.input, open.input(port));
    }
    for (const { name, box } of depth === 'box' ? [] : interior.columns) {
      const operation = cell.operations.find(({ output }) => output === name);
      const isState = open.states.some((state) => state.name === name);
      if (operation && !isState && open.progress(operation) >= 1) add(name, open.inside(box));
    }
  }
  for (const state of open.states) {
    const made = cell.operations.find(({ output }) => output === state.name)!;
    if (open.progress(made) >= 1) add(state.name, state.box);
  }
  // A row of weights is asked for what it does: the row of the product, which stands beside it and is found first.
  for (const { operation, box } of isOpen ? interior.matrices : []) {
    if (open.progress(operation) >= 1) add(operation.output, open.inside(box), false);
  }
  return targets;
}
