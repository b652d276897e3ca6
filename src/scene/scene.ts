import type { Rich } from '../language/rich';
import { type Moment, momentAt, progressOf } from '../timeline/moment';
import { rowsOf, stepsOf } from '../timeline/rows';
import { cellMarks } from './cell/cell';
import { captionMark, captionText } from './figure/caption';
import { equationMark } from './figure/equation';
import { foldMarks } from './figure/folded';
import { rowOverviewMarks } from './figure/row-overview';
import { stateEdgeMarks } from './figure/state-edges';
import { tokenMarks } from './figure/tokens';
import { chainAt, glide } from './layout/chain';
import { shownRow } from './layout/shown-units';
import type { SceneInput, Stage } from './layout/stage';
import { eased } from './marks/easing';
import type { Frame } from './marks/frame';
import { group, type Mark, numbers } from './marks/mark';
import { apart } from './marks/sheets';
import { neededHeight, stageOf } from './stage';
import { type Targets, targetsAt } from './targets';

/** The figure of one sentence: for every position, its frame. Nothing else decides what is seen. */
export interface Scene {
  /** The stage of the first row; of the upper one, where two are compared. */
  readonly stage: Stage;
  /** The height below which the figure would be cut, in the scene's units. */
  readonly neededHeight: number;
  frame(position: number): Frame;
  /** The same for a moment, which tells the end of a step from the start of the next. */
  frameAt(moment: Moment): Frame;
  targets(position: number): Targets;
  /** The caption's words, for those who do not see it. */
  caption(position: number): Rich;
  /** The row at work at a position. */
  at(position: number): RowMoment;
}

/** A row of the network, and a moment of it. */
export interface RowMoment {
  readonly stage: Stage;
  /** Its steps are counted within the row. */
  readonly moment: Moment;
  /** The same of the timeline that the sentence shares with another one; else that moment itself. */
  readonly view: Moment;
}

/**
 * Prepares the figure of a single trace.
 */
export function sceneOfOne(input: SceneInput): Scene {
  const rows = rowsOf(input.trace).map(shownRow);
  const { slots } = input;
  const words = slots?.length ?? input.tokens.length;
  const steps = stepsOf(rows, words);
  const { width, height } = input.viewport;
  const stages: (Stage | undefined)[] = [];
  const stageAt = (index: number): Stage => {
    stages[index] ??= stageOf(input, rows, rows[index]!);
    return stages[index];
  };
  const locate = ({ step, fraction }: Moment): RowMoment => {
    const index = words === 0 ? 0 : Math.max(0, Math.ceil(step / words) - 1);
    const stage = stageAt(index);
    const view = { step: step - index * words, fraction };
    return { stage, view, moment: slots?.momentOf(view, stage.row.reversed) ?? view };
  };

  const frameAt = (moment: Moment): Frame => {
    const found = locate(moment);
    const from = found.stage.row.index - 1;
    const rising = from >= 0 && found.view.step === 1 ? risingAt(found) : 1;
    const marksOfRow = marksAt(found);
    if (rows.length === 1) return { width, height, marks: marksOfRow };
    if (rising >= 1) return { width, height, marks: [rowMark(from + 1, marksOfRow, 1, 0)!] };
    const left = marksAt(locate({ step: (from + 1) * words, fraction: 1 }));
    return { width, height, marks: handOver(left, marksOfRow, from, rising) };
  };
  const inRowAt = (position: number): RowMoment => locate(momentAt(position, steps));
  return {
    stage: stageAt(0),
    neededHeight: neededHeight(input, stageAt(0)),
    frame: (position) => frameAt(momentAt(position, steps)),
    frameAt,
    at: inRowAt,
    caption: (position) => {
      const { stage, moment } = inRowAt(position);
      return captionText(stage, moment);
    },
    targets: (position) => {
      const { stage, moment, view } = inRowAt(position);
      return targetsAt(stage, chainAt(stage, moment, view));
    },
  };
}

function marksAt({ stage, moment, view }: RowMoment): Mark[] {
  const chain = chainAt(stage, moment, view);
  const cells = chain.cells.map((place, index) => {
    const before = chain.cells[index - 1];
    return cellMarks(stage, place, before && before.step === place.step - 1 ? before : undefined);
  });
  return [
    stateEdgeMarks(stage, chain),
    apart(group('chain', {}, cells)),
    rowOverviewMarks(stage, chain),
    tokenMarks(stage, chain),
    foldMarks(stage, chain),
    equationMark(stage, moment),
    stage.omit?.caption ? undefined : captionMark(stage, moment),
  ].filter((mark) => mark !== undefined);
}

/** How far a row has come into the place of the one below it, while its first cell opens. */
const risingAt = ({ stage: { beats, slots }, view }: RowMoment): number =>
  eased(progressOf(slots?.glide ?? beats[0]!, view.fraction), 0, glide);

/** How far the rows move while one gives way to the next. */
const way = 60;

/** The row that is done sinks away, and the next comes down into its place. */
function handOver(left: readonly Mark[], entering: readonly Mark[], from: number, progress: number): Mark[] {
  const out = eased(progress, 0, 0.5);
  const into = eased(progress, 0.5, 1);
  return [
    rowMark(from, left, 1 - out, way * out),
    rowMark(from + 1, entering, into, way * (into - 1)),
  ].filter((mark) => mark !== undefined);
}

function rowMark(index: number, marks: readonly Mark[], opacity: number, y: number): Mark | undefined {
  return apart(group(`row ${index}`, { opacity, transform: numbers`translate(${0} ${y})` }, marks));
}
