import type { CompareStrings } from '../language/compare';
import type { Rich } from '../language/rich';
import { beatAt, type Moment, restOf } from '../timeline/moment';
import { type ComparedMoment, comparisonCaption } from './comparison-caption';
import { captionLines } from './figure/caption';
import { type ComparedChain, gaugeMarks, outlineMarks } from './figure/gauges';
import { chainAt } from './layout/chain';
import type { SceneInput, Versus } from './layout/stage';
import { group, type Mark, type MaybeMark, numbers } from './marks/mark';
import { apart } from './marks/sheets';
import { plainText } from './marks/text';
import { crossFade } from './motion/cross-fade';
import type { RowMoment, Scene } from './scene';

/** The horizontal bands of the figure, from above; what is left is shared by the chains. */
export interface Bands {
  readonly narrow: boolean;
  /** At the left of each chain, for its name; 0 where the names stand above the chains. */
  readonly column: number;
  /** Above each chain, for its name. */
  readonly name: number;
  readonly gauge: number;
  readonly caption: number;
}

/** Two chains that are compared, and where they are in the figure. */
export interface Comparison {
  readonly input: SceneInput;
  readonly versus: Versus;
  readonly bands: Bands;
  readonly chains: readonly [upper: Scene, lower: Scene];
  /** Where they begin. */
  readonly tops: readonly [upper: number, lower: number];
  readonly names: readonly [upper: string, lower: string];
}

/** Both chains, what they are called, and how much they differ. */
export function marksAt(
  comparison: Comparison,
  words: CompareStrings,
  at: ComparedMoment,
  position: number,
): Mark[] {
  const { chains, tops, bands, versus, input } = comparison;
  const [above, below] = chains.map((chain, index) =>
    apart(
      group(
        index === 0 ? 'upper' : 'lower',
        { class: 'compared', transform: numbers`translate(${bands.column} ${tops[index]!})` },
        chain.frame(position).marks,
      ),
    ),
  );
  const marks: MaybeMark[] = [above, below];
  if (versus.kind === 'network') marks.push(...nameMarks(comparison, at));
  else marks.push(...differenceMarks(comparison, words, at));
  if (!input.omit?.caption) marks.push(captionMark(comparison, words, at));
  return marks.filter((mark) => mark !== undefined);
}

/** The names of two networks, beside their chains or above them. */
function nameMarks({ bands, tops, names }: Comparison, { upper, lower }: ComparedMoment): MaybeMark[] {
  return [upper, lower].map(({ stage: { metrics } }, index) => {
    const y = tops[index]! + (bands.narrow ? -2 : metrics.axisY + 7);
    const size = bands.narrow ? 15 : 20;
    return plainText(`name ${index}`, 'chain-name', bands.narrow ? 10 : 22, y, names[index]!, {
      'font-size': size,
    });
  });
}

/** Between the chains of one network how much its states differ, and in the lower one which rows do. */
function differenceMarks(
  { bands, tops }: Comparison,
  words: CompareStrings,
  { upper, lower }: ComparedMoment,
): MaybeMark[] {
  const [above, below]: ComparedChain[] = [upper, lower].map(({ stage, moment, view }) => ({
    stage,
    chain: chainAt(stage, moment, view),
  }));
  // Below the words of the upper chain.
  const y = tops[1] - bands.gauge + (bands.narrow ? 18 : 4);
  const shift = (top: number) => ({ transform: numbers`translate(${bands.column} ${top})` });
  const name = bands.narrow
    ? plainText('difference', 'gauge-name start', 10, y - 5, words.difference, { 'font-size': 14 })
    : plainText('difference', 'gauge-name start', 22, y + 12, words.difference, { 'font-size': 14 });
  return [
    group('difference marks', shift(0), [gaugeMarks(above!, below!, y)]),
    group('outline marks', shift(tops[1]), [outlineMarks(above!, below!)]),
    upper.view.step === 0 ? undefined : name,
    ...(bands.narrow || upper.view.step === 0
      ? []
      : outlineNames(words, tops[1] + lower.stage.metrics.axisY)),
  ];
}

const outlineNames = ({ outline }: CompareStrings, y: number): MaybeMark[] =>
  outline.map((line, index) =>
    plainText(`outline ${index}`, 'gauge-name start', 22, y - 3 + index * 18, line, { 'font-size': 14 }),
  );

/** What is said, once below both chains. */
function captionMark(comparison: Comparison, words: CompareStrings, moment: ComparedMoment): MaybeMark {
  const { upper, lower } = moment;
  const { shown, opacity } = crossFade(upper.view, 'both');
  const { memo, row } = upper.stage;
  // It changes with the beats of either.
  const beats = [upper, lower].map(({ stage }) => beatAt(stage.beats, shown));
  const lines = memo('compared caption', [row.index, shown.step, restOf(shown), ...beats], () =>
    linesOf(comparison, comparisonCaption(shownAt(moment, shown), words)),
  );
  return memo('compared caption group', [lines, opacity], () =>
    group('caption', { class: 'caption', opacity }, lines),
  );
}

function linesOf({ input, bands }: Comparison, text: Rich): MaybeMark[] {
  const { viewport, measure } = input;
  const size = bands.narrow ? 16 : 18;
  const place = {
    y: viewport.height - bands.caption + size + 2,
    size,
    lineHeight: size * 1.35,
    width: Math.min(1140, viewport.width - (bands.narrow ? 28 : 60)),
    height: bands.caption,
  };
  return captionLines(text, place, viewport.width / 2, measure);
}

/** While the words of one moment give way to those of the next, both chains are told of at the moment that is shown. */
function shownAt({ upper, lower, ...more }: ComparedMoment, view: Moment): ComparedMoment {
  const at = (one: RowMoment): RowMoment => {
    const { slots, row } = one.stage;
    return { ...one, view, moment: slots!.momentOf(view, row.reversed) };
  };
  return { ...more, upper: at(upper), lower: at(lower) };
}
