/* Two figures as one: one above the other, in lock-step. */

import { compareStrings } from '../language/compare';
import type { Rich } from '../language/rich';
import type { Trace } from '../model/trace';
import type { Alignment } from '../timeline/alignment';
import { beatsOf } from '../timeline/beats';
import { rowsOf } from '../timeline/rows';
import { createSlots } from '../timeline/slots';
import { type ComparedMoment, comparisonCaption } from './comparison-caption';
import { type Bands, type Comparison, marksAt } from './comparison-marks';
import { isNarrow } from './layout/heights';
import { rangesOf } from './layout/ranges';
import { type ShownRow, shownRow } from './layout/shown-units';
import type { SceneInput, Versus } from './layout/stage';
import type { Frame } from './marks/frame';
import type { Rect } from './marks/mark';
import { type Scene, sceneOfOne } from './scene';
import type { Targets } from './targets';

function bandsOf({ viewport, omit }: SceneInput, { kind }: Versus): Bands {
  const narrow = isNarrow(viewport);
  return {
    narrow,
    column: narrow ? 0 : 96,
    name: narrow && kind === 'network' ? 18 : 0,
    gauge: kind === 'network' ? 0 : narrow ? 46 : 38,
    caption: omit?.caption ? 0 : narrow ? (viewport.width < 360 ? 88 : 66) : 36,
  };
}

/** The figure of two traces. In neither chain a cell opens, and what is said is said once, below both. */
export function createComparison(input: SceneInput, versus: Versus): Scene {
  const { viewport } = input;
  const bands = bandsOf(input, versus);
  const least = chainsOf(input, versus, bands, [0, 0]).map(({ neededHeight }) => neededHeight);
  const others = 2 * bands.name + bands.gauge + bands.caption;
  const neededHeight = least[0]! + least[1]! + others;
  const spare = Math.max(0, viewport.height - neededHeight) / 2;
  const heights = [least[0]! + spare, least[1]! + spare] as const;
  const [upper, lower] = chainsOf(input, versus, bands, heights);
  const tops = [bands.name, 2 * bands.name + heights[0] + bands.gauge] as const;
  const at = (position: number): ComparedMoment => {
    const { names } = comparison;
    return { upper: upper.at(position), lower: lower.at(position), kind: versus.kind, names };
  };
  const comparison: Comparison = {
    input,
    versus,
    bands,
    chains: [upper, lower],
    tops,
    names: namesOf(upper, lower),
  };
  const words = compareStrings[input.strings.tag.startsWith('zh') ? 'zh' : 'en'];
  const caption = (position: number): Rich => comparisonCaption(at(position), words);
  const frame = (position: number): Frame => ({
    ...viewport,
    marks: marksAt(comparison, words, at(position), position),
  });
  const { stage } = upper;
  return {
    stage: { ...stage, viewport },
    neededHeight,
    frame,
    frameAt: ({ step, fraction }) => frame(step - 1 + fraction),
    at: upper.at,
    caption,
    targets: (position) => targetsOf(comparison, position),
  };
}

/** The scenes of both chains, in heights of their own. */
function chainsOf(
  input: SceneInput,
  versus: Versus,
  { column }: Bands,
  heights: readonly [number, number],
): [upper: Scene, lower: Scene] {
  const { versus: _, follow = 0, ...own } = input;
  const { kind, alignment } = versus;
  const width = input.viewport.width - column;
  const omit = { ...input.omit, inside: true, equations: 'all', loop: true, caption: true } as const;
  const glide = beatsOf(input.trace.model.cell)[0]!;
  const sceneOf = (index: 0 | 1, read: Read, other: Read): Scene =>
    sceneOfOne({
      ...own,
      ...read,
      follow: followedIn(alignment, index, follow),
      ...(kind === 'sentence' && { rangesOf: (row) => commonRanges(row, other.trace) }),
      slots: createSlots(versus.alignment, index, [input.tokens, versus.tokens], glide),
      viewport: { width, height: heights[index] },
      omit,
    });
  const [above, below]: Read[] = [
    { trace: input.trace, tokens: input.tokens },
    { trace: versus.trace, tokens: versus.tokens },
  ];
  return [sceneOf(0, above!, below!), sceneOf(1, below!, above!)];
}

/** The followed word of the upper sentence, and the one that stands in the same slot of the lower; 0 where there is none. */
const followedIn = ({ slots }: Alignment, index: 0 | 1, follow: number): number =>
  index === 0 ? follow : slots[1].indexOf(slots[0][follow - 1] ?? 0) + 1;

/** Where values are compared, they have the scale that has room for all of them. */
function commonRanges({ chain, index }: ShownRow, other: Trace): ReadonlyMap<string, number> {
  const others = rangesOf(shownRow(rowsOf(other)[index]!).chain);
  return new Map(
    Array.from(rangesOf(chain), ([name, range]) => [name, Math.max(range, others.get(name) ?? 0)]),
  );
}

type Read = Pick<SceneInput, 'trace' | 'tokens'>;

/** What the chains are called: as their cells are, in full where that would be the same. */
function namesOf(upper: Scene, lower: Scene): [string, string] {
  const [one, other] = [upper.stage.cell, lower.stage.cell];
  return one.title === other.title ? [one.name, other.name] : [one.title, other.title];
}

function targetsOf({ chains, tops, bands, versus }: Comparison, position: number): Targets {
  const { slots } = versus.alignment;
  /** A word is named by its place in the upper sentence; 0 where that has none there. */
  const upperWord = (lower: number): number => slots[0].indexOf(slots[1][lower - 1]!) + 1;
  const [above, below] = chains.map((chain, network) => {
    const { vectors, words, states } = chain.targets(position);
    const moved = <Target extends { readonly box: Rect }>(target: Target): Target => {
      const { x, y } = target.box;
      return { ...target, box: { ...target.box, x: x + bands.column, y: y + tops[network]! } };
    };
    return {
      vectors: vectors.map((vector) => ({ ...moved(vector), network })),
      words: words.map((target) => ({
        ...moved(target),
        word: network === 0 ? target.word : upperWord(target.word),
      })),
      states,
    };
  });
  return {
    vectors: [...above!.vectors, ...below!.vectors],
    words: [...above!.words, ...below!.words],
    states: above!.states,
  };
}
