import type { CompareStrings } from '../language/compare';
import { percent } from '../language/percent';
import { type Rich, rich } from '../language/rich';
import { beatAt, restOf } from '../timeline/moment';
import { readOutValues } from './cell/read-out-values';
import { differenceAt } from './figure/gauges';
import { remainsOf } from './follow/share';
import { slotOf } from './layout/chain';
import { rowHasReadOut } from './layout/read-out-lines';
import type { Stage, Versus } from './layout/stage';
import { formatValue } from './marks/vector/digits';
import type { RowMoment } from './scene';

/** What two chains are at, at one moment. */
export interface ComparedMoment {
  readonly upper: RowMoment;
  readonly lower: RowMoment;
  readonly kind: Versus['kind'];
  readonly names: readonly [upper: string, lower: string];
}

/** What happens in both, in one sentence or two. */
export function comparisonCaption(moment: ComparedMoment, { caption }: CompareStrings): Rich {
  const { upper, lower, kind } = moment;
  const { view } = upper;
  const rest = restOf(view);
  const { step } = view;
  if (step === 0) {
    if (rest === -1) return rich`${caption.folded[kind]}`;
    return rich`${rest === 0 ? caption.unrolled[kind] : caption.unrolling}`;
  }
  if (rest === 0) return rich`${caption.unrolled[kind]}`;
  if (rest !== undefined) return rich`${atRest(moment, rest, caption)}`;
  const [above, below] = [wordAt(upper, step), wordAt(lower, step)];
  const { stage } = above === undefined ? lower : upper;
  const both = above !== undefined && below !== undefined;
  const beat = beatAt(stage.beats, view)!;
  if (beat.name === 'pass') return rich`${both ? caption.passing : caption.passingOne}`;
  if (beat.name !== 'read') return rich`${both ? caption.making : caption.makingOne}`;
  if (both) return rich`${above === below ? caption.readBoth(above) : caption.readEach(above, below)}`;
  return rich`${above === undefined ? caption.readBelow(below!) : caption.readAbove(above)}`;
}

/** The cell of a row that stands in a slot, in the order of work. */
function turnAt({ stage, moment }: RowMoment, slot: number): number | undefined {
  const turn = moment.step;
  return turn > 0 && slotOf(stage, turn) === slot ? turn : undefined;
}

function wordAt(chain: RowMoment, slot: number): string | undefined {
  const turn = turnAt(chain, slot);
  return turn === undefined ? undefined : chain.stage.tokens[chain.stage.wordOf(turn) - 1];
}

function atRest(moment: ComparedMoment, slot: number, caption: CompareStrings['caption']): string {
  const { upper, lower, kind, names } = moment;
  const [above, below] = [wordAt(upper, slot), wordAt(lower, slot)];
  const after =
    above !== undefined && below !== undefined && above !== below
      ? caption.afterEach(above, below)
      : caption.after((above ?? below)!);
  const [said, saidToo] = [answerOf(upper), answerOf(lower)];
  const answers =
    said === undefined || saidToo === undefined
      ? caption.kept
      : kind === 'network'
        ? caption.answers(names[0], said, names[1], saidToo)
        : caption.answersOfEach(said, saidToo);
  const [turn, other] = [turnAt(upper, slot), turnAt(lower, slot)];
  const left = kind === 'network' ? leftOf(moment, slot, caption) : '';
  if (kind === 'network' || turn === undefined || other === undefined) return after + answers + left;
  return after + answers + caption.differ(differenceAt(upper.stage, turn, lower.stage, other).toFixed(2));
}

/** What is left of a followed word in every state of two networks, once it is behind them. */
function leftOf(
  { upper, lower, names }: ComparedMoment,
  slot: number,
  caption: CompareStrings['caption'],
): string {
  const { followed } = upper.stage;
  const turn = turnAt(upper, slot);
  if (!followed || turn === undefined) return '';
  const word = followed.word;
  // The turn that reads a word is found as the word of a turn is: in a chain that runs back both are counted from the end.
  if (upper.stage.wordOf(word) >= turn) return '';
  const states = [upper, lower].flatMap(({ stage }, index) =>
    statesOf(stage).flatMap((state) => {
      const left = stage.followed && remainsOf(stage, stage.followed, turn, state).left;
      return left === undefined ? [] : [caption.leftIn(names[index]!, state, left)];
    }),
  );
  if (states.length === 0) return '';
  return caption.left(upper.stage.tokens[word - 1]!, states);
}

/** The states that are seen: a black box shows its hidden state alone. */
const statesOf = ({ depth, cell: { states } }: Stage): readonly string[] =>
  depth === 'box' ? states.slice(0, 1) : states;

/** What a row's read-out says now, where it has one. */
function answerOf({ stage, moment }: RowMoment): string | undefined {
  if (moment.step === 0 || !rowHasReadOut(stage)) return undefined;
  const said = readOutValues(stage, stage.wordOf(moment.step));
  if (!said) return undefined;
  if (said.kind === 'number') return `y = ${formatValue(said.value)}`;
  const likeliest = said.answers.reduce((best, answer) => (answer.share > best.share ? answer : best));
  const isUndecided = said.count === 2 && likeliest.share < 0.525;
  return `${isUndecided ? stage.strings.figure.undecided : likeliest.label} ${percent(likeliest.share)}`;
}
