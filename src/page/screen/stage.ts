import type { Clock } from '../../player/clock';
import type { PlayerCommand } from '../../player/player';
import { isMoving, type Playhead, playheadAt } from '../../player/playhead';
import { rowsOf } from '../../timeline/rows';
import type { Stride } from '../../timeline/stops';
import { createScrubber, type Scrubber } from '../../view/controls/scrubber/scrubber';
import { createTransport } from '../../view/controls/transport';
import { element } from '../../view/dom/element';
import type { Localized } from '../../view/dom/localized';
import { canvasMeasure } from '../../view/drawing/measure';
import { completeMotion } from '../../view/figure/complete';
import type { FigureContent } from '../../view/figure/content';
import type { LaidOut } from '../../view/figure/picture';
import { wordsOfTimeline } from '../../view/figure/timeline';
import { type Session, stepCount } from '../session/session';
import type { PageState } from '../state/state';
import { type StorySteps, storyFirst } from '../story/steps';
import type { Came } from './came';
import { createLateFigure } from './late-figure';

export interface StageOptions {
  readonly clock: Clock;
  readonly localized: Localized;
  readonly session: () => Session;
  readonly came: Came | undefined;
  /** The story that may be told. */
  readonly story: () => StorySteps;
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
  /** True while the first picture is in the place of the figure. */
  readonly held: boolean;
  /** How many steps there are: without end before the first reading. */
  readonly length: number;
  dispatch(command: PlayerCommand): void;
  /** What a key or a button does: in a story its steps go from moment to moment. */
  press(command: PlayerCommand): void;
  /** Completes a motion that is under way, unless it plays. @returns whether there was one */
  settle(): boolean;
  /** Shows which steps the buttons can take: those of a story change without the playhead. */
  showSteps(): void;
  /** Goes to the end of a step. */
  goTo(step: number): void;
  setSpeed(speed: number): void;
  setReducedMotion(reduced: boolean): void;
  setLoading(loading: boolean): void;
  /** @param position where to go; undefined to stay */
  show(content: FigureContent, position: number | undefined): void;
  destroy(): void;
}

export function createStage({ clock, localized, session, came, story, ...on }: StageOptions): Stage {
  const host = element('div', { class: 'stage' }, ...(came ? [came.figure] : []));
  const stateOf = (): PageState => session().request.state;
  const goTo = (step: number): void => late.figure?.goTo(step);
  const scrubber = createScrubber({
    measure: canvasMeasure(),
    came: came?.scrubber,
    strings: () => session().strings,
    onSeek: (position) => late.figure?.dispatch({ type: 'seek', position }),
    onWord: goTo,
  });
  const length = (): number => (session().shown ? stepCount(session()) : Number.POSITIVE_INFINITY);
  const stride = (): Stride => stateOf().stride;
  const dispatch = (command: PlayerCommand): void => late.dispatch(command);
  const { press, leads } = storyFirst(story, stride, dispatch);
  const transport = createTransport({ localized, stride, length, dispatch: press, leads });
  const setTokens = tokensSetter(scrubber);
  const showPlayhead = (playhead: Playhead): void => {
    scrubber.setPosition(playhead.position);
    transport.set(playhead);
    on.onPlayhead(playhead);
  };
  const onMove = (playhead: Playhead): void => {
    showPlayhead(playhead);
    if (!isMoving(playhead)) on.onRest();
  };
  const late = createLateFigure({ ...on, host, came, state: stateOf, clock, onMove });
  return {
    elements: { figure: host, scrubber: scrubber.element, transport: transport.element },
    get playhead() {
      return late.figure?.playhead ?? playheadAt(stateOf().position);
    },
    get filled() {
      return late.figure !== undefined;
    },
    get held() {
      return came !== undefined && late.figure === undefined;
    },
    get length() {
      return length();
    },
    dispatch,
    press,
    goTo,
    settle: () => late.figure !== undefined && completeMotion(late.figure),
    showSteps: () => late.figure && transport.set(late.figure.playhead),
    setSpeed: (speed) => late.figure?.setSpeed(speed),
    setReducedMotion: late.setReducedMotion,
    setLoading: (loading) => host.setAttribute('aria-busy', String(loading)),
    show(content, position) {
      setTokens(content);
      showPlayhead(late.show(content, position).playhead);
      scrubber.refresh();
    },
    destroy() {
      scrubber.destroy();
      late.figure?.destroy();
    },
  };
}

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
