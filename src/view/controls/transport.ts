import type { Strings } from '../../language';
import type { PlayerCommand } from '../../player/player';
import { isMoving, isStepping, type Playhead } from '../../player/playhead';
import { firstPosition } from '../../timeline/moment';
import type { Stride } from '../../timeline/stops';
import { element, setChanged } from '../dom/element';
import type { Localized } from '../dom/localized';
import { type IconName, icon, setIcon } from './icons';

export interface TransportOptions {
  readonly localized: Localized;
  readonly stride: () => Stride;
  readonly length: () => number;
  readonly dispatch: (command: PlayerCommand) => void;
  /** Whether a step leads anywhere, where something else than the playhead decides on it; else undefined. */
  readonly leads?: (direction: 1 | -1) => boolean | undefined;
}

/** The five buttons of a player. */
export interface Transport {
  readonly element: HTMLElement;
  set(playhead: Playhead): void;
}

export function createTransport({ localized, stride, length, dispatch, leads }: TransportOptions): Transport {
  let moving = false;
  const button = (
    name: IconName,
    label: (strings: Strings) => string,
    press: () => void,
  ): HTMLButtonElement => {
    const made = element('button', { type: 'button', class: `transport-${name}` }, icon(name));
    made.addEventListener('click', press);
    localized.attribute(made, 'aria-label', label);
    return localized.attribute(made, 'title', label);
  };
  const step = (direction: 1 | -1) => () => dispatch({ type: 'step', direction, stride: stride() });
  const play = button('play', playLabel, () => dispatch({ type: moving ? 'pause' : 'play' }));
  const toStart = button(
    'toStart',
    ({ controls }) => controls.toStart,
    () => dispatch({ type: 'seek', position: firstPosition }),
  );
  const back = button('previous', ({ controls }) => controls.previous, step(-1));
  const forward = button('next', ({ controls }) => controls.next, step(1));
  const word = element('span', { class: 'transport-word', 'aria-hidden': 'true' });
  forward.prepend(localized.text(word, ({ controls }) => controls.nextWord));
  const toEnd = button(
    'toEnd',
    ({ controls }) => controls.toEnd,
    () => dispatch({ type: 'seek', position: length() }),
  );

  function playLabel({ controls }: Strings): string {
    return moving ? controls.pause : controls.play;
  }

  let strings: Strings | undefined;
  localized.attribute(play, 'data-language', (current) => {
    strings = current;
    return current.tag;
  });
  const disable = (target: HTMLButtonElement, ends: boolean): void => {
    // Not `disabled`: a disabled button loses the focus.
    setChanged(target, 'aria-disabled', String(ends));
  };
  return {
    element: element('div', { class: 'transport' }, toStart, back, play, forward, toEnd),
    set(playhead) {
      const { target } = playhead;
      disable(toStart, target <= firstPosition);
      disable(back, isEnd(playhead, leads?.(-1), target <= firstPosition));
      disable(forward, isEnd(playhead, leads?.(1), target >= length() && !playhead.playing));
      disable(toEnd, playhead.position >= length());
      // A step that is under way can be held, too: the moment in the middle of it is often the one to talk about.
      if (moving === isMoving(playhead)) return;
      moving = isMoving(playhead);
      setIcon(play.firstElementChild as SVGSVGElement, moving ? 'pause' : 'play');
      if (!strings) return;
      play.setAttribute('aria-label', playLabel(strings));
      play.setAttribute('title', playLabel(strings));
    },
  };
}

/** Whether a step does nothing. Where something else leads, a press still completes what is under way. */
const isEnd = (playhead: Playhead, led: boolean | undefined, usual: boolean): boolean =>
  led === undefined ? usual : !led && !isStepping(playhead);
