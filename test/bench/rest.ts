import type { Row } from './report';
import type { Visit } from './visit';

const watched = 1_000;

/** Whether the page leaves the browser alone when nothing is to be seen. */
export async function measureRest({ page, press, forgetFrames, frames }: Visit): Promise<Row[]> {
  const requestedIn = async (time: number): Promise<number> => {
    await forgetFrames();
    await page.waitForTimeout(time);
    return (await frames()).requested;
  };
  const resting = await requestedIn(watched);
  await press('Home');
  await press('Space');
  const playing = await requestedIn(watched);
  // A headless browser does not hide a page: it is told that it is.
  await page.evaluate(setHidden, true);
  const hidden = await requestedIn(watched);
  await page.evaluate(setHidden, false);
  const again = await requestedIn(watched);
  await press('Space');
  return [
    row('asked for in 1 s at rest', resting),
    row('asked for in 1 s while it plays, but is hidden', hidden),
    { what: 'asked for in 1 s while it plays: before, after', measured: `${playing}, ${again}` },
  ];
}

const row = (what: string, requested: number): Row => ({
  what,
  measured: `${requested}`,
  goal: '0',
  met: requested === 0,
});

/** Runs in the page. */
function setHidden(hidden: boolean): void {
  Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
  Object.defineProperty(document, 'visibilityState', {
    configurable: true,
    get: () => (hidden ? 'hidden' : 'visible'),
  });
  document.dispatchEvent(new Event('visibilitychange'));
}
