/* The scrubber: the line of words along which the position is dragged. */

import type { Strings } from '../../../language';
import type { Measure } from '../../../scene';
import { firstPosition } from '../../../timeline/moment';
import { element, setChanged } from '../../dom/element';
import { listenToDrags } from './drag';
import { createPicture, height } from './picture';
import { scrubberScale } from './scale';

export interface ScrubberOptions {
  readonly measure: Measure;
  /** A picture of it that stays until it has words. */
  readonly came?: Element | undefined;
  readonly strings: () => Strings;
  /** Drags to any moment. */
  readonly onSeek: (position: number) => void;
  /** A click on a word. */
  readonly onWord: (position: number) => void;
}

/** The line under the figure: its ticks are the words, its handle is the position. */
export interface Scrubber {
  readonly element: HTMLElement;
  setTokens(tokens: readonly string[]): void;
  setPosition(position: number): void;
  /** Names it again after a change of language. */
  refresh(): void;
  destroy(): void;
}

export function createScrubber({ measure, came, strings, onSeek, onWord }: ScrubberOptions): Scrubber {
  const picture = createPicture(measure);
  const host = element('div', { class: 'scrubber', role: 'slider', tabindex: 0 }, came ?? picture.element);
  let tokens: readonly string[] = [];
  let position = 0;
  let scale = scrubberScale(0, 0);

  const move = (): void => {
    picture.move(position, scale);
    describe(host, tokens, position, strings());
  };
  const layOut = (width: number): void => {
    scale = scrubberScale(tokens.length, width);
    if (width > 0) {
      picture.draw(tokens, scale);
      host.classList.toggle('dense', !scale.dotted);
    }
    move();
  };

  listenToDrags(host, {
    onWord,
    onPress: (share) => onSeek(scale.snappedAt(share * scale.width)),
    onDrag: (share) => onSeek(scale.positionAt(share * scale.width)),
  });
  const observer = new ResizeObserver((entries) => {
    const box = entries.at(-1)!.contentRect;
    // The page's type grows with the screen, and the line with it.
    const larger = box.height / height || 1;
    layOut(box.width / larger);
  });
  observer.observe(host);

  return {
    element: host,
    setTokens(next) {
      came?.replaceWith(picture.element);
      tokens = next;
      layOut(scale.width);
    },
    setPosition(next) {
      position = next;
      move();
    },
    refresh: () => describe(host, tokens, position, strings()),
    destroy() {
      observer.disconnect();
      host.remove();
    },
  };
}

/** Tells a screen reader where the handle is. */
function describe(
  host: HTMLElement,
  tokens: readonly string[],
  position: number,
  { controls }: Strings,
): void {
  const word = tokens[Math.ceil(position) - 1] ?? '';
  const shown = String(Math.round(position * 10) / 10);
  setChanged(host, 'aria-label', controls.position);
  setChanged(host, 'aria-valuemin', String(firstPosition));
  setChanged(host, 'aria-valuemax', String(tokens.length));
  setChanged(host, 'aria-valuenow', String(Math.round(position * 100) / 100));
  setChanged(host, 'aria-valuetext', controls.positionText(shown, tokens.length, word));
}
