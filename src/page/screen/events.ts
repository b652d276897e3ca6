import type { PlayerCommand } from '../../player/player';
import { type KeyContext, keyAction } from '../../view/controls/keys';

export interface PageEvents {
  readonly root: HTMLElement;
  readonly keyContext: () => KeyContext;
  readonly dispatch: (command: PlayerCommand) => void;
  /** Follows the word that is read, or no longer. */
  readonly follow: () => void;
  /** Leaves the story, or lets go of what is followed. */
  readonly leave: () => void;
  readonly showKeys: () => void;
  readonly onReducedMotion: (reduced: boolean) => void;
}

/**
 * Listens to keys, to clicks on buttons, and to the system's preference for reduced motion, and reports the latter at once.
 *
 * @returns a function that stops listening
 */
export function listen({
  root,
  keyContext,
  dispatch,
  follow,
  leave,
  showKeys,
  onReducedMotion,
}: PageEvents): () => void {
  const onKeyDown = (event: KeyboardEvent): void => {
    const action = keyAction(event, keyContext());
    if (!action) return;
    event.preventDefault();
    if (action === 'help') showKeys();
    else if (action === 'follow') follow();
    else if (action === 'leave') leave();
    else dispatch(action);
  };
  const reducedMotion = matchMedia('(prefers-reduced-motion: reduce)');
  const onMotion = (): void => onReducedMotion(reducedMotion.matches);
  onMotion();
  document.addEventListener('keydown', onKeyDown);
  root.addEventListener('click', releaseClicked);
  reducedMotion.addEventListener('change', onMotion);
  return () => {
    document.removeEventListener('keydown', onKeyDown);
    root.removeEventListener('click', releaseClicked);
    reducedMotion.removeEventListener('change', onMotion);
  };
}

/** Removes the focus from a button that was clicked with the pointer, so that Space plays and does not press it again. */
function releaseClicked({ detail, target }: MouseEvent): void {
  const clicked = target instanceof Element ? target.closest('button') : null;
  if (detail > 0 && clicked && !clicked.closest('dialog') && document.activeElement === clicked)
    clicked.blur();
}
