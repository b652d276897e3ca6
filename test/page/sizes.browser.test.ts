import { expect, test } from 'vitest';
import { button, find, findAll, laidOut, notices, openPage, resizeTo } from './open';

const words = (count: number): string =>
  Array.from({ length: count }, (_, index) => `word${index}`).join('+');

const sizes: readonly (readonly [number, number])[] = [
  [320, 640],
  [390, 844],
  [844, 390],
  [768, 1024],
  [820, 1180],
  [960, 540],
  [1024, 768],
  [1280, 600],
  [1280, 720],
  [1366, 625],
  [3840, 2160],
];

/** Every depth, both languages, one word and sixty. */
const addresses = ['box', 'vectors', 'numbers'].flatMap((depth, index) =>
  [1, 60].flatMap((count) =>
    ['en', 'zh'].map((lang) => `#s=${words(count)}&depth=${depth}&lang=${lang}&at=${index === 2 ? 0.6 : 1}`),
  ),
);

const name = (element: Element): string => `${element.tagName} ${element.textContent || element.className}`;

/** Controls whose text is wider than they are. */
const cut = (): string[] =>
  findAll('button, label, select, h1, p, summary, .field-name')
    .filter((element) => element.getClientRects().length > 0 && !element.closest('.visually-hidden'))
    .filter((element) => getComputedStyle(element).clipPath === 'none')
    .filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth)
    .map(name);

/** Where an element is seen: a line that is scrolled sideways shows only a part of what is in it. */
function seen(element: Element): { left: number; right: number; top: number; bottom: number } {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  const line = element.closest('.bar, .fields')?.getBoundingClientRect();
  if (!line) return { left, right, top, bottom };
  return { left: Math.max(left, line.left), right: Math.min(right, line.right), top, bottom };
}

/** What stands in the header, the controls and the settings, and what of it lies over another. */
function overlaps(): string[] {
  const elements = findAll(
    'h1, input, .segments, .field-name, select, .untrained, .network button, .transport, .help, .scrubber, .figure',
  ).filter((element) => getComputedStyle(element).clipPath === 'none' && element.offsetWidth > 0);
  return elements.flatMap((one, index) =>
    elements.slice(index + 1).flatMap((other) => {
      const [first, second] = [seen(one), seen(other)];
      const across = Math.min(first.right, second.right) - Math.max(first.left, second.left);
      const down = Math.min(first.bottom, second.bottom) - Math.max(first.top, second.top);
      return across > 1 && down > 1 ? [`${name(one)} / ${name(other)}`] : [];
    }),
  );
}

test.each(sizes)('at %d × %d nothing is cut, overlaps or scrolls sideways', async (width, height) => {
  await resizeTo(width, height);
  for (const address of addresses) {
    openPage(address);
    await laidOut();
    expect(document.documentElement.scrollWidth, address).toBeLessThanOrEqual(innerWidth);
    expect(cut(), address).toEqual([]);
    expect(overlaps(), address).toEqual([]);
  }
});

/** On a phone what is needed less is scrolled to; on all that is larger it is there. */
const roomy = sizes.filter(([width, height]) => width >= 600 && height >= 480);

test.each(roomy)('at %d × %d no control has to be scrolled to sideways', async (width, height) => {
  await resizeTo(width, height);
  for (const lang of ['en', 'zh']) {
    openPage(`#at=1&lang=${lang}`);
    await laidOut();
    for (const line of ['.bar', '.fields']) {
      const { scrollWidth, clientWidth } = find(line);
      expect(scrollWidth, `${line} in ${lang}`).toBeLessThanOrEqual(clientWidth);
    }
  }
});

test.each([
  [320, 640],
  [390, 844],
  [960, 540],
])('at %d × %d the button that closes a card is whole, and nothing lies over it', async (width, height) => {
  await resizeTo(width, height);
  openPage('#model=telephone&at=1');
  await laidOut();
  await button('about this network').click();
  await expect.poll(() => findAll('dialog.card .plot').length).toBe(1);
  const close = find('dialog.card button');
  const { left, right, top, bottom } = close.getBoundingClientRect();
  expect(bottom).toBeLessThanOrEqual(find('dialog.card').getBoundingClientRect().bottom);
  expect(document.elementFromPoint((left + right) / 2, (top + bottom) / 2)).toBe(close);
  close.click();
  await expect.poll(() => findAll('dialog.card')).toEqual([]);
});

test.each(sizes)('at %d × %d the transport is in reach without scrolling', async (width, height) => {
  openPage('#at=3');
  await resizeTo(width, height);
  const transport = find('.transport').getBoundingClientRect();
  expect(transport.bottom).toBeLessThanOrEqual(innerHeight);
  expect(transport.left).toBeGreaterThanOrEqual(0);
  expect(transport.right).toBeLessThanOrEqual(innerWidth);
});

