import { percent } from '../../language/percent';
import { cardOf } from '../../trained/card-of';
import type { OpenCell } from '../layout/open-cell';
import { rowHasReadOut } from '../layout/read-out-lines';
import type { Stage } from '../layout/stage';
import { clamp01, mix } from '../marks/easing';
import { group, type MaybeMark, numbers, path, rect } from '../marks/mark';
import type { Font } from '../marks/measure';
import { plainText } from '../marks/text';
import { shorten } from '../marks/text-width';
import { formatValue } from '../marks/vector/digits';
import { lateMarks } from './late-marks';
import { type ReadOutValue, readOutValues, readsOutQuickly } from './read-out-values';

/** The middle of what is said, and the line that it stands on. */
export interface ReadOutPlace {
  readonly x: number;
  readonly bottom: number;
}

/** y_i above the cell, computed from its hidden state: a bar between two classes, or the likeliest of many. */
export function readOutMarks(open: OpenCell, { x, bottom }: ReadOutPlace, opacity: number): MaybeMark {
  const { stage, place } = open;
  if (!rowHasReadOut(stage) || opacity <= 0) return undefined;
  if (place.work < 0.5 && !readsOutQuickly(stage)) return undefined;
  const said = stage.memo(`answers ${place.step}`, [], () => readOutValues(stage, stage.wordOf(place.step)));
  if (!said) return undefined;
  if (said.kind === 'number') {
    const text = `y = ${formatValue(said.value)}`;
    return plainText('read-out', 'answer-name', x, bottom - 4, text, { 'font-size': 15, opacity });
  }
  const { answers, count } = said;
  const two = count === 2;
  const left = two ? openWidth(open) / 2 : 104 + leadOf(open).width;
  const at = within(open, x, left, two ? openWidth(open) / 2 : 132);
  return group(
    'read-out',
    { class: 'read-out', opacity },
    two ? between(open, answers, at, bottom) : likeliest(open, answers, at, bottom),
  );
}

const openWidth = ({ stage }: OpenCell): number => (stage.metrics.narrow ? 96 : 130);

/** What a network's words are, where its card tells: the next word, or the one that was whispered. And its width. */
function leadOf({ stage }: OpenCell): { readonly text: string; readonly width: number } {
  return stage.memo('read-out lead', [], () => {
    const task = cardOf(stage.trace.model)?.task;
    const text = task && task !== 'mood' ? `${stage.strings.figure.answers[task]} ` : '';
    return { text, width: stage.measure(text, namesFont(stage)) };
  });
}

const namesFont = ({ metrics }: Stage): Font => ({
  size: metrics.narrow ? 14 : 15,
  family: 'text',
  bold: true,
});

/** What the answer of a compact cell takes above the name of its output, with air. */
export const compactAnswerHeight = 24;

/** Over the hidden state, but not beyond the edge of the figure. */
function within({ stage, place }: OpenCell, x: number, left: number, right: number): number {
  const room = 6;
  const least = left + room - place.x;
  const most = stage.viewport.width - right - room - place.x;
  return mix(x, Math.max(least, Math.min(most, x)), place.focus);
}

/** A bar from the middle, where both are as likely, towards the likelier one. */
function between(open: OpenCell, answers: readonly ReadOutValue[], x: number, bottom: number): MaybeMark[] {
  const { work, focus } = open.place;
  const { narrow } = open.stage.metrics;
  const unopened = open.stage.omit?.inside ?? false;
  const width = mix(narrow ? 46 : 64, openWidth(open), focus);
  const height = mix(9, 12, focus);
  const [left, right] = answers as readonly [ReadOutValue, ReadOutValue];
  const likelier = right.share >= left.share ? right : left;
  // As good as undecided: a name would say more than it does.
  const name = likelier.share < 0.525 ? open.stage.strings.figure.undecided : likelier.label;
  const end = x + (right.share - 0.5) * width;
  const y = bottom - height;
  const side = right.share >= left.share ? 'positive' : 'negative';
  const said = unopened
    ? lateMarks('likelierAnswer')(open, x, name, likelier.share)
    : { x, text: `${name} ${percent(likelier.share)}` };
  return [
    rect('frame', 'answer-frame', { x: x - width / 2, y, width, height }, { rx: 3 }),
    rect('bar', `answer ${side}`, { x: Math.min(x, end), y, width: Math.abs(end - x), height }),
    path('middle', 'axis', numbers`M${x} ${y - 2}v${height + 4}`),
    plainText('compact', 'answer-name', x, y - 6, percent(likelier.share), {
      'font-size': 14,
      opacity: clamp01(1 - work * 2),
    }),
    plainText('likelier', 'answer-name', said.x, y - 7, said.text, {
      'font-size': narrow || unopened ? 14 : 16,
      opacity: clamp01(work * 2 - 1),
    }),
  ];
}

/** The likeliest words with their shares; beside a compact cell there is room for the first alone. */
function likeliest(open: OpenCell, answers: readonly ReadOutValue[], x: number, bottom: number): MaybeMark[] {
  const { stage, place } = open;
  const { metrics, measure } = stage;
  const font = namesFont(stage);
  const { size } = font;
  const lead = leadOf(open).text;
  const opened = clamp01(place.focus * 2 - 1);
  const rowHeight = size + 3;
  const longest = metrics.narrow ? 48 : 84;
  const [first] = answers;
  return [
    ...answers.map(({ label, share }, index) => {
      const y = bottom - (answers.length - index - 1) * rowHeight;
      return group(`answer ${index}`, { opacity: opened }, [
        plainText(
          'name',
          'answer-name end',
          x - 4,
          y - 2,
          (index === 0 ? lead : '') + shorten(label, 96, font, measure),
          {
            'font-size': size,
          },
        ),
        rect('bar', 'answer', {
          x: x + 4,
          y: y - size + 2,
          width: Math.max(1, share * longest),
          height: size - 4,
        }),
        plainText('share', 'answer-name start', x + 9 + share * longest, y - 2, percent(share), {
          'font-size': 14,
        }),
      ]);
    }),
    group('first', { opacity: clamp01(1 - place.focus * 2) }, [
      plainText('name', 'answer-name', x, bottom - 8, firstName(open, first!), { 'font-size': size }),
      rect('bar', 'answer', { x: x - 24, y: bottom - 4, width: Math.max(1, first!.share * 48), height: 4 }),
    ]),
  ];
}

/** The likeliest word as it fits over a compact cell; in a chain in which none opens, where chains are compared, with its share. */
function firstName(open: OpenCell, { label, share }: ReadOutValue): string {
  const { stage } = open;
  const { metrics, measure, omit } = stage;
  const font = namesFont(stage);
  const pitch = metrics.compact.width + metrics.gap - 6;
  if (omit?.inside) return lateMarks('answerName')(open, label, share, pitch, font);
  const whole = leadOf(open).text + label;
  return measure(whole, font) <= pitch ? whole : shorten(label, pitch, font, measure);
}
