import type { Browser, CDPSession, Page } from 'playwright';
import { pageOptions } from './browser';
import type { Site } from './site';
import { spreadOf } from './statistics';
import type { Visit } from './visit';

/** Frames that a motion should have had, and those that came too late for it. */
export interface Dropped {
  readonly dropped: number;
  readonly expected: number;
}

/** The browser's own frames on a page with nothing to do. */
export interface Refresh {
  /** The time between two frames, in milliseconds. */
  readonly interval: number;
  /** What is dropped there with a slow processor: the machine's doing. */
  readonly slowed: Dropped;
}

const slowness = 4;
const idleFrames = 90;

/** Runs something with the processor slowed four times. */
export async function slowed<Value>(page: Page, run: () => Promise<Value>): Promise<Value> {
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowness });
  try {
    return await run();
  } finally {
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    await session.detach();
  }
}

/** Counts the frames that are dropped while the figure moves. */
export async function droppedWhile(
  visit: Visit,
  { interval }: Refresh,
  move: () => Promise<void>,
): Promise<Dropped> {
  await visit.forgetFrames();
  await slowed(visit.page, move);
  return droppedIn((await visit.frames()).times, interval);
}

/** Told apart from what the page does to it: a page whose every second frame is late looks regular from inside. */
export async function measureRefresh(browser: Browser, site: Site): Promise<Refresh> {
  const context = await browser.newContext(pageOptions);
  try {
    const page = await context.newPage();
    await page.goto(site.emptyPage);
    const idle = () => page.evaluate(timesOfFrames, idleFrames);
    const { median: interval } = spreadOf(intervalsOf(await idle()));
    return { interval, slowed: droppedIn(await slowed(page, idle), interval) };
  } finally {
    await context.close();
  }
}

export function droppedIn(times: readonly number[], interval: number): Dropped {
  let dropped = 0;
  let expected = 0;
  for (const taken of intervalsOf(times)) {
    const due = Math.max(1, Math.round(taken / interval));
    expected += due;
    if (taken > 1.5 * interval) dropped += due - 1;
  }
  return { dropped, expected };
}

const intervalsOf = (times: readonly number[]): number[] =>
  times.slice(1).map((time, index) => time - times[index]!);

/** Runs in the page. */
function timesOfFrames(count: number): Promise<number[]> {
  return new Promise((resolve) => {
    const times: number[] = [];
    const next = (time: number): void => {
      times.push(time);
      if (times.length < count) requestAnimationFrame(next);
      else resolve(times);
    };
    requestAnimationFrame(next);
  });
}
