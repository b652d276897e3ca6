import { valueSymbol } from '../../timeline/symbols';
import { column } from '../column';
import { eased, mix } from '../ease';
import type { MaybeMark } from '../mark';
import type { OpenCell } from '../place';
import { richText } from '../text';
import { arrow } from '../wire';
import { digitsOf } from './columns';
import { pending } from './faint';
import { rowsDone } from './rows';

/** The hidden state, in the cell that made it. */
export function stateColumn(open: OpenCell): MaybeMark {
  const { stage, place, state } = open;
  const made = stage.trace.model.cell.operations.find((operation) => operation.output === state.name)!;
  const progress = open.progress(made);
  const shows = place.progress === 1 || place.focus > 0;
  if (!shows) return undefined;
  const closed = stage.depth === 'box';
  const literal = stage.interior.unit === 0;
  // In an open cell the squash draws the bars until they have their place; a closed one lets its colours appear.
  const there = closed ? eased(progress, 0.3, 1) : progress >= 1 ? 1 : 0;
  return column('state', {
    box: state.box,
    role: 'h',
    style: closed || state.unit === 0 || (literal && place.focus > 0.5) ? 'colour' : 'bars',
    unit: state.unit,
    rows: stage.interior.rows,
    values: there > 0 ? open.values(state.name) : undefined,
    barOpacity: closed ? there : 1,
    opacity: place.progress === 1 ? 1 : open.opacity,
    digits: literal
      ? digitsOf(open, state.digits, state.name, open.opacity, rowsDone(progress, stage.interior.rows))
      : digitsOf(open, state.digits, state.name, eased(progress, 0.7, 1) * open.opacity),
  });
}

/** Upward: the arrow draws itself while the state is passed on. */
export function output(open: OpenCell): MaybeMark[] {
  const { stage, place, state } = open;
  const { metrics } = stage;
  const { cell } = stage.trace.model;
  const passed = eased(open.beat('pass'));
  const x = state.middle;
  const top = metrics.outputLabelY + 7 - metrics.axisY;
  const bottom = -place.height / 2;
  // The label of a compact cell hangs lower: right above its own short arrow.
  const labelTop = mix(bottom - 32, top, place.focus);
  const size = mix(metrics.symbolSize * 0.92, metrics.symbolSize * 1.15, place.focus);
  return [
    arrow('output ghost', 'ghost', [x, bottom], [x, labelTop], 1, (1 - passed) * (1 - place.likeness)),
    arrow('output', 'role-output', [x, bottom], [x, labelTop], passed),
    richText('output label', 'symbol-label', x, labelTop - 7, valueSymbol(cell, state.name, place.step), {
      'font-size': size,
      opacity: mix(pending, 1, passed) * (1 - place.likeness),
    }),
  ];
}
