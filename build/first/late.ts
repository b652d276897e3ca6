import { type Placing, place } from './place';

/* Runs as soon as the page is parsed, before it is seen: a script within index.html. */

declare global {
  /** Written into this script by the build. */
  const firstPlacings: Readonly<Record<string, Placing>>;
}

const { documentElement: root } = document;

/** Starts the script of the page, which has been on its way since the page began. */
const start = (): void => void import(document.querySelector<HTMLLinkElement>('#script')!.href);

function show(language: string): void {
  delete root.dataset.first;
  root.classList.add('placed');
  place(document.querySelector<HTMLElement>('#page')!, firstPlacings[language]!);
  // The picture is seen first. A page that nobody sees has no frames to wait for.
  if (document.hidden) start();
  else requestAnimationFrame(() => setTimeout(start));
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
