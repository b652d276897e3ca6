import type { Browser } from 'playwright';
import { pageOptions } from './browser';
import { workWhile } from './main-thread';
import type { Row } from './report';
import type { Site } from './site';
import { written } from './statistics';

const rectangles = 500;
/** In milliseconds: what the issue tells of the same work. */
const told = 3.5;
const frames = 60;

/** Work that is always the same: it says how fast this machine is at this hour, whatever else runs on it. */
export interface Scale {
  measure(): Promise<void>;
  row(): Row;
  close(): Promise<void>;
}

export async function openScale(browser: Browser, site: Site): Promise<Scale> {
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
    row: () => ({
      what: `for scale: ${rectangles} rectangles that all change`,
      measured: written(works, 2, ' ms'),
      goal: `the issue tells of ${told} ms`,
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
