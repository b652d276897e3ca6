import { gzipSync } from 'node:zlib';

/** What a first visit fetches, in bytes, gzipped. */
export interface FirstVisit {
  readonly script: number;
  readonly styles: number;
  /** The page itself, with the first picture and the styles and scripts that stand within it. */
  readonly page: number;
  /** The paths of the scripts. */
  readonly files: readonly string[];
}

const gzipped = (content: string | Uint8Array): number => gzipSync(content, { level: 9 }).length;

/**
 * Counts what a first visit needs before the page can be used: the scripts and styles within the page or linked from it, all that
 * these import at once, and the first network.
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
  return {
    script: sum(files) + gzipped(within('script')),
    styles: sum(named('.css')) + gzipped(within('style')),
    page: gzipped(page),
    files: [...files],
  };
}
