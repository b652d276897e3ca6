import { closeOnBackdrop } from '../../view/dom/backdrop';
import { element } from '../../view/dom/element';
import { type Localized, localizedChildren } from '../../view/dom/localized';

/** The dialog with the list of keys. */
export function keysDialog(localized: Localized): HTMLDialogElement {
  const title = localized.text(element('h2'), ({ keys }) => keys.title);
  const list = element('dl');
  localizedChildren(localized, list, ({ keys }) =>
    keys.rows.flatMap(([key, what]) => [element('dt', {}, key), element('dd', {}, what)]),
  );
  const touch = localized.text(element('p'), ({ keys }) => keys.touch);
  const close = localized.text(element('button', { type: 'button' }), ({ controls }) => controls.close);
  const dialog = element('dialog', { class: 'keys' }, title, list, touch, close);
  localized.attribute(dialog, 'aria-label', ({ keys }) => keys.title);
  close.addEventListener('click', () => dialog.close());
  closeOnBackdrop(dialog);
  return dialog;
}

/** The button that opens it. */
export function helpButton(localized: Localized, keys: HTMLDialogElement): HTMLElement {
  const button = element('button', { type: 'button', class: 'quiet help' }, '?');
  localized.attribute(button, 'aria-label', ({ controls }) => controls.keys);
  localized.attribute(button, 'title', ({ controls }) => controls.keys);
  button.addEventListener('click', () => keys.showModal());
  return button;
}
