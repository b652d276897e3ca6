import { equationOf } from '../timeline/equation';
import { beatAt, type Moment, progressOf, restOf } from '../timeline/moment';
import { changeover } from './changeover';
import { eased, mix } from './ease';
import { group, type MaybeMark } from './mark';
import type { Stage } from './stage';
import { richText } from './text';

/** How faint a term is that is not computed yet, and one that was computed in an earlier beat. */
const light = { pending: 0.36, done: 0.72 };

/** The equation under the chain, lit term by term as the cell works through it. */
export function equationMark(stage: Stage, moment: Moment): MaybeMark {
  if (stage.tokens.length === 0) return equationText(stage, 'i', () => 1, 1);
  const { shown, opacity } = changeover(moment, 'start');
  const rest = restOf(shown);
  if (shown.step === 0 || (rest !== undefined && rest <= 0))
    return equationText(stage, 'i', () => 1, opacity);
  if (rest !== undefined) return equationText(stage, rest, () => 1, opacity);
  return equationText(stage, shown.step, (name) => lightOf(stage, shown, name), opacity);
}

function equationText(
  stage: Stage,
  index: number | 'i',
  lit: (name: string) => number,
  opacity: number,
): MaybeMark {
  const { metrics, viewport, trace } = stage;
  const runs = equationOf(trace.model.cell, index);
  return group('equation', { class: 'equation', opacity }, [
    richText(
      `${index === 'i' ? 'any' : 'step'}`,
      'symbol-label',
      viewport.width / 2,
      metrics.equation.y,
      runs,
      { 'font-size': metrics.equation.size },
      (_, position) => ({ opacity: lit(runs[position]!.value) }),
    ),
  ]);
}

/** Bright while a term is at work, calmer once it is done, and all bright again when the step is complete. */
function lightOf({ beats, trace }: Stage, moment: Moment, name: string): number {
  const { cell } = trace.model;
  const beat = beatAt(beats, moment)!;
  const closing = eased(progressOf(beats.at(-1)!, moment.fraction));
  const own = beats.find(({ operations }) => operations.some(({ output }) => output === name));
  const products = beats.find(({ name: beatName }) => beatName === 'weigh');
  const first = own ?? products ?? beat;
  const state = cell.states[0]!;
  const coming = name === state && own ? own : first;
  const progress = progressOf(coming, moment.fraction);
  const summed = cell.operations.find(
    (operation) =>
      operation.kind === 'add' && operation.terms.includes(name) && beat.operations.includes(operation),
  );
  if (summed) return 1;
  const working = beat === coming;
  const lit = working
    ? mix(light.pending, 1, eased(progress, 0, 0.4))
    : progress >= 1
      ? light.done
      : light.pending;
  return mix(lit, 1, closing);
}
