import type { EmbedStrings } from '../../language/embed';
import { element } from '../../view/dom/element';
import { createSaveLink } from '../take/save-link';
import type { Saved } from '../take/saved';
import { type NeededFile, obtain, pageName } from './files';

/** The link of the dialog that saves a file, and what it says of a file that lies beside the slides. */
export interface Saving {
  readonly link: HTMLAnchorElement;
  readonly note: HTMLElement;
  /** Offers a file; undefined offers none. */
  offer(saved: Saved | undefined): void;
  /** Offers a file of this project, where this page has it, and says so where it has not. */
  offerNeeded(file: NeededFile): Promise<void>;
}

export function createSaving(words: EmbedStrings): Saving {
  const { element: link, offer: put } = createSaveLink(({ name }) => words.saveFile(name));
  const note = element('p', { hidden: true });
  /** Counts what was offered: a file that comes after something else was offered is not. */
  let turn = 0;
  const offer = (saved: Saved | undefined): void => {
    turn++;
    note.hidden = true;
    put(saved);
  };
  return {
    link,
    note,
    offer,
    async offerNeeded(file) {
      const { name, path } = file;
      offer(undefined);
      const own = turn;
      const isThisPage = name === pageName && location.protocol === 'file:';
      const blob = isThisPage ? undefined : await obtain(file);
      if (turn !== own) return;
      if (blob) offer({ name, blob });
      note.textContent = isThisPage
        ? words.thisPage(name)
        : blob
          ? words.beside(name)
          : words.notHere(name, path);
      note.hidden = false;
    },
  };
}
