import { canFollow } from '../model/limits';
import { unknownWords } from '../model/words/unknown';
import { type Beat, beatsOf } from '../timeline/beats';
import { type Row, wordOfTurn } from '../timeline/rows';
import { isGated } from '../timeline/structure';
import { type Index, valueSymbol } from '../timeline/symbols';
import { following } from './follow/late';
import { type EquationLine, equationHeight, equationLines } from './layout/equation-lines';
import { type Heights, heightsOf } from './layout/heights';
import { type Interior, type InteriorPlan, interiorPlan } from './layout/interior';
import { latePlan } from './layout/interior/late-plans';
import { metricsOf } from './layout/metrics';
import { type Neighbours, neighboursOf } from './layout/neighbours';
import { rangesOf } from './layout/ranges';
import { mostNamedClasses, rowHasReadOut } from './layout/read-out-lines';
import type { ShownRow } from './layout/shown-units';
import type { SceneInput, Stage } from './layout/stage';
import type { Viewport } from './layout/viewport';
import { zoomOf } from './layout/zoom';
import { createMemo } from './marks/memo';

/** The least height in which everything finds room at this width; the figure uses more where it is given. */
export function neededHeight(input: SceneInput, stage: Stage): number {
  const flat = { width: input.viewport.width, height: 0 };
  const needed = stage.rows.map((row) => {
    // An upper row has longer symbols, and so perhaps more lines of equations.
    const heights = heightsFor(input, stage.rows, row, equationOf(input, row), flat);
    const { rest } = planOf({ ...input, viewport: flat }, stage.row, stage.beats, heights, stage.ranges);
    return metricsOf(flat, heights, rest, input.omit).height;
  });
  return Math.max(...needed);
}

export function stageOf(input: SceneInput, rows: readonly ShownRow[], row: ShownRow): Stage {
  const { viewport, tokens } = input;
  const { cell, chain, notation } = row;
  const ranges = input.rangesOf?.(row) ?? rangesOf(chain);
  const equation = equationOf(input, row);
  const heights = heightsFor(input, rows, row, equation, viewport);
  const beats = beatsOf(cell);
  const plan = planOf(input, row, beats, heights, ranges);
  const interior = plan.rest;
  const zooms = createMemo();
  const wordOf = (turn: number): number => wordOfTurn(row, tokens.length, turn);
  const indexOf = (turn: number | 'i'): Index => (turn === 'i' ? 'i' : wordOf(turn));
  return {
    ...input,
    rows,
    row,
    neighbours: neighboursIn(input, rows, row),
    cell,
    beats,
    ranges,
    equation,
    metrics: metricsOf(viewport, heights, interior, input.omit),
    interior,
    interiorAt: plan.at,
    // A compact cell has the scale of all others.
    zoom: (turn, name) =>
      input.omit?.inside
        ? 1
        : zooms(`${turn} ${name}`, [], () => zoomIn(chain, interior, ranges, name, wordOf(turn))),
    memo: createMemo(),
    followed: followedIn(input),
    unknown: new Set(unknownWords(input.trace.model, tokens)),
    wordOf,
    values: (turn) => chain.at(wordOf(turn)),
    symbol: (name, turn) => valueSymbol(cell, name, indexOf(turn), notation),
  };
}

function planOf(
  { depth, viewport, measure, omit }: SceneInput,
  { chain: { chain } }: ShownRow,
  beats: readonly Beat[],
  heights: Heights,
  ranges: ReadonlyMap<string, number>,
): InteriorPlan {
  if (omit?.inside)
    return latePlan('unopened')(chain, depth, heights.narrow, viewport.height - heights.total, ranges);
  return interiorPlan(chain, beats, depth, viewport, heights, ranges, measure);
}

const equationOf = (
  { depth, tokens, viewport, measure, omit }: SceneInput,
  { cell, notation }: Row,
): readonly EquationLine[] =>
  equationLines(cell, depth, notation, tokens.length, viewport, measure, omit?.equations);

/** A word beyond the end of the sentence is not followed. */
const followedIn = ({ follow, trace, tokens }: SceneInput): Stage['followed'] =>
  follow && follow <= tokens.length && canFollow(trace) ? following().words(trace)(follow) : undefined;

/** Only bars are drawn larger: digits say what they are. */
function zoomIn(
  chain: ShownRow['chain'],
  interior: Interior,
  ranges: ReadonlyMap<string, number>,
  name: string,
  word: number,
): number {
  const slot = interior.columns.find((column) => column.name === name);
  if (!slot || !interior.hasBars || slot.digits > 0) return 1;
  return zoomOf(chain, name, word, slot.unit, ranges.get(name)!);
}

/** The rows around the one at work: the nearest, or fewer where the others are left out. */
function neighboursIn({ omit }: SceneInput, rows: readonly Row[], row: Row): Neighbours {
  const { below, above, hiddenBelow, hiddenAbove } = neighboursOf(rows, row);
  const most = omit?.neighbours ?? Math.max(below.length, above.length);
  const [drawnBelow, drawnAbove] = [below.slice(0, most), above.slice(0, most)];
  return {
    below: drawnBelow,
    above: drawnAbove,
    hiddenBelow: hiddenBelow + below.length - drawnBelow.length,
    hiddenAbove: hiddenAbove + above.length - drawnAbove.length,
  };
}

function heightsFor(
  input: SceneInput,
  rows: readonly Row[],
  row: Row,
  equation: readonly EquationLine[],
  viewport: Viewport,
): Heights {
  const { depth, trace } = input;
  const opens = !input.omit?.inside;
  const inputsOutside = opens && (depth !== 'numbers' || isGated(row.cell));
  const answering = rowHasReadOut({ trace, row, rows });
  const classes = (answering && trace.model.readOut?.weight.rows) || 0;
  const answers = classes <= 2 ? Math.min(1, classes) : Math.min(mostNamedClasses, classes);
  const { below, above, hiddenBelow, hiddenAbove } = neighboursIn(input, rows, row);
  return heightsOf(viewport, {
    inputsOutside,
    closed: depth === 'box',
    opens,
    answers,
    above: above.length + Math.min(1, hiddenAbove) * 0.5,
    below: below.length + Math.min(1, hiddenBelow) * 0.5,
    equation: equationHeight(equation),
    caption: !input.omit?.caption,
  });
}
