import type { Rich } from '../../language/rich';
import { captionAt } from '../../timeline/caption';
import { beatAt, type Moment, restOf } from '../../timeline/moment';
import { remainsOf } from '../follow/share';
import type { Metrics } from '../layout/metrics';
import type { Stage } from '../layout/stage';
import { group, type MaybeMark } from '../marks/mark';
import type { Measure } from '../marks/measure';
import { richText } from '../marks/text';
import { wrap } from '../marks/wrap';
import { crossFade } from '../motion/cross-fade';

/** The words of a moment, as this figure shows it. */
export function captionText(stage: Stage, moment: Moment): Rich {
  const { interior, depth, tokens, strings, beats, row, omit, followed } = stage;
  const shown = { closed: depth === 'box', opens: !omit?.inside, bars: interior.hasBars };
  const told = followed && {
    followed: {
      word: followed.word,
      remains: (state: string, turn: number) => remainsOf(stage, followed, turn, state),
    },
  };
  return captionAt({ row, beats, tokens, strings, ...shown, ...told }, moment);
}

/** The caption under the equation, broken into lines that fit. */
export function captionMark(stage: Stage, moment: Moment): MaybeMark {
  const { beats } = stage;
  const { shown, opacity } = crossFade(moment, 'both');
  const beat = beatAt(beats, shown) ?? restOf(shown);
  const lines = stage.memo('caption', [shown.step, beat], () => linesAt(stage, shown));
  return stage.memo('caption group', [lines, opacity], () =>
    group('caption', { class: 'caption', opacity }, lines),
  );
}

/** The caption is never cut: the few that are longer than there is room for are set smaller, by this much. */
const scales = [1, 0.875, 0.75];

function linesAt(stage: Stage, shown: Moment): MaybeMark[] {
  const { metrics, viewport, measure } = stage;
  return captionLines(captionText(stage, shown), metrics.caption, viewport.width / 2, measure);
}

/** The lines of a caption, around a middle. */
export function captionLines(
  text: Rich,
  { y, width, ...caption }: Metrics['caption'],
  middle: number,
  measure: Measure,
): MaybeMark[] {
  const settings = scales.map((scale) => {
    const [size, lineHeight] = [caption.size * scale, caption.lineHeight * scale];
    const lines = wrap(text, width, { size, family: 'text' }, measure);
    return { size, lineHeight, lines, fits: lines.length * lineHeight <= caption.height };
  });
  const { size, lineHeight, lines } = settings.find(({ fits }) => fits) ?? settings.at(-1)!;
  return lines.map((line, index) =>
    richText(`${index}`, '', middle, y + index * lineHeight, line, { 'font-size': size }),
  );
}
