import type { PlayerCommand } from '../../player/player';
import { isMoving, type Playhead, reduce, type Track } from '../../player/playhead';
import type { Stride } from '../../timeline/stops';
import { keyAction } from '../../view/controls/keys';

export interface KeyOptions {
  readonly playhead: () => Playhead;
  readonly track: () => Track;
  readonly stride: () => Stride;
  /** @returns whether it was done; a key for which it was not goes on to the page around the element */
  readonly ask: (command: PlayerCommand, key: string) => boolean;
}

/**
 * Handles the keys that are pressed while the focus is inside the element, and no others. What is typed in a field
 * stays here: a deck sees only the element from outside, and would take it for its own keys.
 */
export function handleKeys(root: ShadowRoot, { playhead, track, stride, ask }: KeyOptions): void {
  /** The keys that are held down and were used here. The page around does not see them come up either. */
  const used = new Set<string>();

  const onDown = (event: KeyboardEvent): void => {
    if (inField(event)) {
      keep(event);
      // The focus stays in the element: from here on the same keys step.
      if ((event.key === 'Enter' || event.key === 'Escape') && !event.isComposing)
        root.querySelector<HTMLElement>('.figure-picture')?.focus({ preventScroll: true });
      return;
    }
    const command = commandOf(event, {
      moving: isMoving(playhead()),
      length: track().length,
      stride: stride(),
    });
    // At either end a key changes nothing here and goes on to the deck, so that a click on the figure does not stop the deck's keys.
    if (!command || !changes(playhead(), command, track())) return;
    if (!ask(command, event.key)) return;
    event.preventDefault();
    keep(event);
  };
  const keep = (event: KeyboardEvent): void => {
    used.add(event.key);
    event.stopPropagation();
  };
  const onOther = (event: KeyboardEvent): void => {
    if (inField(event) || used.has(event.key)) event.stopPropagation();
    if (event.type === 'keyup') used.delete(event.key);
  };
  root.addEventListener('keydown', (event) => {
    used.delete((event as KeyboardEvent).key);
    onDown(event as KeyboardEvent);
  });
  for (const name of ['keypress', 'keyup']) root.addEventListener(name, onOther as EventListener);
}

/** Keys of the page that the element leaves to the deck: clickers send `.` and `,` to make the screen black, and `f` fills it; Escape leaves it. */
const ofDecks = new Set(['.', ',', '?', 'f', 'Escape']);

function commandOf(
  event: KeyboardEvent,
  context: Parameters<typeof keyAction>[1],
): PlayerCommand | undefined {
  const action = ofDecks.has(event.key) ? undefined : keyAction(event, context);
  return typeof action === 'string' ? undefined : action;
}

const inField = (event: Event): boolean => (event.target as Element).localName === 'input';

/** Whether a command would change anything. */
export function changes(playhead: Playhead, command: PlayerCommand, track: Track): boolean {
  const next = reduce(playhead, command, track);
  return (['position', 'target', 'playing'] as const).some((name) => next[name] !== playhead[name]);
}

/** Whether a step in either direction changes anything. */
export const isBetweenEnds = (playhead: Playhead, track: Track, stride: Stride): boolean =>
  ([1, -1] as const).every((direction) => changes(playhead, { type: 'step', direction, stride }, track));
