import { roleOf } from '../../timeline/symbols';
import type { ChainLayout } from '../layout/chain';
import type { Stage } from '../layout/stage';
import { arrow } from '../marks/arrow';
import { eased } from '../marks/easing';
import { loopArrow } from '../marks/loop-arrow';
import { group, type MaybeMark, numbers, rect } from '../marks/mark';
import { plainText, richText } from '../marks/text';
import { widthOf } from '../marks/text-width';

/** The folded figure: one cell, with the loop that brings what it made back to it. */
export function foldMarks(stage: Stage, chain: ChainLayout): MaybeMark {
  const { fold, unrolled } = chain;
  const inputs = [fold.x, fold.y, fold.scale, fold.opacity, unrolled];
  return stage.memo('fold', inputs, () => drawnFold(stage, chain));
}

function drawnFold(stage: Stage, { fold, unrolled }: ChainLayout): MaybeMark {
  const { metrics, cell } = stage;
  const { width, height, loop } = metrics.fold;
  const [left, right, top, bottom] = [-width / 2, width / 2, -height / 2, height / 2];
  const state = cell.states[0]!;
  const size = { 'font-size': 21 };
  const memories = [...stage.interior.lanes.keys()].flatMap((lane, index) => [
    ...(index > 0 ? [{ text: ', ' }] : []),
    // Beside the loop there is no room for more than the letters; its output above tells the row.
    ...stage.symbol(`previous ${lane}`, 'i').map(({ superscript: _, ...run }) => run),
  ]);
  // One name stands over the corner of the loop; several end there, so that they keep clear of the chain.
  const several = stage.interior.lanes.size > 1;
  const memoryX = several
    ? right + 34 - widthOf(memories, { size: 18, family: 'math' }, stage.measure) / 2
    : right + 26;
  const loops = [...stage.interior.lanes.keys()].map((lane, index) =>
    loopArrow(
      index === 0 ? 'loop' : `loop ${lane}`,
      `role-${roleOf(cell, lane)}`,
      right,
      left,
      index === 0 ? 0 : -16,
      height / 2 + loop - (index === 0 ? 0 : 5),
      1,
      stage.row.reversed ? -1 : 1,
    ),
  );
  const closed = stage.depth === 'box' ? 'fold cell closed' : 'fold cell';
  return group(
    'fold',
    {
      class: closed,
      opacity: fold.opacity,
      transform: numbers`translate(${fold.x} ${fold.y}) scale(${fold.scale})`,
    },
    [
      ...loops,
      arrow('up', 'role-output halo', [0, top], [0, top - loop - 26]),
      arrow('word way', 'role-x', [0, bottom + 48], [0, bottom + 3]),
      rect('body', 'body', { x: left, y: top, width, height }, { rx: 16 }),
      plainText('title', 'box-title', 0, 7, cell.title, { 'font-size': 20 }),
      richText('h', 'symbol-label', 0, top - loop - 34, stage.symbol(state, 'i'), size),
      richText('x', 'symbol-label', 0, bottom + 68, stage.symbol('x', 'i'), size),
      richText('memory', 'symbol-label', memoryX, top - loop - (several ? 25 : 9), memories, {
        'font-size': 18,
      }),
      plainText('equals', 'sign', right + 49, 10, '=', {
        'font-size': 30,
        opacity: eased(unrolled, 0.88, 1),
      }),
    ],
  );
}
