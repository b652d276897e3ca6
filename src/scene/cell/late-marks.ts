import type { ColumnSlot } from '../layout/interior';
import type { OpenCell } from '../layout/open-cell';
import type { MaybeMark } from '../marks/mark';
import type { Font } from '../marks/measure';
import type { digitSumMarks } from '../motion/digit-sum';
import type { unopenedProgress } from '../motion/unopened-progress';
import type { likelierAnswer } from './unopened/answer';

/** The marks that most first visits do not need. Their code is loaded apart, before a figure that needs it: see `parts`. */
export interface LateMarks {
  readonly gateColumn: (open: OpenCell, slot: ColumnSlot) => MaybeMark[];
  readonly matrix: (open: OpenCell) => MaybeMark[];
  readonly digitSum: typeof digitSumMarks;
  /** Where no cell opens: how far a state is made, the way of the word, and where and how what is read out stands. */
  readonly unopenedProgress: typeof unopenedProgress;
  readonly wordUnopened: (open: OpenCell) => MaybeMark[];
  readonly likelierAnswer: typeof likelierAnswer;
  readonly answerName: (open: OpenCell, label: string, share: number, pitch: number, font: Font) => string;
}

const marks: Partial<LateMarks> = {};

export function addMarks(loaded: Partial<LateMarks>): void {
  Object.assign(marks, loaded);
}

/** @throws Error where its code is not loaded */
export function lateMarks<Name extends keyof LateMarks>(name: Name): LateMarks[Name] {
  const found = marks[name];
  if (!found) throw new Error(`the marks ${name} are not loaded: await loadPart before the scene is created`);
  return found as LateMarks[Name];
}
