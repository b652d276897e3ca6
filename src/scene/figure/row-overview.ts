import { arrowOf, type Row } from '../../timeline/rows';
import type { CellPlace, ChainLayout } from '../layout/chain';
import { overviewCellBox, overviewWindow, wordPortX } from '../layout/row-overview';
import type { Stage } from '../layout/stage';
import { arrow, arrows } from '../marks/arrow';
import { eased } from '../marks/easing';
import { roundedRect } from '../marks/line';
import { group, type MaybeMark, numbers, path, type Rect } from '../marks/mark';
import { plainText } from '../marks/text';
import { squarePaths } from '../marks/vector/squares';

/** The other rows of the network, small: those below are done, those above are still to come. */
export function rowOverviewMarks(stage: Stage, { cells, unrolled }: ChainLayout): MaybeMark {
  if (stage.rows.length === 1) return undefined;
  const { below, above, hiddenBelow, hiddenAbove } = stage.neighbours;
  const drawn = [...below, ...above].map((row) => overviewRow(stage, row, cells));
  const { strip, narrow, margin } = stage.metrics;
  const more = (key: string, y: number, count: number): MaybeMark =>
    count === 0
      ? undefined
      : plainText(
          key,
          'strip-name',
          narrow ? stage.viewport.width / 2 : margin,
          y,
          stage.strings.figure.moreRows(count),
          {
            'font-size': 14,
          },
        );
  return group('strips', { class: narrow ? 'strips narrow' : 'strips', opacity: eased(unrolled, 0.55, 1) }, [
    ...wordEdges(stage, cells),
    ...drawn,
    more('more below', strip.firstBelow + below.length * strip.pitch - 8, hiddenBelow),
    more('more above', strip.firstAbove - above.length * strip.pitch + 16, hiddenAbove),
  ]);
}

/** Where a way goes from cell to cell of a small row. */
type Stretch = readonly [from: number, to: number];

/**
 * A small row is few marks, however many cells it has: all that are wholly in view together, and those at the edges, which
 * fade, one by one.
 */
function overviewRow(stage: Stage, row: Row, cells: readonly CellPlace[]): MaybeMark {
  const { metrics, strings } = stage;
  const done = row.index < stage.row.index;
  const boxes = cells.map((place) => ({ place, box: overviewCellBox(stage, place, row) }));
  const whole = boxes.filter(({ place }) => place.opacity === 1);
  const fading = boxes.filter(({ place }) => place.opacity < 1);
  const middle = (boxes[0]?.box.y ?? 0) + metrics.strip.height / 2;
  const ordered = boxes.toSorted((a, b) => a.box.x - b.box.x);
  const ways = ordered.slice(1).map(({ place, box }, index) => {
    const left = ordered[index]!;
    const ends: Stretch = [left.box.x + left.box.width + 2, box.x - 2];
    const stretch: Stretch = row.reversed ? [ends[1], ends[0]] : ends;
    return { step: place.step, stretch, opacity: Math.min(place.opacity, left.place.opacity) };
  });
  const wayMarks = (key: string, stretches: readonly Stretch[], opacity: number): MaybeMark =>
    done
      ? arrows(key, 'role-h', stretches, middle, opacity * 0.8)
      : path(key, 'strip-way', stretches.map(([from, to]) => numbers`M${from} ${middle}H${to}`).join(''), {
          opacity,
        });
  const name = metrics.narrow
    ? undefined
    : plainText(
        'name',
        'strip-name',
        metrics.margin,
        middle + 5,
        strings.figure.row(row.layer, arrowOf(row)),
        {
          'font-size': 14,
        },
      );
  return group(`strip ${row.index}`, {}, [
    wayMarks(
      'ways',
      ways.filter(({ opacity }) => opacity === 1).map(({ stretch }) => stretch),
      1,
    ),
    ...ways
      .filter(({ opacity }) => opacity < 1)
      .map(({ step, stretch, opacity }) => wayMarks(`way ${step}`, [stretch], opacity)),
    group('cells', {}, smallCells(stage, row, whole, done)),
    ...fading.map((one) =>
      group(`cell ${one.place.step}`, { opacity: one.place.opacity }, smallCells(stage, row, [one], done)),
    ),
    name,
  ]);
}

interface SmallCell {
  readonly place: CellPlace;
  readonly box: Rect;
}

/** Bodies, and in those that are done the hidden state as colour. */
function smallCells(stage: Stage, row: Row, cells: readonly SmallCell[], done: boolean): MaybeMark[] {
  const body = cells.map(({ box }) => roundedRect(box, 6)).join('');
  const bodies = path('bodies', done ? 'body' : 'body ghost', body);
  if (!done) return [bodies];
  const state = row.cell.states[0]!;
  const colours = new Map<string, string>();
  for (const { place, box } of cells) {
    const values = stage.memo(
      `strip ${row.index} ${place.step}`,
      [],
      () => row.chain.at(stage.wordOf(place.step))[state]!,
    );
    for (const [name, d] of squarePaths(overviewWindow(box), values.length, values)) {
      colours.set(name, (colours.get(name) ?? '') + d);
    }
  }
  const squares = Array.from(colours.keys()).sort();
  return [
    bodies,
    group(
      'squares',
      { class: 'squares' },
      squares.map((name) => path(name, name, colours.get(name)!)),
    ),
  ];
}

/** From the words up to the lowest row, where that is not the row at work. */
function wordEdges(stage: Stage, cells: readonly CellPlace[]): MaybeMark[] {
  const { metrics, neighbours, row } = stage;
  if (row.layer === 1) return [];
  const { below } = neighbours;
  const { strip } = metrics;
  const bottom = strip.firstBelow + (below.length - 1) * strip.pitch + strip.height / 2;
  return cells.map((place) => {
    const x = place.x + wordPortX(stage, place);
    return arrow(
      `word ${place.step}`,
      'role-x',
      [x, metrics.tokenY - 17],
      [x, bottom + 2],
      1,
      place.opacity * 0.7,
    );
  });
}