test.each(sizes)('at %d × %d the caption and the equation are whole', async (width, height) => {
  await resizeTo(width, height);
  for (const address of [
    '#at=2.6',
    '#at=5&lang=zh',
    '#at=3.9&depth=numbers',
    '#at=-1',
    '#at=1.2&depth=box',
  ]) {
    openPage(address);
    await laidOut();
    const picture = find('.figure-picture').getBoundingClientRect();
    for (const text of findAll<SVGTextElement>('.caption text, .equation text, .token.at-work text')) {
      const box = text.getBoundingClientRect();
      expect(box.left, address).toBeGreaterThanOrEqual(picture.left);
      expect(box.right, address).toBeLessThanOrEqual(picture.right);
      expect(box.bottom, address).toBeLessThanOrEqual(picture.bottom);
    }
  }
});

/** Every cell at every depth, and the same with six rows of cells. */
const figures = ['tanh', 'lstm', 'gru'].flatMap((cell) =>
  ['box', 'vectors', 'numbers'].flatMap((depth) => [
    `#at=2.6&cell=${cell}&depth=${depth}`,
    `#at=12.6&cell=${cell}&depth=${depth}&layers=3&directions=2`,
  ]),
);

test.each(sizes)('at %d × %d figure, caption and buttons are seen at once', async (width, height) => {
  await resizeTo(width, height);
  for (const address of figures) {
    // With a notice, which must move nothing.
    openPage(`${address}&seed=none`);
    await laidOut();
    expect(notices(), address).not.toBe('');
    const [picture, controls] = ['.figure-picture', '.controls'].map((part) =>
      find(part).getBoundingClientRect(),
    );
    expect(picture!.bottom, address).toBeLessThanOrEqual(controls!.top + 0.5);
    expect(controls!.bottom, address).toBeLessThanOrEqual(innerHeight + 0.5);
    for (const text of findAll<SVGTextElement>('.caption text')) {
      expect(text.getBoundingClientRect().bottom, address).toBeLessThanOrEqual(picture!.bottom + 0.5);
    }
  }
});

test('a notice lies over the figure, and moves nothing', async () => {
  openPage('#at=3');
  await laidOut();
  const places = (): string[] =>
    ['.figure-picture', '.transport', '.settings'].map((part) =>
      JSON.stringify(find(part).getBoundingClientRect()),
    );
  const before = places();
  openPage('#at=3&depth=deep');
  await laidOut();
  expect(notices()).not.toBe('');
  expect(places()).toEqual(before);
});

test('next is told from play by its word and its size, and not by its colour alone', () => {
  openPage('#at=3');
  const [play, forward] = ['.transport-play', '.transport-next'].map((part) => find(part));
  expect(forward!.textContent).toBe('next');
  expect(forward!.offsetWidth).toBeGreaterThan(1.5 * play!.offsetWidth);
  expect(forward!.querySelector('path')!.getAttribute('d')).not.toBe(
    play!.querySelector('path')!.getAttribute('d'),
  );
});

test('on the smallest phone the table, the list of keys and a notice fit', async () => {
  openPage('#at=3&depth=deep');
  await resizeTo(320, 640);
  find('details').setAttribute('open', '');
  await expect.poll(() => find('.table-host').childElementCount).toBe(1);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(innerWidth);
  expect(cut()).toEqual([]);
  find('.help').click();
  const dialog = find('dialog').getBoundingClientRect();
  expect(dialog.left).toBeGreaterThanOrEqual(0);
  expect(dialog.right).toBeLessThanOrEqual(innerWidth);
  expect(find('dialog').scrollWidth).toBeLessThanOrEqual(find('dialog').clientWidth);
});

test('a figure that has been resized is the figure of that size', async () => {
  openPage('#at=3.6');
  await resizeTo(390, 844);
  await resizeTo(1280, 720);
  const resized = find('.figure-overlay').getAttribute('viewBox');
  openPage('#at=3.6');
  await laidOut();
  expect(resized).toBe(find('.figure-overlay').getAttribute('viewBox'));
});

test('on a phone the scrubber can be seen beside the transport', async () => {
  openPage('#at=3');
  await resizeTo(390, 844);
  const [line, transport] = ['.scrubber', '.transport'].map((selector) =>
    find(selector).getBoundingClientRect(),
  );
  expect(line!.bottom).toBeLessThanOrEqual(transport!.top);
});

test('on a projector the type grows with the figure', async () => {
  openPage('#at=3');
  const size = (): number => find('.caption text').getBoundingClientRect().height;
  const button = (): number => find('.segments button').getBoundingClientRect().height;
  const usual = [size(), button()];
  await resizeTo(3840, 2160);
  expect(size()).toBeGreaterThan(2.5 * usual[0]!);
  expect(button()).toBeGreaterThan(1.8 * usual[1]!);
});

test('nothing in the cell at work is set smaller than 14 pixels', async () => {
  for (const address of ['#at=3.6', '#at=3.6&depth=box', '#at=3.99&depth=numbers']) {
    openPage(address);
    await laidOut();
    for (const text of findAll<SVGTextElement>('.cell text, .equation text, .caption text, .token text')) {
      const scale = text.getScreenCTM()!.a;
      const size = Number.parseFloat(getComputedStyle(text).fontSize) * scale;
      expect(size, `${text.textContent} at ${address}`).toBeGreaterThanOrEqual(13.99);
    }
  }
});
