import type { Cell } from '../model/cell';
import { inputsOf } from '../model/operations';
import type { Beat } from '../timeline/beats';
import { type EquationRun, equationOf } from '../timeline/equation';
import { beatAt, type Moment, progressOf, restOf } from '../timeline/moment';
import type { Index } from '../timeline/symbols';
import { changeover } from './changeover';
import { eased, mix } from './ease';
import { group, type MaybeMark } from './mark';
import type { Stage } from './stage';
import { richText } from './text';

/** How faint a term is that is not computed yet, and one that was computed in an earlier beat. */
const light = { pending: 0.36, done: 0.8 };

/** The equation under the chain, lit term by term as the cell works through it. */
export function equationMark(stage: Stage, moment: Moment): MaybeMark {
  const { shown, opacity } = changeover(moment, 'start');
  const rest = stage.tokens.length === 0 ? 0 : restOf(shown);
  const general = shown.step === 0 || (rest !== undefined && rest <= 0);
  const index = general ? 'i' : (rest ?? shown.step);
  const { cell } = stage.trace.model;
  const runs = stage.keep('equation runs', [index], () => equationOf(cell, index));
  const lights = rest === undefined && !general ? runs.map(({ value }) => lightOf(stage, shown, value)) : [];
  const text = stage.keep('equation', [index, ...lights], () => equationText(stage, index, runs, lights));
  return group('equation', { class: 'equation', opacity }, [text]);
}

function equationText(
  { metrics, viewport }: Stage,
  index: Index,
  runs: readonly EquationRun[],
  lights: readonly number[],
): MaybeMark {
  return richText(
    index === 'i' ? 'any' : 'step',
    'symbol-label',
    viewport.width / 2,
    metrics.equation.y,
    runs,
    { 'font-size': metrics.equation.size },
    (_, position) => ({ opacity: lights[position] }),
  );
}

/** Bright while a value is at work, calmer once it is done, and all bright again when the step is complete. */
function lightOf({ beats, trace }: Stage, moment: Moment, name: string): number {
  const { cell } = trace.model;
  const now = beats.indexOf(beatAt(beats, moment)!);
  const progress = progressOf(beats[now]!, moment.fraction);
  const isLit = (index: number): boolean => index >= 0 && litIn(cell, beats[index]!).has(name);
  const known = beats.findIndex((_, index) => isLit(index)) < now;
  const resting = known || isConstant(cell, name) ? light.done : light.pending;
  return mix(isLit(now - 1) ? 1 : resting, isLit(now) ? 1 : resting, eased(progress, 0, 0.4));
}

const isConstant = (cell: Cell, name: string): boolean =>
  cell.operations.some((operation) => operation.output === name && operation.kind === 'bias');

/** The values that a beat is about: what it makes, and what it makes it from, as far as the equation names it. */
function litIn(cell: Cell, beat: Beat): ReadonlySet<string> {
  switch (beat.name) {
    case 'read':
      return new Set(['x']);
    case 'carry':
      return new Set(cell.states.map((state) => `previous ${state}`));
    case 'pass':
      return new Set([
        'x',
        ...cell.states.map((state) => `previous ${state}`),
        ...cell.operations.map(({ output }) => output),
      ]);
    case 'squash':
      return new Set(beat.operations.map(({ output }) => output));
    default: {
      const made = beat.operations.flatMap((operation) => [operation.output, ...inputsOf(operation)]);
      const behind = cell.operations.filter(({ output }) => made.includes(output)).flatMap(inputsOf);
      return new Set([...made, ...behind]);
    }
  }
}
