import { element } from '../../view/dom/element';
import type { Localized } from '../../view/dom/localized';
import type { EmbedOptions } from './dialog';

/** The button that opens the dialog, once there is a figure. The code of the dialog is loaded on demand. */
export function embedButton(
  localized: Localized,
  options: () => EmbedOptions | undefined,
): HTMLButtonElement {
  const button = element('button', { type: 'button', class: 'quiet embed-button' });
  localized.text(button, ({ controls }) => controls.embed);
  button.addEventListener('click', async () => {
    const { showEmbedDialog } = await import('./dialog');
    const given = options();
    if (given) showEmbedDialog(given);
  });
  return button;
}
