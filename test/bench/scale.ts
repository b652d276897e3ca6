import type { Browser } from 'playwright';
import { pageOptions } from './browser';
import { workWhile } from './main-thread';
import type { Row } from './report';
import type { Site } from './site';
import { written } from './statistics';

/** In milliseconds: what the issue tells of the same work. */
const told = 3.5;
const many = 500;
const frames = 60;

/** Work that is always the same: it says how fast this machine is at this hour, whatever else runs on it. */
export interface Scale {
  measure(): Promise<void>;
  row(): Row;
  /** The processor time of a frame, in milliseconds, of each time that it was measured. */
  readonly works: readonly number[];
  close(): Promise<void>;
}

export async function openScale(browser: Browser, site: Site, rectangles = many): Promise<Scale> {
  const context = await browser.newContext(pageOptions);
  const page = await context.newPage();
  await page.goto(site.emptyPage);
  await page.evaluate(addRectangles, rectangles);
  const works: number[] = [];
  return {
    async measure() {
      const { processor } = await workWhile(browser, page, () => page.evaluate(changeInFrames, frames));
      works.push(processor);
    },
    works,
    row: () => ({
      what:
        rectangles === 1
          ? 'for scale: one rectangle that moves'
          : `for scale: ${rectangles} rectangles that all change`,
      measured: written(works, 2, ' ms'),
      ...(rectangles === many ? { goal: `${told} ms on the machine of the goals` } : {}),
    }),
    close: () => context.close(),
  };
}

/** Runs in the page. */
function addRectangles(count: number): void {
  const namespace = 'http://www.w3.org/2000/svg';
  const picture = document.createElementNS(namespace, 'svg');
  picture.setAttribute('viewBox', '0 0 1280 560');
  for (let index = 0; index < count; index++) {
    const rectangle = document.createElementNS(namespace, 'rect');
    rectangle.setAttribute('x', String((index % 100) * 12));
    rectangle.setAttribute('y', String(Math.floor(index / 100) * 12));
    rectangle.setAttribute('height', '5');
    picture.append(rectangle);
  }
  document.body.append(picture);
}

/** Runs in the page. */
function changeInFrames(count: number): Promise<void> {
  const all = [...document.querySelectorAll('rect')];
  return new Promise((resolve) => {
    let frame = 0;
    const next = (): void => {
      for (const rectangle of all) rectangle.setAttribute('width', String(5 + (frame % 7)));
      frame += 1;
      if (frame < count) requestAnimationFrame(next);
      else resolve();
    };
    requestAnimationFrame(next);
  });
}
