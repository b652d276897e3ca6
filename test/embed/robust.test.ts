import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { alive, listeners, type OpenPlainPage, openPages, type Pages, type PlainPage, settled } from './page';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

let pages: Pages;
let open: OpenPlainPage | undefined;
beforeAll(async () => {
  pages = await openPages();
});
afterAll(() => pages?.close());
afterEach(async () => {
  await open?.close();
  open = undefined;
});

async function page(given: PlainPage): Promise<OpenPlainPage> {
  open = await pages.open(given);
  await settled(open.page);
  return open;
}

const strict = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  'img-src data: blob:',
  "require-trusted-types-for 'script'",
].join('; ');

test('under a strict policy nothing is refused', async () => {
  const opened = await page({
    headers: { 'content-security-policy': strict },
    body: '<hidden-state-flow controls depth="numbers" sentence="one two three"><p slot="caption">A caption</p></hidden-state-flow>',
    script: `
      globalThis.violations = [];
      addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
        violations.push(violatedDirective + ' ' + blockedURI);
      });`,
  });
  await opened.page.locator('hidden-state-flow .transport-next').click();
  await opened.page.locator('hidden-state-flow .sentence').fill('one two three four');
  await opened.page.keyboard.press('Enter');
  await opened.page.keyboard.press('End');
  const handle = (await opened.page.locator('hidden-state-flow .handle').nth(1).boundingBox())!;
  await opened.page.mouse.move(handle.x + 4, handle.y + 4);
  expect(await opened.page.locator('hidden-state-flow .inspector').isVisible()).toBe(true);
  await opened.page.evaluate(() => {
    const element = document.querySelector('hidden-state-flow')!;
    element.theme = 'dark';
    element.lang = 'zh';
    element.depth = 'box';
    element.weights = undefined;
    document.body.prepend(element);
  });
  await settled(opened.page);
  expect(
    await opened.page.evaluate(
      () => getComputedStyle(document.querySelector('hidden-state-flow')!).backgroundColor,
    ),
  ).toBe('rgb(20, 22, 26)');
  expect(
    await opened.page.evaluate(() => (globalThis as unknown as { violations: string[] }).violations),
  ).toEqual([]);
  expect(opened.errors).toEqual([]);
});

const observers = ['ResizeObserver', 'IntersectionObserver', 'MutationObserver'];

test('1,000 mounts, moves and unmounts leave nothing behind', async () => {
  const opened = await page({ body: '<div id="a"></div><div id="b"></div>', reducedMotion: 'no-preference' });
  const { debug } = opened;
  const count = async (): Promise<Record<string, number>> => {
    const counts: Record<string, number> = { listeners: await listeners(debug) };
    for (const kind of ['HiddenStateFlow.HiddenStateFlowElement', 'SVGSVGElement', 'Worker', ...observers])
      counts[kind] = await alive(debug, kind);
    counts.frames = await opened.page.evaluate(() =>
      (globalThis as unknown as { waitingFrames(): number }).waitingFrames(),
    );
    return counts;
  };
  const mountAll = (times: number): Promise<void> =>
    opened.page.evaluate(async (all) => {
      const [a, b] = [document.querySelector('#a')!, document.querySelector('#b')!];
      for (let time = 0; time < all; time++) {
        const element = document.createElement('hidden-state-flow');
        element.sentence = 'not good';
        element.controls = time % 2 === 0;
        a.append(element);
        await Promise.resolve();
        if (time % 3 === 0) element.play();
        else element.next();
        b.append(element);
        await Promise.resolve();
        element.previous();
        if (time % 50 === 0) await new Promise((resolve) => setTimeout(resolve));
        element.remove();
      }
    }, times);
  // What is made once, such as the sheets of styles, is made by the first.
  await mountAll(2);
  await settled(opened.page);
  const before = await count();
  await mountAll(1_000);
  await settled(opened.page);
  expect(await count()).toEqual(before);
  expect(before).toMatchObject({
    'HiddenStateFlow.HiddenStateFlowElement': 0,
    SVGSVGElement: 0,
    Worker: 0,
    ResizeObserver: 0,
    IntersectionObserver: 0,
    MutationObserver: 0,
    frames: 0,
  });
  expect(opened.errors).toEqual([]);
});

