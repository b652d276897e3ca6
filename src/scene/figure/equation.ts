import type { Cell } from '../../model/cell';
import { inputsOf } from '../../model/operations';
import type { Beat } from '../../timeline/beats';
import type { Equation, EquationRun } from '../../timeline/equation';
import { beatAt, type Moment, progressOf, restOf } from '../../timeline/moment';
import { isGated } from '../../timeline/structure';
import type { Index } from '../../timeline/symbols';
import { type EquationLine, equationsAt, gap } from '../layout/equation-lines';
import type { Stage } from '../layout/stage';
import { eased, mix } from '../marks/easing';
import { group, type MaybeMark } from '../marks/mark';
import { richText } from '../marks/text';
import { crossFade } from '../motion/cross-fade';

/** How faint a term is that is not computed yet, and one that was computed in an earlier beat. */
const light = { waiting: 0.36, done: 0.8 };

/** The equations under the chain, lit term by term as the cell works through them. */
export function equationMark(stage: Stage, moment: Moment): MaybeMark {
  const { shown, opacity } = crossFade(moment, 'start');
  const { cell, row } = stage;
  const rest = stage.tokens.length === 0 ? 0 : restOf(shown);
  const general = shown.step === 0 || (rest !== undefined && rest <= 0);
  const index: Index = general ? 'i' : stage.wordOf(rest ?? shown.step);
  const equations = stage.memo('equations', [index], () =>
    equationsAt(cell, stage.depth, index, row.notation),
  );
  const lighting = rest === undefined && !general ? lightingAt(stage, shown) : undefined;
  let y = stage.metrics.equationTop;
  const lines = stage.equation.map((line, number) => {
    const runs = stage.memo(`equation runs ${number}`, [index], () => runsOf(equations, line));
    const baseline = y + line.height * 0.62;
    y += line.height;
    return stage.memo(`equation ${number}`, [index, lighting?.now, lighting?.amount], () =>
      richText(
        `${index === 'i' ? 'any' : 'step'}${number > 0 ? ` ${number}` : ''}`,
        'symbol-label',
        stage.viewport.width / 2,
        baseline,
        runs,
        { 'font-size': line.size },
        (_, position) => ({ opacity: lighting && lightOf(stage, lighting, runs[position]!.value) }),
      ),
    );
  });
  return stage.memo('equation', [...lines, opacity], () =>
    group('equation', { class: 'equation', opacity }, lines),
  );
}

function runsOf(equations: readonly Equation[], line: EquationLine): readonly EquationRun[] {
  return line.names.flatMap((name, position) => {
    const { runs } = equations.find((equation) => equation.name === name)!;
    return position === 0 ? runs : [{ text: gap, value: name }, ...runs];
  });
}

/** Which beat lights the equations, and how far it has come to do so: for most of a beat nothing changes. */
interface Lighting {
  readonly now: number;
  readonly amount: number;
}

function lightingAt({ beats }: Stage, moment: Moment): Lighting {
  const now = beats.indexOf(beatAt(beats, moment)!);
  return { now, amount: eased(progressOf(beats[now]!, moment.fraction), 0, 0.4) };
}

/** Bright while a value is at work, calmer once it is done, and all bright again when the step is complete. */
function lightOf({ beats, cell }: Stage, { now, amount }: Lighting, name: string): number {
  const lit = litBeats(cell, beats);
  const isLit = (index: number): boolean => index >= 0 && lit[index]!.has(name);
  const isKnown = beats.findIndex((_, index) => isLit(index)) < now;
  const resting = isKnown || isConstant(cell, name) ? light.done : light.waiting;
  return mix(isLit(now - 1) ? 1 : resting, isLit(now) ? 1 : resting, amount);
}

/** Worked out once for the beats of a cell: every run of every equation asks in every frame. */
const known = new WeakMap<readonly Beat[], readonly ReadonlySet<string>[]>();

function litBeats(cell: Cell, beats: readonly Beat[]): readonly ReadonlySet<string>[] {
  let lit = known.get(beats);
  if (!lit) {
    lit = beats.map((beat) => litIn(cell, beat));
    known.set(beats, lit);
  }
  return lit;
}

const isConstant = (cell: Cell, name: string): boolean =>
  cell.operations.some((operation) => operation.output === name && operation.kind === 'bias');

/** The values that a beat is about: what it makes, and what it makes it from, as far as the equation names it. */
function litIn(cell: Cell, beat: Beat): ReadonlySet<string> {
  const made = beat.operations.map(({ output }) => output);
  const read = beat.operations.flatMap(inputsOf);
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
      return new Set(made);
    case 'gate':
      return new Set([...made, ...read]);
    default: {
      if (isGated(cell) && made.some((name) => cell.states.includes(name)))
        return new Set([...made, ...read]);
      const named = [...made, ...read];
      const behind = cell.operations.filter(({ output }) => named.includes(output)).flatMap(inputsOf);
      return new Set([...named, ...behind]);
    }
  }
}
