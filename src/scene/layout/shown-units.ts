import { previous } from '../../model/cell';
import type { Chain } from '../../model/model';
import type { ChainTrace, Step } from '../../model/trace';
import type { Matrix, Vector } from '../../model/vector';
import type { Row } from '../../timeline/rows';

/** More rows than this are too thin to be told apart. */
export const mostShownRows = 64;

/** About how many numbers are looked at to find the largest: a long sentence of a large network is sampled. */
const lookedAt = 200_000;

/** A chain as the figure shows it: all of it, or, of a large one, some of its rows. */
export interface ShownChain extends ChainTrace {
  /** Which rows of a value are shown, counted from 0; undefined where it is all of them. */
  rowsOf(name: string): readonly number[] | undefined;
  /** H and D of the network itself. */
  readonly size: number;
  readonly inputs: number;
}

/** A row of the network as the figure shows it. */
export interface ShownRow extends Row {
  readonly chain: ShownChain;
}

export function shownRow(row: Row): ShownRow {
  return { ...row, chain: withShownUnits(row.chain) };
}

/**
 * Of a large network, the same rows everywhere: of each stretch of neighbouring units the one whose hidden state goes
 * furthest. So every number that is shown is one of the network's own, the sums still add up, and none of the
 * largest is missed.
 */
export function withShownUnits(trace: ChainTrace): ShownChain {
  const { chain } = trace;
  const { hiddenSize, inputSize, cell } = chain;
  if (hiddenSize <= mostShownRows && inputSize <= mostShownRows) {
    const { length, component, at } = trace;
    return {
      chain,
      length,
      component,
      at,
      output: [],
      size: hiddenSize,
      inputs: inputSize,
      rowsOf: () => undefined,
    };
  }
  const hidden = furthest(trace, cell.states[0]!, hiddenSize);
  const input = furthest(trace, 'x', inputSize);
  const rowsOf = (name: string): readonly number[] | undefined => (name === 'x' ? input : hidden);
  const names = ['x', ...cell.states.map(previous), ...cell.operations.map(({ output }) => output)];
  /** Only the rows that are shown are read: the others would be thousands for each name. */
  const read = (name: string, step: number): Vector => {
    const length = name === 'x' ? inputSize : hiddenSize;
    const rows = rowsOf(name) ?? Array.from({ length }, (_, row) => row);
    return Object.freeze(rows.map((row) => trace.component(name, step, row)));
  };
  const steps = new Map<number, Step>();
  return {
    length: trace.length,
    // Nobody draws from it: the read-out is computed from the whole of it.
    output: [],
    size: hiddenSize,
    inputs: inputSize,
    chain: picked(chain, hidden, input),
    rowsOf,
    component: (name, step, row) => trace.component(name, step, rowsOf(name)?.[row] ?? row),
    at(step) {
      let found = steps.get(step);
      if (!found) {
        found = Object.freeze(Object.fromEntries(names.map((name) => [name, read(name, step)])));
        steps.set(step, found);
      }
      return found;
    },
  };
}

function furthest(trace: ChainTrace, name: string, size: number): readonly number[] | undefined {
  if (size <= mostShownRows) return undefined;
  const stride = Math.max(1, Math.ceil((trace.length * size) / lookedAt));
  const best = new Array<number>(mostShownRows).fill(0);
  const most = new Array<number>(mostShownRows).fill(-1);
  for (let step = 1; step <= trace.length; step += stride) {
    for (let row = 0; row < size; row++) {
      const component = trace.component(name, step, row);
      // What is no number must be seen before anything else.
      const value = Number.isNaN(component) ? Number.POSITIVE_INFINITY : Math.abs(component);
      const band = Math.floor((row * mostShownRows) / size);
      if (most[band]! < 0 || value > most[band]!) {
        most[band] = value;
        best[band] = row;
      }
    }
  }
  // Without a step there is nothing to choose by.
  return best.map((row, band) => (most[band]! < 0 ? Math.floor((band * size) / mostShownRows) : row));
}

/** The weights between the rows that are shown. */
function picked(
  chain: Chain,
  hidden: readonly number[] | undefined,
  input: readonly number[] | undefined,
): Chain {
  const parameters = new Map(
    chain.cell.parameters.map(({ name, columns }): [string, Matrix] => {
      const matrix = chain.parameters.get(name)!;
      const across = columns === 'input' ? input : columns === 'hidden' ? hidden : undefined;
      return [name, submatrix(matrix, hidden, across)];
    }),
  );
  return {
    ...chain,
    parameters,
    hiddenSize: hidden?.length ?? chain.hiddenSize,
    inputSize: input?.length ?? chain.inputSize,
  };
}

/** Picked where somebody asks for them: most figures show no weights, and those of a large network lie far apart. */
function submatrix(
  { rows, columns, values }: Matrix,
  down: readonly number[] | undefined,
  across: readonly number[] | undefined,
): Matrix {
  const rowIds = down ?? Array.from({ length: rows }, (_, row) => row);
  const columnIds = across ?? Array.from({ length: columns }, (_, column) => column);
  let kept: Float64Array | undefined;
  return {
    rows: rowIds.length,
    columns: columnIds.length,
    get values() {
      kept ??= Float64Array.from(
        rowIds.flatMap((row) => columnIds.map((column) => values[row * columns + column]!)),
      );
      return kept;
    },
  };
}
