import type { Clock } from '../../player/clock';
import { element } from '../../view/dom/element';
import type { Localized } from '../../view/dom/localized';
import type { Session } from '../session/session';
import { type Asked, answerTo, askedIn } from './coming';
import type { TakeOptions } from './dialog';

/** The button that opens the dialog. */
export interface TakeButton {
  readonly element: HTMLButtonElement;
  /** Told of every change of what is loading. */
  set(session: Session, opening: boolean): void;
}

/**
 * Makes the button. While a network is on its way, or reading, the dialog opens when it has read: what is taken along is what was
 * asked for, and not what was seen before. The code of the dialog is loaded on demand.
 */
export function takeButton(
  localized: Localized,
  clock: Clock,
  options: () => Omit<TakeOptions, 'clock'> | undefined,
): TakeButton {
  const button = element('button', { type: 'button', class: 'quiet take-button' });
  localized.text(button, ({ controls }) => controls.take);
  let known: Parameters<TakeButton['set']> | undefined;
  let asked: Asked | undefined;
  const open = async (): Promise<void> => {
    const { showTakeDialog } = await import('./dialog');
    // What has come a moment ago is on the screen by now.
    const given = options();
    if (given) showTakeDialog({ ...given, clock });
  };
  // Who goes on to something else on the page does not want to be interrupted.
  const onFocus = ({ target }: FocusEvent): void => {
    if (target === button) return;
    asked = undefined;
    settle();
  };
  const settle = (): void => {
    const answer = asked && known && answerTo(asked, ...known);
    if (answer !== 'wait') asked = undefined;
    document.removeEventListener('focusin', onFocus);
    if (asked) {
      document.addEventListener('focusin', onFocus);
      button.setAttribute('aria-busy', 'true');
    } else button.removeAttribute('aria-busy');
    if (answer === 'open') void open();
  };
  button.addEventListener('click', () => {
    asked = known && askedIn(...known);
    settle();
  });
  return {
    element: button,
    set(...now) {
      known = now;
      settle();
    },
  };
}
