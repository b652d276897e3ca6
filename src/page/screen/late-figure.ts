import type { PlayerCommand } from '../../player/player';
import type { FigureContent } from '../../view/figure/content';
import type { Figure, FigureOptions } from '../../view/figure/figure';
import { figureCode } from '../late/late';
import type { PageState } from '../state/state';
import type { Came } from './came';

/** The figure, which is made when there is a first reading. Until then the first picture is in its place, where there is one. */
export interface LateFigure {
  readonly figure: Figure | undefined;
  /** Does a command; while the first picture is seen, as soon as the figure is there. */
  dispatch(command: PlayerCommand): void;
  setReducedMotion(reduced: boolean): void;
  /** @param position where to go; undefined to stay */
  show(content: FigureContent, position: number | undefined): Figure;
}

export interface LateFigureOptions
  extends Pick<FigureOptions, 'clock' | 'onMove' | 'onLayOut' | 'onWord' | 'onFollowUnit'> {
  readonly host: HTMLElement;
  readonly came: Came | undefined;
  readonly state: () => PageState;
}

export function createLateFigure({ host, came, state, ...options }: LateFigureOptions): LateFigure {
  let figure: Figure | undefined;
  let reducedMotion = false;
  const waiting: PlayerCommand[] = [];

  const make = (content: FigureContent): Figure => {
    const { position, speed } = state();
    // What is shown has been read, by code that came with this.
    const made = figureCode()!.createFigure({ content, position, ...options });
    figure = made;
    made.setSpeed(speed);
    made.setReducedMotion(reducedMotion);
    host.replaceChildren(made.element);
    return made;
  };
  return {
    get figure() {
      return figure;
    },
    dispatch(command) {
      if (figure) figure.dispatch(command);
      else if (came) waiting.push(command);
    },
    setReducedMotion(reduced) {
      reducedMotion = reduced;
      figure?.setReducedMotion(reduced);
    },
    show(content, position) {
      const shown = figure ?? make(content);
      // A new figure, too: it has a size only now that it is on the page.
      shown.show(content);
      // Not the position of the state: the figure may just have moved, to the end of a shorter sentence.
      if (position !== undefined) shown.dispatch({ type: 'seek', position });
      for (const command of waiting.splice(0)) shown.dispatch(command);
      return shown;
    },
  };
}
