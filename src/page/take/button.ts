import type { Clock } from '../../player/clock';
import { element } from '../../view/dom/element';
import type { Localized } from '../../view/dom/localized';
import type { TakeOptions } from './dialog';

/** The button that opens the dialog, once there is a figure. The code of the dialog is loaded on demand. */
export function takeButton(
  localized: Localized,
  clock: Clock,
  options: () => Omit<TakeOptions, 'clock'> | undefined,
): HTMLButtonElement {
  const button = element('button', { type: 'button', class: 'quiet take-button' });
  localized.text(button, ({ controls }) => controls.take);
  button.addEventListener('click', async () => {
    const { showTakeDialog } = await import('./dialog');
    const given = options();
    if (given) showTakeDialog({ ...given, clock });
  });
  return button;
}
