import type { Visit } from './visit';

/** What was drawn while the figure moved. */
export interface Elements {
  readonly atRest: number;
  /** In each frame, how many elements the figure had. */
  readonly there: readonly number[];
  /** In each frame, how many of them were added, removed, or got another attribute or text. */
  readonly changed: readonly number[];
}

type Watch = { there: number[]; changed: number[]; stop(): void };

/** Counts the figure's elements, and those that change, in every frame of a motion. */
export async function elementsWhile({ page }: Visit, move: () => Promise<void>): Promise<Elements> {
  const atRest = await page.locator('.figure-picture *').count();
  // A locator also finds what is in a shadow root.
  await page.locator('.figure-picture').evaluate(watch);
  await move();
  const { there, changed } = await page.evaluate(() => {
    const { benchWatch } = globalThis as unknown as { benchWatch: Watch };
    benchWatch.stop();
    return { there: benchWatch.there, changed: benchWatch.changed };
  });
  return { atRest, there, changed };
}

/** Runs in the page. */
function watch(picture: Element): void {
  const there: number[] = [];
  const changed: number[] = [];
  let pending = new Set<Element>();
  const addAll = (node: Node): void => {
    if (!(node instanceof Element)) return;
    pending.add(node);
    for (const inner of node.querySelectorAll('*')) pending.add(inner);
  };
  const observer = new MutationObserver((records) => {
    for (const { type, target, addedNodes, removedNodes } of records) {
      if (type === 'attributes') pending.add(target as Element);
      if (type === 'characterData' && target.parentElement) pending.add(target.parentElement);
      for (const node of [...addedNodes, ...removedNodes]) {
        if (node instanceof Element) addAll(node);
        else if (target instanceof Element) pending.add(target);
      }
    }
  });
  observer.observe(picture, { attributes: true, characterData: true, childList: true, subtree: true });

  // Between two calls lies exactly one frame, whichever of the page's callbacks runs first.
  const { benchRequest } = globalThis as unknown as { benchRequest: typeof requestAnimationFrame };
  let request = 0;
  const flush = (): void => {
    if (pending.size > 0) {
      changed.push(pending.size);
      there.push(picture.querySelectorAll('*').length);
      pending = new Set();
    }
    request = benchRequest(flush);
  };
  request = benchRequest(flush);
  (globalThis as unknown as { benchWatch: Watch }).benchWatch = {
    there,
    changed,
    stop() {
      cancelAnimationFrame(request);
      observer.disconnect();
    },
  };
}
