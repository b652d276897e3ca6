import type { Stage } from './stage';

/**
 * The row that is told alone before the others follow: the one in which most happens. At the first step of a sentence a
 * newcomer follows one bar from start to end; after that they can read all.
 *
 * @returns its index, or undefined where all rows go together
 */
export function leadingRow(stage: Stage, turn: number): number | undefined {
  if (!stage.interior.hasBars || (turn !== 1 && !stage.rowFirst)) return undefined;
  return stage.memo(`leading row ${turn}`, [], () => liveliest(stage, turn));
}

function liveliest({ cell, values }: Stage, turn: number): number | undefined {
  const sum = cell.operations.find(({ kind }) => kind === 'add');
  if (sum?.kind !== 'add') return undefined;
  const step = values(turn);
  const terms = sum.terms.map((term) => step[term]!);
  const rows = terms[0]!.length;
  if (rows < 2) return undefined;
  let best = 0;
  let most = -1;
  for (let row = 0; row < rows; row++) {
    const sizes = terms.map((term) => Math.abs(term[row]!)).toSorted((a, b) => b - a);
    // Where two terms are large there is more to be seen than where one is.
    const score = sizes.reduce((total, size) => total + size, 0) + 3 * (sizes[1] ?? 0);
    if (score > most) [best, most] = [row, score];
  }
  return best;
}
