import '../../styles/theme.css';
import '../../styles/figure.css';
import '../../styles/controls.css';
import '../../styles/page.css';
import { afterEach } from 'vitest';
import { cdp, page } from 'vitest/browser';
import type { LanguageName } from '../../src/language';
import { loadLanguage } from '../../src/language/load';
import { createPage, type Page } from '../../src/page/page';
import type { Models } from '../../src/page/reading/models';
import type { ModelName } from '../../src/page/state/state';
import { canonical } from '../view/canonical';
import { FakeClock } from './clock';
import { smallModels } from './models';

/** The page as it stands before a person, and the time that passes on it. */
export interface OpenPage {
  readonly root: HTMLElement;
  readonly clock: FakeClock;
}

// As on a page that has spoken both: a test need not wait for a language.
await loadLanguage('zh');

const cleanAddress = location.pathname + location.search;
const usual = { width: 1280, height: 720 };
let opened: { readonly page: Page; readonly root: HTMLElement } | undefined;
let resized = false;
let emulated = false;

/** Opens the page at an address like `#s=not+good&at=2`, as if the link had been followed. */
export function openPage(
  address = '',
  preferredLanguage: LanguageName = 'en',
  models: Models = smallModels,
  firstModel: ModelName = 'untrained',
): OpenPage {
  closePage();
  history.replaceState(null, '', cleanAddress + address);
  return create(preferredLanguage, models, firstModel);
}

/** What the browser's reload does: the page goes and comes back, the address and its state stay. */
export function reloadPage(preferredLanguage: LanguageName = 'en'): OpenPage {
  dispatchEvent(new PageTransitionEvent('pagehide'));
  closePage();
  return create(preferredLanguage, smallModels, 'untrained');
}

function create(preferredLanguage: LanguageName, models: Models, firstModel: ModelName): OpenPage {
  const root = document.createElement('div');
  root.id = 'page';
  document.body.append(root);
  scrollTo(0, 0);
  const clock = new FakeClock();
  opened = { page: createPage({ root, clock, preferredLanguage, models, firstModel }), root };
  return { root, clock };
}

export function closePage(): void {
  opened?.page.destroy();
  opened?.root.remove();
  opened = undefined;
}

/** Gives the page another window, and waits until it has taken its new shape. */
export async function resizeTo(width: number, height: number): Promise<void> {
  resized = true;
  await page.viewport(width, height);
  await laidOut();
}

/** What the person's system asks for: media, colours, motion. */
export async function emulate(
  media: '' | 'print' | 'screen',
  features: Readonly<Record<string, string>> = {},
): Promise<void> {
  emulated = true;
  await cdp().send('Emulation.setEmulatedMedia', {
    media,
    features: Object.entries(features).map(([name, value]) => ({ name, value })),
  });
}

/** The browser tells of sizes in its own frames: waits until one of them changes nothing any more. */
export async function laidOut(): Promise<void> {
  await nextFrame();
  if (!opened) return;
  const shape = (): string =>
    [innerWidth, find('.figure').clientHeight, find('.scrubber').innerHTML, ...drawing()].join();
  let before: string | undefined;
  for (let now = shape(); now !== before; now = shape()) {
    before = now;
    await nextFrame();
  }
}

/** Between two calls of this, observers of sizes have been told. */
const nextFrame = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => resolve()));

/** Waits until what the page was asked for is there. */
export async function loaded(): Promise<void> {
  while (find('.stage').getAttribute('aria-busy') !== 'false') await nextFrame();
}

/** The first element that a selector finds; an error names the selector where there is none. */
export function find<Found extends Element = HTMLElement>(selector: string): Found {
  const found = document.querySelector<Found>(selector);
  if (!found) throw new Error(`nothing on the page is ${selector}`);
  return found;
}

export const findAll = <Found extends Element = HTMLElement>(selector: string): Found[] => [
  ...document.querySelectorAll<Found>(selector),
];

/** The figure as it is drawn, as lines to compare. */
export const drawing = (): string[] => canonical(find('.figure-sheets'));

/** The words of the figure, as they are read. */
export const figureText = (): string => find('.figure-picture').textContent ?? '';

/** Where the figure is, as the scrubber tells it. */
export const position = (): number => Number(find('[role=slider]').getAttribute('aria-valuenow'));

/** What the page says it did, in one text. */
export const notices = (): string => find('[role=status]').textContent ?? '';

/** A button by the name that is read out. */
export const button = (name: string) => page.getByRole('button', { name, exact: true });

/** A field to type in by its name. */
export const field = (name: string) => page.getByRole('textbox', { name, exact: true });

/** A list to choose from by its name. */
export const list = (name: string) => page.getByRole('combobox', { name, exact: true });

afterEach(async () => {
  closePage();
  delete document.documentElement.dataset.theme;
  history.replaceState(null, '', cleanAddress);
  if (resized) await page.viewport(usual.width, usual.height);
  if (emulated) await cdp().send('Emulation.setEmulatedMedia', { media: '', features: [] });
  resized = false;
  emulated = false;
});
