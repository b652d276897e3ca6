import type { Stride } from '../../timeline/stops';
import { handleKeys, isBetweenEnds, type KeyOptions } from './keys';
import type { Presence } from './presence';
import { keepTouches } from './touch';

/** Handles the keys and the touches of a person inside an element. */
export function listenIn(
  root: ShadowRoot,
  presence: Presence,
  stride: () => Stride,
  ask: KeyOptions['ask'],
): void {
  handleKeys(root, { playhead: () => presence.playhead, track: () => presence.track, stride, ask });
  keepTouches(root, () => {
    const { shownPlayhead, track } = presence;
    return shownPlayhead !== undefined && isBetweenEnds(shownPlayhead, track, stride());
  });
}
