import type { Targets, VectorTarget } from '../../scene';
import type { Card } from './card';
import { type Choice, targetOf } from './choice';

export interface KeyboardOptions {
  readonly host: HTMLElement;
  readonly handles: SVGGElement;
  readonly targets: () => Targets | undefined;
  readonly chosen: () => Choice | undefined;
  readonly choose: (choice: Choice | undefined) => void;
  readonly card: Pick<Card, 'contains' | 'toggle'>;
  /** A row was reached with an arrow. */
  readonly onRow: (target: VectorTarget, row: number) => void;
}

/** The choice of a row with the keyboard. */
export const keyboardChoice = ({ network, name, step }: VectorTarget, row: number): Choice => ({
  network,
  name,
  step,
  row,
  kept: true,
});

/** The vector of a handle, where the element is one. */
export function targetOfHandle(targets: Targets | undefined, handle: Element): VectorTarget | undefined {
  const { network, name, step } = (handle as SVGElement).dataset;
  if (name === undefined) return undefined;
  return targetOf(targets, { network: Number(network), name, step: Number(step) });
}

/**
 * Chooses the vector whose handle has the focus, and its rows with the arrows; Enter unfolds the products of the card, and
 * Escape chooses nothing.
 *
 * @returns a function that stops listening
 */
export function listenToKeyboard(options: KeyboardOptions): () => void {
  const { host, handles, targets, chosen, choose, card, onRow } = options;
  const onFocus = ({ target: handle }: FocusEvent): void => {
    const target = targetOfHandle(targets(), handle as Element);
    // A click sets the focus, too, but it has chosen a row itself.
    if (target && (handle as Element).matches(':focus-visible')) choose(keyboardChoice(target, 0));
  };
  const onBlur = ({ relatedTarget }: FocusEvent): void => {
    if (!card.contains(relatedTarget) && chosen()?.kept) choose(undefined);
  };
  const onEnter = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !chosen() || !card.toggle()) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onArrow = (event: KeyboardEvent): void => {
    const direction = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const target = targetOfHandle(targets(), event.target as Element);
    if (direction === 0 || !target) return;
    event.preventDefault();
    event.stopPropagation();
    const before = chosen();
    const row = before ? (before.row + direction + target.rows) % target.rows : 0;
    choose(keyboardChoice(target, row));
    onRow(target, row);
  };
  const onEscape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !chosen()) return;
    // With the focus in the figure, a slide deck around it must not see the key: it may have a meaning there.
    if (event.currentTarget === host) event.stopPropagation();
    choose(undefined);
  };
  // On the host: SVG elements with focus listeners become tab stops themselves in some browsers.
  host.addEventListener('focusin', onFocus);
  host.addEventListener('focusout', onBlur);
  handles.addEventListener('keydown', onArrow);
  handles.addEventListener('keydown', onEnter);
  host.addEventListener('keydown', onEscape);
  // On the document, too: a card that the pointer has opened can be closed wherever the focus is.
  document.addEventListener('keydown', onEscape);
  return () => {
    host.removeEventListener('focusin', onFocus);
    host.removeEventListener('focusout', onBlur);
    handles.removeEventListener('keydown', onArrow);
    handles.removeEventListener('keydown', onEnter);
    host.removeEventListener('keydown', onEscape);
    document.removeEventListener('keydown', onEscape);
  };
}
