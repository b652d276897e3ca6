/*
 * Runs before anything of the page is parsed, a script within index.html: nothing of it is seen before it is whole and in its
 * place, and the English page not at all at an address that asks for something else, or where a person reads Chinese.
 */

declare global {
  /** Written into this script by the build: the files of the page's script and of what moves the figure. */
  const firstScripts: readonly string[];
}

const { documentElement: root, head } = document;
if (location.search || location.hash || history.state || location.protocol === 'file:') {
  root.dataset.first = 'other';
  // There is no picture that it could hold up.
  for (const href of firstScripts) {
    const link = document.createElement('link');
    link.rel = 'modulepreload';
    link.href = href;
    head.append(link);
  }
} else root.dataset.first = navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en';

export {};
