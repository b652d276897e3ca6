import type { PlayerCommand } from '../../player/player';
import { firstPosition } from '../../timeline/moment';
import type { Stride } from '../../timeline/stops';

/** What the keys need to know of the figure. */
export interface KeyContext {
  readonly playing: boolean;
  readonly length: number;
  readonly stride: Stride;
}

/** What a key does: a command, or the list of keys; undefined for a key that is not ours. */
export function keyAction(event: KeyboardEvent, context: KeyContext): PlayerCommand | 'help' | undefined {
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
      return onControl(event) ? undefined : { type: context.playing ? 'pause' : 'play' };
    case 'Home':
      return { type: 'seek', position: firstPosition };
    case 'End':
      return { type: 'seek', position: context.length };
    case '?':
      return 'help';
    default:
      return undefined;
  }
}

/** Keys with a modifier are the browser's; Shift only where it does not merely write a character, like `?`. */
function isShortcut({ ctrlKey, metaKey, altKey, shiftKey, key }: KeyboardEvent): boolean {
  return ctrlKey || metaKey || altKey || (shiftKey && (key.length > 1 || key === ' '));
}

/** The element that has the key, also inside a shadow root, where the event's target is only the host. */
function origin(event: KeyboardEvent): Element | undefined {
  const first = event.composedPath()[0];
  return first instanceof Element ? first : undefined;
}

/** Keys typed into a field, that open a list, or that scroll a wide table stay there. */
function takesKeys(event: KeyboardEvent): boolean {
  const target = origin(event);
  const region = target?.closest('[role=region]');
  if (region && region.scrollWidth > region.clientWidth) return true;
  return Boolean(target?.closest('input, textarea, select, [contenteditable], dialog'));
}

/** On the line of words up and down step too, as on every slider; elsewhere they scroll the page. */
function onSlider(event: KeyboardEvent): boolean {
  return Boolean(origin(event)?.closest('[role=slider]'));
}

/** Space presses a focused button: it must not play as well. */
function onControl(event: KeyboardEvent): boolean {
  return Boolean(origin(event)?.closest('button, summary, a[href]'));
}
