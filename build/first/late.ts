import { type Placing, place } from './place';

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
  place(document.querySelector<HTMLElement>('#page')!, firstPlacings[language]!);
  root.classList.add('placed');
  delete root.dataset.first;
  // The picture is seen first: until it is drawn, what comes next would take the processor from it.
  afterDrawing(fetchAhead);
  afterDrawing(() => setTimeout(start));
}

/** Runs something when the next frame is drawn. A page that nobody sees has no frames to wait for. */
function afterDrawing(run: () => void): void {
  if (document.hidden) run();
  else requestAnimationFrame(run);
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

/** Called where the page of another language is parsed, too: puts that one in its place, where a person reads it. */
export function translate(language: string): void {
  if (root.dataset.first !== language) return;
  const { content, lang } = document.querySelector<HTMLTemplateElement>(`#first-${language}`)!;
  root.lang = lang;
  document.querySelector('#page')!.replaceChildren(content);
  show(language);
}
