import type { Strings } from '../../language';
import { element } from '../../view/dom/element';
import type { Localized } from '../../view/dom/localized';
import { richNodes } from '../../view/dom/rich';

/** The dialog with the list of keys. */
export function keysDialog(localized: Localized): HTMLDialogElement {
  const title = localized.text(element('h2'), ({ keys }) => keys.title);
  const list = element('dl');
  rows(localized, list, ({ keys }) =>
    keys.rows.flatMap(([key, what]) => [element('dt', {}, key), element('dd', {}, what)]),
  );
  const touch = localized.text(element('p'), ({ keys }) => keys.touch);
  const close = localized.text(element('button', { type: 'button' }), ({ controls }) => controls.close);
  const dialog = element('dialog', { class: 'keys' }, title, list, touch, close);
  localized.attribute(dialog, 'aria-label', ({ keys }) => keys.title);
  close.addEventListener('click', () => dialog.close());
  // A click beside the list closes it, as one on its own surface does not.
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  return dialog;
}

/** The section that tells how to read the figure. */
export interface AboutSection {
  readonly element: HTMLElement;
  /** Says what there is to know of the network that is shown. */
  set(network: 'untrained' | 'trained' | 'file'): void;
}

export function aboutSection(localized: Localized): AboutSection {
  const title = localized.text(element('h2'), ({ about }) => about.title);
  const list = element('ul');
  rows(localized, list, ({ about }) => about.rows.map((row) => element('li', {}, ...richNodes(row))));
  const kinds = (['untrained', 'trained', 'file'] as const).map((kind) => {
    const line = element('p', { hidden: true });
    rows(localized, line, ({ about }) => richNodes(about[kind]));
    return [kind, line] as const;
  });
  return {
    element: element('section', { class: 'about' }, title, list, ...kinds.map(([, line]) => line)),
    set(network) {
      for (const [kind, line] of kinds) line.hidden = kind !== network;
    },
  };
}

function rows(localized: Localized, list: HTMLElement, make: (strings: Strings) => Node[]): void {
  localized.attribute(list, 'lang', (strings) => {
    list.replaceChildren(...make(strings));
    return strings.tag;
  });
}
