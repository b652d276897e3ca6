import { roleOf } from '../../timeline/symbols';
import type { OpenCell, StatePlace } from '../layout/open-cell';
import { arrow } from '../marks/arrow';
import { eased, mix, part } from '../marks/easing';
import type { MaybeMark } from '../marks/mark';
import { movingText } from '../marks/text';
import { column } from '../marks/vector/column';
import { vectorGrowing } from '../motion/growth';
import { rowsDone } from '../motion/row-sweep';
import { lateMarks } from './late-marks';
import { notYetOpacity } from './opacities';
import { compactAnswerHeight, type ReadOutPlace, readOutMarks } from './read-out';
import { digitsOf } from './value-column';

/** The states that the cell hands on, in the cell that made them. */
export function stateMarks(open: OpenCell): MaybeMark[] {
  const { stage, place } = open;
  if (place.progress < 1 && place.work === 0) return [];
  return open.states.flatMap((state) => {
    const made = stage.cell.operations.find((operation) => operation.output === state.name)!;
    const progress = stage.omit?.inside ? lateMarks('unopenedProgress')(open, made) : open.progress(made);
    return open.memo(`state ${state.name}`, [place.progress === 1, progress], () =>
      drawnState(open, state, progress),
    );
  });
}

function drawnState(open: OpenCell, state: StatePlace, progress: number): MaybeMark[] {
  const { stage, place } = open;
  const { rows, hasBars } = open.interior;
  const slot = open.slot(state.name);
  const opacity = place.progress === 1 ? 1 : part(place.work, 0.6, 1);
  const ruler = slot && place.focus > 0 ? open.rulerOf(slot) : undefined;
  const own = {
    box: state.box,
    role: roleOf(stage.cell, state.name),
    unit: state.unit,
    // A compact cell has the scale of all others, and its ±1.
    ruler: ruler && (place.progress === 1 ? { ...ruler, opacity: eased(place.focus, 0.6, 1) } : ruler),
    rows,
  };
  const values = open.values(state.name);
  const key = state === open.states[0] ? 'state' : `state ${state.name}`;
  if (stage.depth === 'box') {
    const there = eased(progress, 0.3, 1);
    return [column(key, { ...own, style: 'colour', values, barOpacity: there, opacity })];
  }
  if (hasBars) {
    // What makes the state draws its bars until they have their place; in a cell that is not open nothing else does.
    const grows = stage.omit?.inside && progress > 0;
    const there = progress >= 1 || grows ? vectorGrowing(values, progress) : undefined;
    const digits = digitsOf(open, state.digits, state.name, eased(progress, 0.7, 1) * open.opacity);
    return [column(key, { ...own, style: 'bars', values: there, opacity, digits })];
  }
  // Where the open cell shows digits alone, the bars of the compact one shrink away as it opens.
  const shown = rowsDone(progress, rows);
  const digits = digitsOf(open, state.digits, state.name, open.opacity, shown);
  const there = progress >= 1 ? values : undefined;
  return [
    column(key, {
      ...own,
      style: 'bars',
      values: there,
      opacity: opacity * (1 - part(place.focus, 0.6, 1)),
    }),
    column('digits', { ...own, style: 'colour', values: there, opacity: open.opacity, digits }),
  ];
}

/** Upward: the arrow draws itself while the state is passed on. */
export function output(open: OpenCell): MaybeMark[] {
  const { stage, place } = open;
  const [state] = open.states;
  const { metrics } = stage;
  const passed = eased(open.beat('pass'));
  const x = state.middle;
  const top = metrics.outputLabelY + 7 - metrics.axisY;
  const bottom = -place.height / 2;
  // The label of a compact cell hangs lower: right above its own short arrow.
  const labelTop = mix(bottom - metrics.compactOutput, top, place.focus);
  const label = { x, y: labelTop - 7, scale: mix(0.92, 1.15, place.focus) };
  return [
    arrow('output ghost', 'ghost', [x, bottom], [x, labelTop], 1, (1 - passed) * (1 - place.likeness)),
    arrow('output', 'role-output', [x, bottom], [x, labelTop], passed),
    movingText('output label', 'symbol-label', label, stage.symbol(state.name, place.step), {
      'font-size': metrics.symbolSize,
      opacity: mix(notYetOpacity, 1, passed) * (1 - place.likeness),
    }),
    readOutMarks(open, readOutPlace(open, x, label.y), eased(open.beat('pass'), 0.4, 1)),
  ];
}

/**
 * Above the name of a compact cell's output; beside that of the open one, which has the whole width of its cell, or above the
 * answers of the compact ones.
 */
function readOutPlace({ stage, place }: OpenCell, x: number, labelY: number): ReadOutPlace {
  const { metrics, row } = stage;
  const above = labelY - metrics.symbolSize - 6;
  if (metrics.answersAbove) {
    const others = -metrics.compact.height / 2 - metrics.compactOutput - 7 - metrics.symbolSize - 6;
    return { x, bottom: mix(above, others - compactAnswerHeight, place.focus) };
  }
  const beside = metrics.narrow ? 84 : 108;
  return {
    x: x + (row.reversed ? beside : -beside) * place.focus,
    bottom: mix(above, labelY + 18, place.focus),
  };
}
