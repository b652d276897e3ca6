import { expect, test } from 'vitest';
import { unwatched } from '../../../src/export/job';
import { printPages } from '../../../src/export/pdf/pages';

const picture = (words: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="1280" height="720" viewBox="0 0 1280 720"><text y="40">${words}</text></svg>`;

test('every picture is a page of its own size, and nothing of the page around is with them', async () => {
  let printed: Window | undefined;
  await printPages(
    [picture('one'), picture('&lt;b&gt;'), picture('three')],
    { width: 1280, height: 720 },
    document.body,
    unwatched,
    (own) => {
      printed = own;
    },
  );
  const { document: paper } = printed!;
  expect([...paper.body.children].map(({ tagName }) => tagName)).toEqual(['svg', 'svg', 'svg']);
  expect([...paper.body.children].map(({ textContent }) => textContent)).toEqual(['one', '<b>', 'three']);
  expect(paper.querySelector('b')).toBe(null);
  const rules = [...paper.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
  const page = rules.find(({ cssText }) => cssText.startsWith('@page'))!;
  expect(page.cssText).toMatch(/size: 1280px 720px/);
  const [first, , last] = [...paper.body.children].map((svg) => printed!.getComputedStyle(svg).breakAfter);
  expect([first, last]).toEqual(['page', 'auto']);
  expect(document.querySelectorAll('iframe[aria-hidden]')).toHaveLength(1);
  printed!.dispatchEvent(new Event('afterprint'));
  expect(document.querySelectorAll('iframe[aria-hidden]')).toHaveLength(0);
});
