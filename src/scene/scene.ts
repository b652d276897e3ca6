import type { Rich } from '../language/rich';
import { type Moment, momentAt } from '../timeline/moment';
import { captionMark, captionText } from './caption';
import { cellMarks } from './cell/cell';
import { chainAt } from './chain';
import { equationMark } from './equation';
import { foldMarks } from './fold';
import { group, type Mark } from './mark';
import { neededHeight, type SceneInput, type Stage, stageOf } from './stage';
import { type Targets, targetsAt } from './targets';
import { tokenMarks } from './tokens';
import { wireMarks } from './wires';

/** The figure at one moment, as plain data: all that there is to see. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
}

/** The figure of one sentence: for every position, its frame. Nothing else decides what is seen. */
export interface Scene {
  readonly stage: Stage;
  /** The height below which the figure would be cut, in the scene's units. */
  readonly neededHeight: number;
  frame(position: number): Frame;
  /** The same for a moment, which tells the end of a step from the start of the next. */
  frameAt(moment: Moment): Frame;
  targets(position: number): Targets;
  /** The caption's words, for those who do not see it. */
  caption(position: number): Rich;
}

/**
 * Prepares the figure of a trace.
 *
 * @example createScene(input).frame(3.5) // half-way through cell 4
 */
export function createScene(input: SceneInput): Scene {
  const stage = stageOf(input);
  const { width, height } = input.viewport;
  const frameAt = (moment: Moment): Frame => ({ width, height, marks: marksAt(stage, moment) });
  const count = input.tokens.length;
  return {
    stage,
    neededHeight: neededHeight(input, stage),
    frame: (position) => frameAt(momentAt(position, count)),
    frameAt,
    caption: (position) => captionText(stage, momentAt(position, count)),
    targets: (position) => targetsAt(stage, chainAt(stage, momentAt(position, count))),
  };
}

function marksAt(stage: Stage, moment: Moment): Mark[] {
  const chain = chainAt(stage, moment);
  const cells = chain.cells.map((place, index) => {
    const before = chain.cells[index - 1];
    return cellMarks(stage, place, before && before.step === place.step - 1 ? before : undefined);
  });
  return [
    wireMarks(stage, chain),
    group('chain', {}, cells),
    tokenMarks(stage, chain),
    foldMarks(stage, chain),
    equationMark(stage, moment),
    captionMark(stage, moment),
  ].filter((mark) => mark !== undefined);
}
