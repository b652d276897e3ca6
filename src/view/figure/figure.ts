/* The figure: a scene that a player moves, fitted to its element, or laid out for print. */

import type { Clock } from '../../player/clock';
import { createPlayer, type PlayerCommand } from '../../player/player';
import type { Playhead } from '../../player/playhead';
import type { FigureContent } from './content';
import type { Size } from './fit';
import { createPicture, type LaidOut } from './picture';
import { onSwipe } from './swipe';
import { trackOf } from './timeline';

export interface FigureOptions {
  readonly content: FigureContent;
  readonly position: number;
  readonly clock: Clock;
  /** After every change of the position, moving or at rest. */
  readonly onMove: (playhead: Playhead) => void;
  /** After the figure was laid out, for another content or in another size. */
  readonly onLayOut?: (laidOut: LaidOut) => void;
  /** How many pixels the smallest type must have in a figure of a size, where that can be. */
  readonly leastType?: (size: Size) => number;
  /** Takes the commands that a person gives by a swipe or a click on the figure; without it the figure carries them out. */
  readonly onAsk?: (command: PlayerCommand) => void;
  /** A click on a word, counted from 1; without it, and where the word is not read yet, the figure goes there. */
  readonly onWord?: (word: number) => void;
  /** Takes the unit that a person wants to follow through the sentence, counted from 1; without it none is offered. */
  readonly onFollowUnit?: (unit: number) => void;
}

/** The figure, with its player. */
export interface Figure {
  readonly element: HTMLElement;
  readonly playhead: Playhead;
  dispatch(command: PlayerCommand): void;
  /** Goes to the end of a step: moves there if it is near, jumps if it is far. */
  goTo(position: number): void;
  /** The command that `goTo` gives. */
  commandTo(position: number): PlayerCommand;
  show(content: FigureContent): void;
  setSpeed(speed: number): void;
  setReducedMotion(reduced: boolean): void;
  /** While it is out of view it does not move, as while the whole page is hidden. */
  setSeen(seen: boolean): void;
  destroy(): void;
}

/** The figure jumps to what is more steps away than this. */
const mostTravelled = 4;

/** The command that goes from one position to another. */
const commandFrom = (from: number, to: number): PlayerCommand => ({
  type: Math.abs(to - from) <= mostTravelled ? 'travel' : 'seek',
  position: to,
});

/** Puts the figure together: a player moves the playhead, and the picture is drawn wherever it is. */
export function createFigure(options: FigureOptions): Figure {
  const { content: first, position, clock, onMove } = options;
  let content = first;
  const player = createPlayer({
    clock,
    track: trackOf(content),
    position,
    onChange: (playhead) => {
      picture.render();
      onMove(playhead);
    },
  });
  const ask = options.onAsk ?? player.dispatch;
  const commandTo = (to: number): PlayerCommand => commandFrom(player.playhead.position, to);
  const picture = createPicture({
    ...options,
    content: () => content,
    playhead: () => player.playhead,
    onWord({ word, step }) {
      options.onWord?.(word);
      if (!options.onWord || step > player.playhead.position) ask(commandTo(step));
    },
    onLayOut: (laidOut) => options.onLayOut?.(laidOut),
  });
  const removeSwipe = onSwipe(picture.surface, (direction) =>
    ask({ type: 'step', direction, stride: 'cell' }),
  );
  const visibility = followVisibility(player.setHidden);

  const show = (next: FigureContent): void => {
    content = next;
    picture.layOut();
    player.setTrack(trackOf(content));
    picture.close();
    picture.render();
  };
  show(content);
  return {
    element: picture.element,
    get playhead() {
      return player.playhead;
    },
    dispatch: player.dispatch,
    goTo: (to) => player.dispatch(commandTo(to)),
    commandTo,
    show,
    setSpeed: player.setSpeed,
    setReducedMotion: player.setReducedMotion,
    setSeen: visibility.setSeen,
    destroy() {
      visibility.destroy();
      removeSwipe();
      picture.destroy();
      player.destroy();
    },
  };
}

/** Calls back when the figure is hidden or seen: itself, or the whole page. */
function followVisibility(setHidden: (hidden: boolean) => void) {
  let seen = true;
  const update = (): void => setHidden(document.hidden || !seen);
  document.addEventListener('visibilitychange', update);
  return {
    setSeen(next: boolean): void {
      seen = next;
      update();
    },
    destroy: (): void => document.removeEventListener('visibilitychange', update),
  };
}
