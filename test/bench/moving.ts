import type { Browser } from 'playwright';
import { measureCells } from './cells';
import { type Elements, elementsWhile } from './elements';
import { kinds, type Work, workWhile } from './main-thread';
import type { Row } from './report';
import { openScale } from './scale';
import type { Site } from './site';
import { droppedWhile, measureRefresh, type Refresh } from './slow';
import { grouped, spreadOf, written } from './statistics';
import { type Depth, type Visit, visit } from './visit';

const depths: readonly Depth[] = ['vectors', 'box', 'numbers'];
/** Two sentences are compared, in turns; the one between them is only looked at. */
const short = 5;
const middling = 60;
const long = 5_000;
/** One step of the short sentence for each; it begins after its first word. */
const passes = 3;

const most = { work: 3, elements: 1_200, changed: 500 };
/** How far the work on the long sentence may be from that on the short one. */
const likeness = 0.2;

/** What a motion costs: rows for its work, its elements and its dropped frames. */
export interface Moving {
  readonly work: readonly Row[];
  readonly elements: readonly Row[];
  readonly dropped: readonly Row[];
}

/** Steps through sentences of several lengths at every depth, on pages that stay open so that they take turns. */
export async function measureMoving(browser: Browser, site: Site): Promise<Moving> {
  const moving: Record<keyof Moving, Row[]> = { work: [], elements: [], dropped: [] };
  const refresh = await measureRefresh(browser, site);
  const { dropped, expected } = refresh.slowed;
  moving.dropped.push({
    what: 'a page with nothing to do',
    measured: `${dropped} of ${expected}, one every ${refresh.interval.toFixed(1)} ms`,
  });
  const cells = await measureCells(browser, site, refresh);
  moving.work.push(...cells.work);
  moving.dropped.push(...cells.dropped);
  const scale = await openScale(browser, site);
  for (const depth of depths) {
    await scale.measure();
    const visits: Visit[] = [];
    const open = async (words: number, at: number): Promise<Visit> => {
      const opened = await visit(browser, site, { words, depth, at });
      visits.push(opened);
      return opened;
    };
    try {
      const few = await open(short, 1);
      const many = await open(long, long / 2);
      moving.work.push(...(await workRows(browser, few, many)));
      const some = await open(middling, middling / 2);
      // It has not moved yet: nothing of its script is compiled for speed.
      if (depth === depths[0]) moving.dropped.push(await droppedRow(some, refresh, ': first motion'));
      for (const opened of [few, many]) moving.dropped.push(await droppedRow(opened, refresh));
      for (const opened of [few, some, many]) moving.elements.push(...(await elementRows(opened)));
    } finally {
      for (const opened of visits) await opened.close();
    }
  }
  moving.work.unshift(scale.row());
  await scale.close();
  return moving;
}

const nameOf = ({ scenario: { depth, words } }: Visit): string => `${depth}, ${grouped(words)} words`;

async function workRows(browser: Browser, few: Visit, many: Visit): Promise<Row[]> {
  const works: [few: Work, many: Work][] = [];
  for (let pass = 0; pass < passes; pass++) {
    const first = await workWhile(browser, few.page, few.move);
    works.push([first, await workWhile(browser, many.page, many.move)]);
  }
  const ratios = works.map(([one, other]) => other.processor / one.processor);
  const likely = Math.abs(spreadOf(ratios).median - 1) <= likeness;
  const ofFew = works.map(([one]) => one);
  const ofMany = works.map(([, other]) => other);
  return [
    ...workOf(few, ofFew),
    ...workOf(many, ofMany),
    {
      what: `${few.scenario.depth}, ${grouped(long)} words / ${short} words`,
      measured: written(ratios, 2),
      goal: `${1 - likeness}–${1 + likeness}`,
      met: likely,
    },
  ];
}

function workOf(opened: Visit, works: readonly Work[]): Row[] {
  const processor = works.map((work) => work.processor);
  const parts = kinds.map((kind) => {
    const { median } = spreadOf(works.map((work) => work.parts[kind]));
    return `${kind} ${median.toFixed(2)}`;
  });
  const longest = written(
    works.map((work) => work.longest),
    1,
    ' ms',
  );
  const walls = written(
    works.map((work) => work.wall),
    2,
    ' ms',
  );
  return [
    {
      what: nameOf(opened),
      measured: written(processor, 2, ' ms'),
      goal: `<= ${most.work} ms`,
      met: spreadOf(processor).median <= most.work,
    },
    { what: '  its longest task, by pass', measured: longest },
    { what: '  by the clock', measured: walls },
    { what: '  made of', measured: parts.join(', ') },
  ];
}

async function elementRows(opened: Visit): Promise<Row[]> {
  const { atRest, there, changed } = await elementsOf(opened);
  const mostThere = Math.max(atRest, spreadOf(there).most);
  const changes = spreadOf(changed);
  return [
    {
      what: `${nameOf(opened)}: elements`,
      measured: `${atRest} at rest, at most ${mostThere} moving`,
      goal: `<= ${grouped(most.elements)}`,
      met: mostThere <= most.elements,
    },
    {
      what: '  changed in a frame',
      measured: `median ${changes.median}, at most ${changes.most}`,
      goal: `<= ${most.changed}`,
      met: changes.most <= most.changed,
    },
  ];
}

/** A step of the sentence, and for one sentence the unrolling too, which moves all that is in view. */
async function elementsOf(opened: Visit): Promise<Elements> {
  const step = await elementsWhile(opened, () => opened.move('ArrowLeft'));
  if (opened.scenario.words !== middling) return step;
  await opened.press('Home');
  const unrolling = await elementsWhile(opened, opened.move);
  return {
    atRest: step.atRest,
    there: [...step.there, ...unrolling.there],
    changed: [...step.changed, ...unrolling.changed],
  };
}

async function droppedRow(opened: Visit, refresh: Refresh, which = ''): Promise<Row> {
  const { dropped, expected } = await droppedWhile(opened, refresh, opened.move);
  return {
    what: `${nameOf(opened)}${which}`,
    measured: `${dropped} of ${expected}`,
    goal: '0',
    met: dropped === 0,
  };
}
