import { type Placing, parsed, place, sizesOf } from './place';

/* Runs as soon as the page is parsed, before it is seen: a script within index.html. */

declare global {
  /** Written into this script by the build. */
  const firstPlacings: Readonly<Record<string, Placing>>;
  /** The files of the page's script, of what moves the figure, and of the first network, from the page. */
  const firstFiles: readonly [script: string, ...others: string[]];
}

const { documentElement: root } = document;

const files = firstFiles.map((file) => new URL(file, document.baseURI).href);

/** From a disk no module is loaded: the page says so itself. */
const start = (): void => {
  if (location.protocol !== 'file:') void import(files[0]!);
};

function show(language: string): void {
  const page = document.querySelector<HTMLElement>('#page')!;
  const sizes = sizesOf(page);
  root.classList.add('placed');
  delete root.dataset.first;
  place(page, sizes, firstPlacings[language]!);
  // The picture is seen first: until then, what comes next would take the processor from it.
  afterDrawing(fetchAhead);
  afterSeen(start);
}

/** Runs something when the next frame is drawn. A page that nobody sees has no frames to wait for. */
function afterDrawing(run: () => void): void {
  if (document.hidden) run();
  else requestAnimationFrame(() => setTimeout(run));
}

/** In milliseconds: a picture that is not told of by then is not waited for. */
const patience = 1_000;

/** Runs something when the browser tells that the picture is on the screen. It may run twice. */
function afterSeen(run: () => void): void {
  new PerformanceObserver((list) => {
    // The paper alone may have been painted before.
    if (list.getEntriesByName('first-contentful-paint').length > 0) run();
  }).observe({ type: 'paint', buffered: true });
  setTimeout(run, document.hidden ? 0 : patience);
}

function fetchAhead(): void {
  for (const href of files) {
    const link = document.createElement('link');
    link.rel = 'modulepreload';
    link.href = href;
    document.head.append(link);
  }
}

if (root.dataset.first === 'en') show('en');
if (root.dataset.first === 'other') start();

/** Called where the page of another language has come, too, as text: puts that one in its place, where a person reads it. */
export function translate(language: string): void {
  if (root.dataset.first !== language) return;
  const { textContent, lang } = document.querySelector(`#first-${language}`) as HTMLElement;
  root.lang = lang;
  document.querySelector('#page')!.replaceChildren(parsed(textContent));
  show(language);
}
