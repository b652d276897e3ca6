import '../../styles/theme.css';
import '../../styles/figure.css';
import '../../styles/page.css';
import { afterEach, expect, test, vi } from 'vitest';
import { createPage, type Page } from '../../src/page/page';
import { FakeClock } from './clock';
import { smallModels } from './models';

/* Without ./open, which has all languages at hand: here the Chinese texts have yet to come. */

let page: Page | undefined;

function open(): void {
  const root = document.createElement('div');
  root.id = 'page';
  document.body.append(root);
  page = createPage({
    root,
    clock: new FakeClock(),
    preferredLanguage: 'en',
    models: smallModels,
    firstModel: 'untrained',
  });
}

afterEach(() => {
  page?.destroy();
  document.querySelector('#page')?.remove();
  history.replaceState(null, '', location.pathname + location.search);
});

const title = (): string => document.querySelector('h1')?.textContent ?? '';

function choose(language: string): void {
  const list = [...document.querySelectorAll('select')].find((select) =>
    [...select.options].some(({ value }) => value === 'zh'),
  )!;
  list.value = language;
  list.dispatchEvent(new Event('change'));
}

test('the page speaks on in its language until the other one is there', async () => {
  open();
  expect(title()).toBe('Hidden-state flow');
  choose('zh');
  expect(title()).toBe('Hidden-state flow');
  await expect.poll(title).toBe('隐状态流');
  expect(document.documentElement.lang).toBe('zh-CN');
  await vi.waitFor(() => expect(location.hash).toBe('#lang=zh&s=the+movie+was+not+good'));
  choose('en');
  expect(title()).toBe('Hidden-state flow');
});
