import type { Rich } from '../language/rich';
import { valueSymbol } from '../timeline/symbols';
import type { CellPlace, ChainLayout } from './chain';
import type { Rect } from './mark';
import { openCell } from './place';
import type { Stage } from './stage';

/** A vector that can be asked for its numbers: where it stands in the figure, and what it is. */
export interface VectorTarget {
  readonly name: string;
  readonly step: number;
  readonly symbol: Rich;
  readonly box: Rect;
  readonly rows: number;
  /** True for the vectors of the open cell, which the keyboard reaches. */
  readonly inFocus: boolean;
}

/** A word that can be clicked to go there. */
export interface WordTarget {
  readonly step: number;
  readonly box: Rect;
}

/** What is under the pointer, found from the geometry alone; values that are not there yet have no target. */
export interface Targets {
  readonly vectors: readonly VectorTarget[];
  readonly words: readonly WordTarget[];
}

export function targetsAt(stage: Stage, chain: ChainLayout): Targets {
  const { metrics } = stage;
  const vectors = chain.cells.flatMap((place) => vectorsOf(stage, place));
  const words = chain.cells
    .filter((place) => place.opacity > 0.5)
    .map((place): WordTarget => {
      const top = place.focus > 0.5 ? metrics.tokenY - 22 : metrics.axisY + metrics.compact.height / 2;
      return {
        step: place.step,
        box: { x: place.x, y: top, width: place.width, height: metrics.tokenY + 22 - top },
      };
    });
  return { vectors, words };
}

function vectorsOf(stage: Stage, place: CellPlace): VectorTarget[] {
  const { interior, trace, depth } = stage;
  if (place.opacity < 0.5) return [];
  const open = openCell(stage, place);
  const { cell } = trace.model;
  const targets: VectorTarget[] = [];
  const isOpen = place.focus > 0.5;
  const add = (name: string, box: Rect, inFocus = isOpen): void => {
    targets.push({
      name,
      step: place.step,
      symbol: valueSymbol(cell, name, place.step),
      box: { ...box, x: box.x + place.x, y: box.y + place.y },
      rows: open.values(name).length,
      inFocus,
    });
  };
  if (isOpen) {
    for (const door of interior.doors) {
      const there = door.operation.input === 'x' ? open.beat('read') : open.beat('carry');
      if (there >= 1) add(door.operation.input, open.input(door));
    }
    for (const { name, box } of depth === 'box' ? [] : interior.columns) {
      const operation = cell.operations.find(({ output }) => output === name);
      if (operation && name !== open.state.name && open.progress(operation) >= 1) add(name, open.inside(box));
    }
  }
  const made = cell.operations.find(({ output }) => output === open.state.name)!;
  if (open.progress(made) >= 1) add(open.state.name, open.state.box);
  // A row of weights is asked for what it does: the row of the product, which stands beside it and is found first.
  for (const { operation, box } of isOpen ? interior.matrices : []) {
    if (open.progress(operation) >= 1) add(operation.output, open.inside(box), false);
  }
  return targets;
}
