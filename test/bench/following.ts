import type { Browser } from 'playwright';
import { type Work, workWhile } from './main-thread';
import type { Row } from './report';
import type { Site } from './site';
import { spreadOf } from './statistics';
import { visit } from './visit';

const scenario = { words: 5, depth: 'vectors', at: 2, speed: 1 } as const;
const passes = 5;

/** As many milliseconds a frame as a followed word may cost. */
const most = 0.3;

/** What a followed word adds to a frame: the same step with one and without, in turns. */
export async function measureFollowing(browser: Browser, site: Site): Promise<readonly Row[]> {
  const plain = await visit(browser, site, scenario);
  const followed = await visit(browser, site, { ...scenario, follow: 1 });
  const works: Record<'plain' | 'followed', Work[]> = { plain: [], followed: [] };
  try {
    for (let pass = 0; pass < passes; pass++) {
      for (const [name, opened] of [
        ['plain', plain],
        ['followed', followed],
      ] as const) {
        works[name].push(await workWhile(browser, opened.page, opened.move));
        await opened.move('ArrowLeft');
      }
    }
  } finally {
    await plain.close();
    await followed.close();
  }
  const medianOf = (of: readonly Work[]): number => spreadOf(of.map(({ processor }) => processor)).median;
  const [without, added] = [medianOf(works.plain), medianOf(works.followed) - medianOf(works.plain)];
  return [
    {
      what: 'a followed word adds to a frame',
      measured: `${added.toFixed(2)} ms to ${without.toFixed(2)}`,
      goal: `<= ${most} ms`,
      met: added <= most,
    },
  ];
}
