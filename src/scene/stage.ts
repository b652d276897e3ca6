import type { Strings } from '../language';
import type { Rich } from '../language/rich';
import type { Cell } from '../model/cell';
import type { Step, Trace } from '../model/trace';
import { unknownWords } from '../model/unknown';
import type { Beat } from '../timeline/beats';
import { beatsOf } from '../timeline/beats';
import { type Row, wordOfTurn } from '../timeline/rows';
import { isGated } from '../timeline/structure';
import { type Index, valueSymbol } from '../timeline/symbols';
import { matricesOf } from './cell/matrix';
import { rowHasReadOut, mostNamedClasses } from './cell/read-out-values';
import { type EquationLine, equationHeight, equationLines } from './figure/equation';
import { type Neighbours, neighboursOf } from './figure/row-overview';
import { type Heights, heightsOf } from './layout/heights';
import { type Interior, interiorOf } from './layout/interior';
import { type Metrics, metricsOf } from './layout/metrics';
import { rangesOf } from './layout/ranges';
import type { ShownRow } from './layout/shown-units';
import type { Depth, Viewport } from './layout/viewport';
import type { MaybeMark } from './marks/mark';
import type { Measure } from './marks/measure';
import { createMemo, type Memo } from './marks/memo';

/** All that a frame depends on, but for the moment. */
export interface SceneInput {
  readonly trace: Trace;
  readonly tokens: readonly string[];
  readonly depth: Depth;
  readonly strings: Strings;
  readonly viewport: Viewport;
  readonly measure: Measure;
}

/** One row of the network with what is worked out once for it, for every moment alike. */
export interface Stage extends SceneInput {
  readonly rows: readonly ShownRow[];
  readonly row: ShownRow;
  readonly neighbours: Neighbours;
  readonly cell: Cell;
  readonly beats: readonly Beat[];
  readonly ranges: ReadonlyMap<string, number>;
  readonly equation: readonly EquationLine[];
  readonly metrics: Metrics;
  readonly interior: Interior;
  /** Remembers marks from frame to frame. */
  readonly memo: Memo;
  readonly matrixMarks: ReadonlyMap<string, readonly MaybeMark[]>;
  /** The words that the network does not know, counted from 0. */
  readonly unknown: ReadonlySet<number>;
  /** Which word a cell stands at; cells are counted in the order of work. */
  wordOf(turn: number): number;
  values(turn: number): Step;
  symbol(name: string, turn: number | 'i'): Rich;
}

/** The least height in which everything finds room at this width; the figure uses more where it is given. */
export function neededHeight(input: SceneInput, stage: Stage): number {
  const flat = { width: input.viewport.width, height: 0 };
  const needed = stage.rows.map((row) => {
    const heights = heightsFor(input, stage.rows, row, stage.equation, flat);
    const interior = interiorOf(stage.row.chain.chain, input.depth, flat, heights, stage.ranges, input.measure);
    return metricsOf(flat, heights, interior).height;
  });
  return Math.max(...needed);
}

export function stageOf(input: SceneInput, rows: readonly ShownRow[], row: ShownRow): Stage {
  const { depth, viewport, measure, tokens } = input;
  const { cell, chain, notation } = row;
  const ranges = rangesOf(chain);
  const equation = equationLines(cell, depth, notation, tokens.length, viewport, measure);
  const heights = heightsFor(input, rows, row, equation, viewport);
  const interior = interiorOf(chain.chain, depth, viewport, heights, ranges, measure);
  const wordOf = (turn: number): number => wordOfTurn(row, tokens.length, turn);
  const indexOf = (turn: number | 'i'): Index => (turn === 'i' ? 'i' : wordOf(turn));
  return {
    ...input,
    rows,
    row,
    neighbours: neighboursOf(rows, row),
    cell,
    beats: beatsOf(cell),
    ranges,
    equation,
    metrics: metricsOf(viewport, heights, interior),
    interior,
    memo: createMemo(),
    unknown: new Set(unknownWords(input.trace.model, tokens)),
    matrixMarks: matricesOf(chain.chain, interior),
    wordOf,
    values: (turn) => chain.at(wordOf(turn)),
    symbol: (name, turn) => valueSymbol(cell, name, indexOf(turn), notation),
  };
}

function heightsFor(
  { depth, trace }: SceneInput,
  rows: readonly Row[],
  row: Row,
  equation: readonly EquationLine[],
  viewport: Viewport,
): Heights {
  const inputsOutside = depth !== 'numbers' || isGated(row.cell);
  const answering = rowHasReadOut({ trace, row, rows });
  const classes = (answering && trace.model.readOut?.weight.rows) || 0;
  const answers = classes <= 2 ? Math.min(1, classes) : Math.min(mostNamedClasses, classes);
  const { below, above, hiddenBelow, hiddenAbove } = neighboursOf(rows, row);
  return heightsOf(viewport, {
    inputsOutside,
    answers,
    above: above.length + Math.min(1, hiddenAbove) * 0.5,
    below: below.length + Math.min(1, hiddenBelow) * 0.5,
    equation: equationHeight(equation),
  });
}
