import type { PlayerCommand } from '../../player/player';
import { firstPosition } from '../../timeline/moment';
import type { Stride } from '../../timeline/stops';

/** What the keys need to know of the figure. */
export interface KeyContext {
  /** Whether it plays, or a step is under way: then Space holds it where it is. */
  readonly moving: boolean;
  readonly length: number;
  readonly stride: Stride;
}

/** The command of a key, 'follow' to follow the word that is read, 'leave' to let go of it, or 'help' for the list of keys; undefined for a key without a meaning here. */
export function keyAction(
  event: KeyboardEvent,
  context: KeyContext,
): PlayerCommand | 'follow' | 'leave' | 'help' | undefined {
  if (event.defaultPrevented || isShortcut(event) || takesKeys(event)) return undefined;
  const step = (direction: 1 | -1, stride: Stride): PlayerCommand => ({ type: 'step', direction, stride });
  switch (event.key) {
    case 'ArrowRight':
    case 'PageDown':
      return step(1, context.stride);
    case 'ArrowLeft':
    case 'PageUp':
      return step(-1, context.stride);
    case 'ArrowUp':
      return onSlider(event) ? step(1, context.stride) : undefined;
    case 'ArrowDown':
      return onSlider(event) ? step(-1, context.stride) : undefined;
    case '.':
      return step(1, 'beat');
    case ',':
      return step(-1, 'beat');
    case ' ':
      return onControl(event) ? undefined : { type: context.moving ? 'pause' : 'play' };
    case 'Home':
      return { type: 'seek', position: firstPosition };
    case 'End':
      return { type: 'seek', position: context.length };
    case 'f':
      // A key that is held would follow and no longer follow by turns.
      return event.repeat ? undefined : 'follow';
    case 'Escape':
      return 'leave';
    case '?':
      return 'help';
    default:
      return undefined;
  }
}

/** Whether a key belongs to the browser because of a modifier. Shift counts only with keys that write no character. */
function isShortcut({ ctrlKey, metaKey, altKey, shiftKey, key }: KeyboardEvent): boolean {
  return ctrlKey || metaKey || altKey || (shiftKey && (key.length > 1 || key === ' '));
}

/** The element with the focus, also inside a shadow root, of which the event's target is only the host. */
function origin(event: KeyboardEvent): Element | undefined {
  const first = event.composedPath()[0];
  return first instanceof Element ? first : undefined;
}

/** Whether the focused element needs the key itself: to write, to open a list, or to scroll a wide table. */
function takesKeys(event: KeyboardEvent): boolean {
  const target = origin(event);
  const region = target?.closest('[role=region]');
  if (region && region.scrollWidth > region.clientWidth) return true;
  return Boolean(target?.closest('input, textarea, select, [contenteditable], dialog'));
}

/** On the scrubber, up and down step as on every slider; elsewhere they scroll the page. */
function onSlider(event: KeyboardEvent): boolean {
  return Boolean(origin(event)?.closest('[role=slider]'));
}

/** Whether Space presses the focused element: then it must not play as well. */
function onControl(event: KeyboardEvent): boolean {
  return Boolean(origin(event)?.closest('button, summary, a[href]'));
}
