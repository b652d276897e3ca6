import type { Plugin, Rolldown } from 'vite';

/** What moves the figure, which comes right after the page itself. */
const figure = /\/src\/page\/late\/figure-code\.ts$/;

/** How the page is divided into files. */
export interface Chunks {
  readonly plugin: Plugin;
  readonly groups: Rolldown.CodeSplittingGroup[];
}

/**
 * Puts what the page begins with into one file, and what moves the figure into another, with all that each imports: left alone,
 * a bundler makes a file of everything that two other files share, and each of them would have to be asked for.
 */
export function chunks(): Chunks {
  const moving = new Set<string>();
  return {
    plugin: {
      name: 'chunks',
      apply: 'build',
      buildEnd() {
        moving.clear();
        for (const id of this.getModuleIds()) if (figure.test(id)) moving.add(id);
        // A set goes on to what is added to it.
        for (const id of moving)
          for (const imported of this.getModuleInfo(id)?.importedIds ?? []) moving.add(imported);
      },
    },
    groups: [
      { name: 'first', tags: ['$initial'], priority: 2 },
      { name: 'figure', test: (id) => moving.has(id), priority: 1 },
    ],
  };
}
