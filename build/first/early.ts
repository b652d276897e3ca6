/*
 * Runs before anything of the page is parsed, a script within index.html: nothing of it is seen before it is whole and in its
 * place, and the English page not at all at an address that asks for something else, or where a person reads Chinese.
 */

declare global {
  /** Written into this script by the build: the file of the first network. */
  const firstNetwork: string;
}

const { documentElement: root, head } = document;
if (location.search || location.hash || history.state || location.protocol === 'file:') {
  root.dataset.first = 'other';
} else {
  root.dataset.first = navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en';
  // It comes beside the script, which would ask for it only later.
  const link = document.createElement('link');
  link.rel = 'modulepreload';
  link.href = firstNetwork;
  head.append(link);
}

export {};
