import { captionAt } from '../timeline/caption';
import type { Moment } from '../timeline/moment';
import { changeover } from './changeover';
import { group, type MaybeMark } from './mark';
import type { Stage } from './stage';
import { richText, wrap } from './text';

/** The caption under the equation, broken into lines that fit. */
export function captionMark(stage: Stage, moment: Moment): MaybeMark {
  const { metrics, interior, viewport, measure, depth, tokens, strings, beats, trace } = stage;
  const { shown, opacity } = changeover(moment, 'both');
  const { cell } = trace.model;
  const text = captionAt(
    { cell, beats, tokens, strings, closed: depth === 'box', bars: interior.unit > 0 },
    shown,
  );
  const { y, size, lineHeight, width } = metrics.caption;
  const lines = wrap(text, width, { size, family: 'text' }, measure);
  return group(
    'caption',
    { class: 'caption', opacity },
    lines.map((line, index) =>
      richText(`${index}`, '', viewport.width / 2, y + index * lineHeight, line, { 'font-size': size }),
    ),
  );
}