test('50 elements start and step; those at rest and those out of view cost nothing', async () => {
  const opened = await page({
    body: '<hidden-state-flow sentence="one two three"></hidden-state-flow>'.repeat(50),
    reducedMotion: 'no-preference',
  });
  const frames = (): Promise<number> =>
    opened.page.evaluate(() => (globalThis as unknown as { waitingFrames(): number }).waitingFrames());
  const drawn = await opened.page.evaluate(
    () =>
      [...document.querySelectorAll('hidden-state-flow')].filter((element) =>
        element.shadowRoot!.querySelector('.caption'),
      ).length,
  );
  expect(drawn).toBe(50);
  expect(await frames()).toBe(0);
  const seen = await opened.page.evaluate(() => {
    const elements = [...document.querySelectorAll('hidden-state-flow')];
    for (const element of elements) element.next();
    return elements.filter((element) => element.getBoundingClientRect().top < innerHeight).length;
  });
  // Those in view move, the others are there.
  expect(seen).toBeLessThan(4);
  expect(await frames()).toBe(seen);
  const positions = await opened.page.evaluate(() =>
    [...document.querySelectorAll('hidden-state-flow')].map(({ position }) => position),
  );
  expect(positions.slice(seen)).toEqual(Array.from({ length: 50 - seen }, () => 1));
  await opened.page.evaluate(async () => {
    const settled = [...document.querySelectorAll('hidden-state-flow')].map((element) => {
      element.speed = 4;
      return new Promise((resolve) => {
        if (element.position === 1) resolve(undefined);
        element.addEventListener('hidden-state-flow-settle', resolve, { once: true });
      });
    });
    await Promise.all(settled);
  });
  expect(await frames()).toBe(0);
});

const markup = `"><img src="/stolen" onerror="globalThis.ran = true"><script>globalThis.ran = true</script><svg onload="globalThis.ran = true">`;

test('markup in any attribute is text: nothing runs and nothing is fetched', async () => {
  const opened = await page({ body: '' });
  const before = opened.requests.length;
  const texts = await opened.page.evaluate(async (text) => {
    const names = (customElements.get('hidden-state-flow') as unknown as { observedAttributes: string[] })
      .observedAttributes;
    const element = document.createElement('hidden-state-flow');
    for (const name of names) element.setAttribute(name, text);
    const field = document.createElement('hidden-state-flow');
    field.controls = true;
    field.sentence = text;
    field.label = text;
    field.position = 3;
    document.body.append(element, field);
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    return [element, field].map((one) => ({
      foreign: one.shadowRoot!.querySelectorAll('img, script, [onload], [onerror]').length,
      label: one.shadowRoot!.querySelector('.figure-picture')!.getAttribute('aria-label'),
    }));
  }, markup);
  expect(texts.map(({ foreign }) => foreign)).toEqual([0, 0]);
  expect(texts[1]!.label).toBe(markup);
  expect(await opened.page.evaluate(() => 'ran' in globalThis)).toBe(false);
  expect(opened.requests.slice(before)).toEqual([]);
  expect(opened.errors).toEqual([]);
});

test('its own styles and the page’s do not meet', async () => {
  const opened = await page({
    body: '<button>Outside</button><hidden-state-flow controls></hidden-state-flow>',
  });
  const [outside, usual] = await opened.page.evaluate(() => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const plain = frame.contentDocument!.createElement('button');
    plain.textContent = 'Outside';
    frame.contentDocument!.body.append(plain);
    const styleOf = (button: Element): string =>
      getComputedStyle(button).border + getComputedStyle(button).cursor;
    return [styleOf(document.querySelector('button')!), styleOf(plain)];
  });
  expect(outside).toBe(usual);
});

test('an element works in the document of a frame to which it is moved', async () => {
  const opened = await page({
    body: '<iframe></iframe><hidden-state-flow position="2" controls></hidden-state-flow>',
  });
  const stroke = await opened.page.evaluate(async () => {
    const element = document.querySelector('hidden-state-flow')!;
    const { contentDocument } = document.querySelector('iframe')!;
    contentDocument!.body.append(element);
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    element.next();
    return [
      getComputedStyle(element.shadowRoot!.querySelector('.column-frame.role-h')!).stroke,
      element.position,
    ];
  });
  expect(stroke).toEqual(['rgb(82, 75, 196)', 3]);
  expect(opened.errors).toEqual([]);
});

test('printed, the page is not blank; what plays has arrived there, and goes on afterwards', async () => {
  const opened = await page({
    body: '<p>Before</p><hidden-state-flow sentence="not good" autoplay></hidden-state-flow>',
    reducedMotion: 'no-preference',
  });
  const where = (): Promise<[position: number, paused: boolean]> =>
    opened.page.evaluate(() => {
      const { position, paused } = document.querySelector('hidden-state-flow')!;
      return [position, paused];
    });
  await expect.poll(async () => (await where())[0]).toBeGreaterThan(0);
  await opened.page.emulateMedia({ media: 'print' });
  await expect.poll(where).toEqual([2, true]);
  await opened.page.emulateMedia({ media: 'screen' });
  await expect.poll(async () => (await where())[1]).toBe(false);
  expect((await where())[0]).toBeLessThan(2);
  // A page with nothing on it has less than a thousand bytes.
  expect((await opened.page.pdf()).length).toBeGreaterThan(10_000);
});

test('before the first word paper does not say what to press', async () => {
  const opened = await page({ body: '<hidden-state-flow sentence="not good"></hidden-state-flow>' });
  const caption = opened.page.locator('hidden-state-flow .caption');
  expect(await caption.isVisible()).toBe(true);
  await opened.page.emulateMedia({ media: 'print' });
  expect(await caption.isVisible()).toBe(false);
});
