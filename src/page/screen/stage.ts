import type { Clock } from '../../player/clock';
import type { PlayerCommand } from '../../player/player';
import { isMoving, type Playhead, playheadAt } from '../../player/playhead';
import { rowsOf } from '../../timeline/rows';
import { createScrubber, type Scrubber } from '../../view/controls/scrubber/scrubber';
import { createTransport, type Transport } from '../../view/controls/transport';
import { element } from '../../view/dom/element';
import type { Localized } from '../../view/dom/localized';
import { canvasMeasure } from '../../view/drawing/measure';
import type { FigureContent } from '../../view/figure/content';
import { createFigure, type Figure } from '../../view/figure/figure';
import type { LaidOut } from '../../view/figure/picture';
import { wordsOfTimeline } from '../../view/figure/timeline';
import { type Session, stepCount } from '../session/session';
import type { PageState } from '../state/state';

export interface StageOptions {
  readonly clock: Clock;
  readonly localized: Localized;
  readonly session: () => Session;
  /** The figure has come to rest. */
  readonly onRest: () => void;
  readonly onLayOut: (laidOut: LaidOut) => void;
  /** A click on a word of the figure. */
  readonly onWord: (word: number) => void;
  /** A unit is to be followed, counted from 1. */
  readonly onFollowUnit: (unit: number) => void;
  /** After every change of the position, moving or at rest. */
  readonly onPlayhead: (playhead: Playhead) => void;
}

/** The figure, with the scrubber and the buttons that move it. */
export interface Stage {
  readonly elements: Readonly<Record<'figure' | 'scrubber' | 'transport', HTMLElement>>;
  readonly playhead: Playhead;
  /** False before the first reading, when there is no figure yet. */
  readonly filled: boolean;
  dispatch(command: PlayerCommand): void;
  /** Goes to the end of a step. */
  goTo(step: number): void;
  setSpeed(speed: number): void;
  setReducedMotion(reduced: boolean): void;
  setLoading(loading: boolean): void;
  /** @param position where to go; undefined to stay */
  show(content: FigureContent, position: number | undefined): void;
  destroy(): void;
}

export function createStage({ clock, localized, session, ...on }: StageOptions): Stage {
  const host = element('div', { class: 'stage' });
  let figure: Figure | undefined;
  let reducedMotion = false;
  const stateOf = (): PageState => session().request.state;
  const dispatch = (command: PlayerCommand): void => figure?.dispatch(command);
  const goTo = (step: number): void => figure?.goTo(step);
  const onSeek = (position: number): void => dispatch({ type: 'seek', position });
  const measure = canvasMeasure();
  const scrubber = createScrubber({ measure, strings: () => session().strings, onSeek, onWord: goTo });
  const transport = transportOf(localized, session, dispatch);
  const setTokens = tokensSetter(scrubber);
  const showPlayhead = (playhead: Playhead): void => {
    scrubber.setPosition(playhead.position);
    transport.set(playhead);
    on.onPlayhead(playhead);
  };
  return {
    elements: { figure: host, scrubber: scrubber.element, transport: transport.element },
    get playhead() {
      return figure?.playhead ?? playheadAt(stateOf().position);
    },
    get filled() {
      return figure !== undefined;
    },
    dispatch,
    goTo,
    setSpeed: (speed) => figure?.setSpeed(speed),
    setReducedMotion(reduced) {
      reducedMotion = reduced;
      figure?.setReducedMotion(reduced);
    },
    setLoading: (loading) => host.setAttribute('aria-busy', String(loading)),
    show(content, position) {
      setTokens(content);
      if (!figure) {
        const onMove = (playhead: Playhead): void => {
          showPlayhead(playhead);
          if (!isMoving(playhead)) on.onRest();
        };
        figure = createFigure({ content, position: stateOf().position, clock, ...on, onMove });
        figure.setSpeed(stateOf().speed);
        figure.setReducedMotion(reducedMotion);
        host.append(figure.element);
      }
      // A new figure, too: it has a size only now that it is on the page.
      figure.show(content);
      // Not the position of the state: the figure may just have moved, to the end of a shorter sentence.
      if (position !== undefined) figure.dispatch({ type: 'seek', position });
      showPlayhead(figure.playhead);
      scrubber.refresh();
    },
    destroy() {
      scrubber.destroy();
      figure?.destroy();
    },
  };
}

const transportOf = (
  localized: Localized,
  session: () => Session,
  dispatch: (command: PlayerCommand) => void,
): Transport =>
  createTransport({
    localized,
    stride: () => session().request.state.stride,
    length: () => stepCount(session()),
    dispatch,
  });

/** Gives the scrubber the words of the content where they have changed. */
function tokensSetter(scrubber: Scrubber): (content: FigureContent) => void {
  let shownTokens: readonly string[] | undefined;
  let shownVersus: FigureContent['versus'];
  let shownRows = 0;
  return (content) => {
    const { trace, tokens, versus } = content;
    const rows = rowsOf(trace).length;
    if (tokens === shownTokens && versus === shownVersus && rows === shownRows) return;
    shownTokens = tokens;
    shownVersus = versus;
    shownRows = rows;
    scrubber.setTokens(wordsOfTimeline(content));
  };
}
