import dialogStyles from '../../../styles/dialogs.css?inline';
import { closeOnBackdrop } from '../../view/dom/backdrop';
import { element } from '../../view/dom/element';
import { addStyles } from '../../view/dom/styles';

export interface Question<Value> {
  readonly title: string;
  readonly text: string;
  readonly choices: readonly { readonly label: string; readonly value: Value }[];
  readonly cancel: string;
}

export interface Asking {
  /** Whether a click beside the dialog closes it: where nothing hangs on the answer. */
  readonly isOffer?: boolean;
}

/** Asks a question in a dialog. The result is undefined where the person closes the dialog without an answer. */
export function ask<Value>(
  host: HTMLElement,
  { title, text, choices, cancel }: Question<Value>,
  { isOffer = false }: Asking = {},
): Promise<{ readonly value: Value } | undefined> {
  addStyles(dialogStyles);
  // The page may have gone while what asks was on its way.
  if (!host.isConnected) return Promise.resolve(undefined);
  return new Promise((resolve) => {
    let answer: { readonly value: Value } | undefined;
    const buttons = choices.map(({ label, value }) => {
      const button = element('button', { type: 'button', class: 'choice' }, label);
      button.addEventListener('click', () => {
        answer = { value };
        dialog.close();
      });
      return button;
    });
    const leave = element('button', { type: 'button' }, cancel);
    const heading = element('h2', {}, title);
    const dialog = element(
      'dialog',
      { class: 'keys ask', 'aria-label': title },
      heading,
      element('p', {}, text),
      element('div', { class: 'choices' }, ...buttons),
      leave,
    );
    leave.addEventListener('click', () => dialog.close());
    if (isOffer) closeOnBackdrop(dialog);
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(answer);
    });
    host.append(dialog);
    dialog.showModal();
  });
}
