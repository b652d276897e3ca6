import type { Browser, Page } from 'playwright';
import { type CellName, cells } from '../../src/model/cells';
import { rnnTanh } from '../../src/model/cells/rnn';
import { stepSeconds } from '../../src/timeline/beats';
import { pageOptions } from './browser';
import type { Site } from './site';

/** What the page shows when it is measured. */
export interface Scenario {
  readonly words: number;
  readonly depth: Depth;
  /** The step where the measuring begins. */
  readonly at: number;
  readonly speed?: number;
  /** The cell of the network; that of the page's own where none is named. */
  readonly cell?: CellName;
  /** H of an untrained network. */
  readonly units?: number;
  /** The word that is followed. */
  readonly follow?: number;
}

export type Depth = 'box' | 'vectors' | 'numbers';

/** The page, opened on a scenario and at rest. */
export interface Visit {
  readonly page: Page;
  readonly scenario: Scenario;
  /** Presses a key that sets the figure in motion, "next" unless told, and waits until it rests again. */
  move(key?: string): Promise<void>;
  /** Presses a key that acts at once. */
  press(key: string): Promise<void>;
  /** Forgets the frames of the page up to now. */
  forgetFrames(): Promise<void>;
  frames(): Promise<Frames>;
  close(): Promise<void>;
}

/** The frames that the page asked for since they were last forgotten. */
export interface Frames {
  /** How often it called requestAnimationFrame. */
  readonly requested: number;
  /** The times of the frames that it got, in milliseconds. */
  readonly times: readonly number[];
}

/** Fast, so that every moment of a step is measured in the time there is: the work of a frame is the same. */
const usualSpeed = 4;
/** The page writes its address a little after every change. */
const addressDelay = 260;
const patience = 15_000;

const vocabulary = (
  'the movie was not good but we all liked its music and a quiet ending by the sea where ' +
  'nobody says anything for so long that you hear rain on every roof of town'
).split(' ');

/** A sentence of so many words, the same at every run; the first five are the page's own. */
export function sentenceOf(words: number): string {
  return Array.from({ length: words }, (_, index) => vocabulary[index % vocabulary.length]).join(' ');
}

/** Opens the page as a person would who has typed a sentence, gone to a step, and loaded the page again. */
export async function visit(browser: Browser, site: Site, scenario: Scenario): Promise<Visit> {
  const { words, depth, at, speed = usualSpeed, cell, units, follow } = scenario;
  const context = await browser.newContext(pageOptions);
  context.setDefaultTimeout(patience);
  await context.addInitScript(countFrames);
  const page = await context.newPage();
  page.on('pageerror', (error) => console.error(`the page threw an error: ${error.message}`));
  const drawn = () => page.waitForSelector('.figure-picture *', { state: 'attached' });

  const sentence = sentenceOf(words);
  const network = units ? `&model=untrained&units=${units}` : '';
  const others = `${cell ? `&cell=${cell}` : ''}${follow ? `&follow=${follow}` : ''}${network}`;
  await page.goto(`${site.page}#depth=${depth}&speed=${speed}${others}`);
  await drawn();
  await page.locator('.bar input.sentence').fill(sentence);
  await page.waitForTimeout(addressDelay);
  await page.evaluate((position) => {
    const entries = new URLSearchParams(location.hash.slice(1));
    entries.set('at', String(position));
    // A long sentence is in the state of this entry: it has to be kept.
    history.replaceState(history.state, '', `#${entries}`);
  }, at);
  await page.reload();
  await drawn();
  if ((await page.locator('.bar input.sentence').inputValue()) !== sentence) {
    throw new Error(`the sentence of ${words} words is gone after the page was loaded again`);
  }
  await page.waitForTimeout(addressDelay);

  const frames = (): Promise<Frames> =>
    page.evaluate(() => (globalThis as unknown as { benchFrames: Frames }).benchFrames);
  const untilRest = async (): Promise<void> => {
    const end = Date.now() + patience;
    for (let before = -1, now = (await frames()).requested; now !== before; ) {
      if (Date.now() > end) throw new Error('the figure did not come to rest');
      await page.waitForTimeout(120);
      before = now;
      now = (await frames()).requested;
    }
  };
  return {
    page,
    scenario,
    async move(key = 'ArrowRight') {
      await page.keyboard.press(key);
      // Asking the page whether it moves would be work for it: first the time that is certain.
      await page.waitForTimeout((stepSeconds(cell ? cells[cell] : rnnTanh) / speed) * 1000 + 60);
      await untilRest();
    },
    async press(key) {
      await page.keyboard.press(key);
      await page.waitForTimeout(100);
    },
    forgetFrames: () =>
      page.evaluate(() => {
        (globalThis as unknown as { benchFrames: Frames }).benchFrames = { requested: 0, times: [] };
      }),
    frames,
    close: () => context.close(),
  };
}

/** Runs in the page before its own script. */
function countFrames(): void {
  const scope = globalThis as unknown as {
    benchFrames: { requested: number; times: number[] };
    /** For the bench itself, which must not count its own. */
    benchRequest: typeof requestAnimationFrame;
  };
  scope.benchFrames = { requested: 0, times: [] };
  scope.benchRequest = globalThis.requestAnimationFrame.bind(globalThis);
  globalThis.requestAnimationFrame = (callback) => {
    scope.benchFrames.requested += 1;
    return scope.benchRequest((time) => {
      scope.benchFrames.times.push(time);
      callback(time);
    });
  };
}
