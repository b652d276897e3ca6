import type { Browser } from 'playwright';
import { kinds, type Work, workWhile } from './main-thread';
import type { Row } from './report';
import { openScale } from './scale';
import type { Site } from './site';
import { droppedWhile, type Refresh } from './slow';
import { spreadOf, written } from './statistics';
import { type Scenario, type Visit, visit } from './visit';

/** One step of each kind of cell, at the speed at which it is played. */
const short = { words: 5, depth: 'vectors', at: 1, speed: 1 } as const;
const passes = 3;

/** How many times the work of a page may be that on which one rectangle moves, and the share of frames that may be dropped. */
interface Goal {
  readonly name: string;
  readonly scenario: Scenario;
  readonly times: number;
  readonly dropped: number;
}

const goals: readonly Goal[] = [
  { name: 'RNN', scenario: short, times: 1.4, dropped: 0 },
  { name: 'RNN, numbers', scenario: { ...short, depth: 'numbers' }, times: 1.4, dropped: 0 },
  { name: 'LSTM', scenario: { ...short, cell: 'lstm' }, times: 1.8, dropped: 0.03 },
  { name: 'GRU', scenario: { ...short, cell: 'gru' }, times: 1.8, dropped: 0.03 },
];

/** What a frame of each kind of cell costs, beside a page on which one rectangle moves. */
export async function measureCells(
  browser: Browser,
  site: Site,
  refresh: Refresh,
): Promise<{ readonly work: readonly Row[]; readonly dropped: readonly Row[] }> {
  const least = await openScale(browser, site, 1);
  const work: Row[] = [];
  const dropped: Row[] = [];
  for (const goal of goals) {
    const opened = await visit(browser, site, goal.scenario);
    try {
      const works: Work[] = [];
      for (let pass = 0; pass < passes; pass++) {
        await least.measure();
        works.push(await workWhile(browser, opened.page, opened.move));
      }
      work.push(...workRows(goal, works, spreadOf(least.works).median));
      await opened.press('Home');
      await opened.move();
      dropped.push(await droppedRow(goal, opened, refresh));
    } finally {
      await opened.close();
    }
  }
  work.unshift(least.row());
  await least.close();
  return { work, dropped };
}

function workRows({ name, times }: Goal, works: readonly Work[], least: number): Row[] {
  const processor = works.map((work) => work.processor);
  const ratio = spreadOf(processor).median / least;
  const parts = kinds.map(
    (kind) => `${kind} ${spreadOf(works.map((work) => work.parts[kind])).median.toFixed(2)}`,
  );
  return [
    { what: `one step, ${name}`, measured: written(processor, 2, ' ms') },
    {
      what: '  beside one rectangle that moves',
      measured: `${ratio.toFixed(2)} times`,
      goal: `<= ${times} times`,
      met: ratio <= times,
    },
    { what: '  made of', measured: parts.join(', ') },
  ];
}

async function droppedRow({ name, dropped: most }: Goal, opened: Visit, refresh: Refresh): Promise<Row> {
  const { dropped, expected } = await droppedWhile(opened, refresh, opened.move);
  const share = dropped / expected;
  return {
    what: `one step, ${name}, as it is played`,
    measured: `${dropped} of ${expected}, ${(100 * share).toFixed(1)} %`,
    goal: most === 0 ? '0' : `<= ${100 * most} %`,
    met: share <= most,
  };
}
