import type { Cell } from '../../model/cell';
import { inputsOf } from '../../model/operations';
import type { Beat } from '../../timeline/beats';
import { closedEquation, type Equation, type EquationRun, equationsOf } from '../../timeline/equation';
import { beatAt, type Moment, progressOf, restOf } from '../../timeline/moment';
import { isGated } from '../../timeline/structure';
import type { Index, Notation } from '../../timeline/symbols';
import { isNarrow } from '../layout/heights';
import type { Depth, Viewport } from '../layout/viewport';
import { eased, mix } from '../marks/easing';
import { group, type MaybeMark } from '../marks/mark';
import type { Measure } from '../marks/measure';
import { richText, widthOf } from '../marks/text';
import { crossFade } from '../motion/cross-fade';
import type { Stage } from '../stage';

/** How faint a term is that is not computed yet, and one that was computed in an earlier beat. */
const light = { notYetOpacity: 0.36, done: 0.8 };

/** Equations that stand side by side, by their names. */
export interface EquationLine {
  readonly names: readonly string[];
  readonly size: number;
  readonly height: number;
}

const gap = '\u2003\u2002';

/** How the equations of a cell are shared out in lines: the same at every step, so that nothing jumps. */
export function equationLines(
  cell: Cell,
  depth: Depth,
  notation: Notation,
  words: number,
  viewport: Viewport,
  measure: Measure,
): readonly EquationLine[] {
  const narrow = isNarrow(viewport);
  // With the widest number that a step can have.
  const equations = equationsAt(cell, depth, Math.max(words, 2), notation);
  const gates = equations.filter(({ isState }) => !isState);
  const states = equations.filter(({ isState }) => isState);
  const alone = gates.length === 0;
  const size = { gates: narrow ? 14 : 17, states: alone ? (narrow ? 21 : 30) : narrow ? 18 : 24 };
  const room = viewport.width - (narrow ? 16 : 60);
  return [
    ...share(gates, size.gates, narrow ? 20 : 26, room, measure),
    ...share(states, size.states, alone ? (narrow ? 34 : 48) : narrow ? 28 : 36, room, measure),
  ];
}

/** A black box does not say how it does it. */
function equationsAt(cell: Cell, depth: Depth, index: Index, notation: Notation): readonly Equation[] {
  return depth === 'box' ? [closedEquation(cell, index, notation)] : equationsOf(cell, index, notation);
}

function share(
  equations: readonly Equation[],
  size: number,
  height: number,
  room: number,
  measure: Measure,
): EquationLine[] {
  const lines: { names: string[]; size: number; height: number }[] = [];
  let width = Number.POSITIVE_INFINITY;
  for (const { name, runs } of equations) {
    const own = widthOf([...runs, { text: gap }], { size, family: 'math' }, measure);
    if (width + own > room) {
      lines.push({ names: [], size, height });
      width = 0;
    }
    lines.at(-1)!.names.push(name);
    width += own;
  }
  return lines;
}

export const equationHeight = (lines: readonly EquationLine[]): number =>
  lines.reduce((sum, { height }) => sum + height, 0);

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
  let y = stage.metrics.equationTop;
  const lines = stage.equation.map((line, number) => {
    const runs = stage.memo(`equation runs ${number}`, [index], () => runsOf(equations, line));
    const lights =
      rest === undefined && !general ? runs.map(({ value }) => lightOf(stage, shown, value)) : [];
    const baseline = y + line.height * 0.62;
    y += line.height;
    return stage.memo(`equation ${number}`, [index, ...lights], () =>
      richText(
        `${index === 'i' ? 'any' : 'step'}${number > 0 ? ` ${number}` : ''}`,
        'symbol-label',
        stage.viewport.width / 2,
        baseline,
        runs,
        { 'font-size': line.size },
        (_, position) => ({ opacity: lights[position] }),
      ),
    );
  });
  return group('equation', { class: 'equation', opacity }, lines);
}

function runsOf(equations: readonly Equation[], line: EquationLine): readonly EquationRun[] {
  return line.names.flatMap((name, position) => {
    const { runs } = equations.find((equation) => equation.name === name)!;
    return position === 0 ? runs : [{ text: gap, value: name }, ...runs];
  });
}

/** Bright while a value is at work, calmer once it is done, and all bright again when the step is complete. */
function lightOf({ beats, cell }: Stage, moment: Moment, name: string): number {
  const now = beats.indexOf(beatAt(beats, moment)!);
  const progress = progressOf(beats[now]!, moment.fraction);
  const isLit = (index: number): boolean => index >= 0 && litIn(cell, beats[index]!).has(name);
  const known = beats.findIndex((_, index) => isLit(index)) < now;
  const resting = known || isConstant(cell, name) ? light.done : light.notYetOpacity;
  return mix(isLit(now - 1) ? 1 : resting, isLit(now) ? 1 : resting, eased(progress, 0, 0.4));
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
