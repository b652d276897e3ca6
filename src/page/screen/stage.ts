import type { Clock } from '../../player/clock';
import type { PlayerCommand } from '../../player/player';
import { type Playhead, playheadAt } from '../../player/playhead';
import { rowsOf, wordsOfSteps } from '../../timeline/rows';
import { createScrubber, type Scrubber } from '../../view/controls/scrubber/scrubber';
import { createTransport } from '../../view/controls/transport';
import { element } from '../../view/dom/element';
import type { Localized } from '../../view/dom/localized';
import { canvasMeasure } from '../../view/drawing/measure';
import type { FigureContent } from '../../view/figure/content';
import type { Figure } from '../../view/figure/figure';
import type { LaidOut } from '../../view/figure/picture';
import { figureCode } from '../late/late';
import { type Session, stepCount } from '../session/session';
import type { PageState } from '../state/state';
import type { Came } from './came';

export interface StageOptions {
  readonly clock: Clock;
  readonly localized: Localized;
  readonly session: () => Session;
  readonly came: Came | undefined;
  /** The figure has come to rest. */
  readonly onRest: () => void;
  readonly onLayOut: (laidOut: LaidOut) => void;
}

/** The figure, with the scrubber and the buttons that move it. */
export interface Stage {
  readonly elements: Readonly<Record<'figure' | 'scrubber' | 'transport', HTMLElement>>;
  readonly playhead: Playhead;
  /** False before the first reading, when there is no figure yet. */
  readonly filled: boolean;
  /** True while the first picture is in the place of the figure. */
  readonly held: boolean;
  /** How many steps there are: without end before the first reading. */
  readonly length: number;
  dispatch(command: PlayerCommand): void;
  setSpeed(speed: number): void;
  setReducedMotion(reduced: boolean): void;
  setLoading(loading: boolean): void;
  /** @param position where to go; undefined to stay */
  show(content: FigureContent, position: number | undefined): void;
  destroy(): void;
}

export function createStage({ clock, localized, session, came, onRest, onLayOut }: StageOptions): Stage {
  const host = element('div', { class: 'stage' }, ...(came ? [came.figure] : []));
  let figure: Figure | undefined;
  let reducedMotion = false;
  const stateOf = (): PageState => session().request.state;
  /** What was asked for while the first picture is seen: the figure does it as soon as it is there. */
  const waiting: PlayerCommand[] = [];
  const dispatch = (command: PlayerCommand): void => {
    if (figure) figure.dispatch(command);
    else if (came) waiting.push(command);
  };
  const scrubber = createScrubber({
    measure: canvasMeasure(),
    came: came?.scrubber,
    strings: () => session().strings,
    onSeek: (position) => figure?.dispatch({ type: 'seek', position }),
    onWord: (step) => figure?.goTo(step),
  });
  const length = (): number => (session().shown ? stepCount(session()) : Number.POSITIVE_INFINITY);
  const transport = createTransport({ localized, stride: () => stateOf().stride, length, dispatch });
  const setTokens = tokensSetter(scrubber);
  const showPlayhead = (playhead: Playhead): void => {
    scrubber.setPosition(playhead.position);
    transport.set(playhead);
  };
  const onMove = (playhead: Playhead): void => {
    showPlayhead(playhead);
    if (playhead.position === playhead.target && !playhead.playing) onRest();
  };

  return {
    elements: { figure: host, scrubber: scrubber.element, transport: transport.element },
    get playhead() {
      return figure?.playhead ?? playheadAt(stateOf().position);
    },
    get filled() {
      return figure !== undefined;
    },
    get held() {
      return came !== undefined && figure === undefined;
    },
    get length() {
      return length();
    },
    dispatch,
    setSpeed: (speed) => figure?.setSpeed(speed),
    setReducedMotion(reduced) {
      reducedMotion = reduced;
      figure?.setReducedMotion(reduced);
    },
    setLoading: (loading) => host.setAttribute('aria-busy', String(loading)),
    show(content, position) {
      setTokens(content);
      if (!figure) {
        figure = figureCode()!.createFigure({
          content,
          position: stateOf().position,
          clock,
          onMove,
          onLayOut,
        });
        figure.setSpeed(stateOf().speed);
        figure.setReducedMotion(reducedMotion);
        host.replaceChildren(figure.element);
      }
      // A new figure, too: it has a size only now that it is on the page.
      figure.show(content);
      // Not the position of the state: the figure may just have moved, to the end of a shorter sentence.
      if (position !== undefined) figure.dispatch({ type: 'seek', position });
      for (const command of waiting.splice(0)) figure.dispatch(command);
      showPlayhead(figure.playhead);
      scrubber.refresh();
    },
    destroy() {
      scrubber.destroy();
      figure?.destroy();
    },
  };
}

/** Gives the scrubber the words of the content where they have changed. */
function tokensSetter(scrubber: Scrubber): (content: FigureContent) => void {
  let shownTokens: readonly string[] | undefined;
  let shownRows = 0;
  return ({ trace, tokens }) => {
    const rows = rowsOf(trace);
    if (tokens === shownTokens && rows.length === shownRows) return;
    shownTokens = tokens;
    shownRows = rows.length;
    scrubber.setTokens(wordsOfSteps(rows, tokens));
  };
}
