import { gzipSync } from 'node:zlib';
import { tasks } from '../src/trained/tasks.js';

/** What a first visit fetches, in bytes, gzipped. */
export interface FirstVisit {
  readonly script: number;
  readonly styles: number;
  /** What moves the figure: the scripts that come right after the page's own, which does not wait for them. */
  readonly figure: number;
  /** The first network: its weights and the words that it knows. */
  readonly network: number;
  /** The page itself, with the first picture and the styles and scripts that stand within it. */
  readonly page: number;
  /** The paths of the scripts. */
  readonly files: readonly string[];
}

/** With the lines of the bundler that only it needs. */
const ofFigure = /^assets\/(figure|rolldown-runtime)-/;
/** The files of networks are named after their tasks. */
const ofNetwork = new RegExp(`^assets/(${tasks.join('|')})-`);

const gzipped = (content: string | Uint8Array): number => gzipSync(content, { level: 9 }).length;

/**
 * Counts what a first visit needs before the page can be used: the scripts and styles within the page or linked from it, all that
 * these import at once, and what is fetched right after, for the first step: the code of the figure and the first network.
 *
 * @param read the content of a file that was built, by its path
 */
export function firstVisit(paths: Iterable<string>, read: (path: string) => string): FirstVisit {
  const page = read('index.html');
  const within = (name: string): string =>
    Array.from(page.matchAll(new RegExp(`<${name}>([\\s\\S]*?)</${name}>`, 'g')), ([, text]) => text).join(
      '',
    );
  // The scripts within the page name those that they fetch.
  const named = (ending: string): string[] =>
    [...paths].filter((path) => path.endsWith(ending) && page.includes(path));
  const files = new Set(named('.js'));
  // A set goes on to what is added to it.
  for (const file of files) {
    for (const [, path] of read(file).matchAll(/(?:from|import)\s*["'`]\.\/([^"'`]+)["'`]/g))
      files.add(`assets/${path}`);
  }
  const sum = (all: Iterable<string>): number =>
    [...all].reduce((total, path) => total + gzipped(read(path)), 0);
  const network = [...files].filter((path) => ofNetwork.test(path));
  const figure = [...files].filter((path) => ofFigure.test(path));
  const script = [...files].filter((path) => !network.includes(path) && !figure.includes(path));
  return {
    script: sum(script) + gzipped(within('script')),
    figure: sum(figure),
    network: sum(network),
    styles: sum(named('.css')) + gzipped(within('style')),
    page: gzipped(page),
    files: [...files],
  };
}
