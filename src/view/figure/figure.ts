import type { Strings } from '../../language';
import { plain } from '../../language/rich';
import type { Trace } from '../../model/trace';
import type { Clock } from '../../player/clock';
import { createPlayer, type PlayerCommand } from '../../player/player';
import { isMoving, type Playhead } from '../../player/playhead';
import { createScene, type Depth, type Scene } from '../../scene';
import { beatsOf, stepSeconds } from '../../timeline/beats';
import { momentAt, restOf } from '../../timeline/moment';
import { arrowOf, placeOfStep, rowsOf, stepsOf } from '../../timeline/rows';
import { element, svgElement } from '../dom/element';
import { draw } from '../drawing/draw';
import { canvasMeasure } from '../drawing/measure';
import { createInspector } from '../explanation/inspector';
import { onSwipe } from './swipe';

/** What the figure shows; where it is in it is the player's matter. */
export interface FigureContent {
  readonly trace: Trace;
  readonly tokens: readonly string[];
  readonly depth: Depth;
  readonly strings: Strings;
}

export interface FigureOptions {
  readonly content: FigureContent;
  readonly position: number;
  readonly clock: Clock;
  /** After every change of the position, moving or at rest. */
  readonly onMove: (playhead: Playhead) => void;
  /** What a person asks for with a finger or a click on the figure; without it the figure does as it is asked. */
  readonly onAsk?: (command: PlayerCommand) => void;
  /** Shows everything in whatever box there is, however small; without it a figure has a least height. */
  readonly fit?: boolean;
}

/** The figure in an element of the page. */
export interface Figure {
  readonly element: HTMLElement;
  readonly playhead: Playhead;
  dispatch(command: PlayerCommand): void;
  /** Goes to the end of a step: near ones are travelled to, far ones are there at once. */
  goTo(position: number): void;
  /** The command by which it goes there. */
  wayTo(position: number): PlayerCommand;
  show(content: FigureContent): void;
  setSpeed(speed: number): void;
  setReducedMotion(reduced: boolean): void;
  /** Out of view, no frame is asked for, as while the whole page is hidden. */
  setSeen(seen: boolean): void;
  destroy(): void;
}

/** The width and height for which the scene's units are pixels; larger screens scale it up, type and all. */
const natural = { width: 1280, height: 560 };
/** How small the figure may get, and from which width on: on a phone it is scrolled instead. */
const smallestScale = 0.75;
const smallestShrunk = 820;
/** Steps further away than this are jumped to. */
const travelled = 4;

const trackOf = ({ trace, tokens }: FigureContent) => {
  const { cell } = trace.model;
  const length = stepsOf(rowsOf(trace), tokens.length);
  return { length, beats: beatsOf(cell), stepSeconds: stepSeconds(cell) };
};

export function createFigure(options: FigureOptions): Figure {
  const { content: first, position, clock, onMove, fit = false } = options;
  const measure = canvasMeasure();
  const picture = svgElement('g', { 'aria-hidden': 'true' });
  const handles = svgElement('g');
  const svg = svgElement('svg', { class: 'figure-picture', role: 'group' }, picture, handles);
  const description = element('p', { class: 'visually-hidden', id: nextId() });
  const live = element('p', { class: 'visually-hidden', 'aria-live': 'polite' });
  const host = element('div', { class: 'figure' }, svg, description, live);
  svg.setAttribute('aria-describedby', description.id);

  let content = first;
  let scene: Scene | undefined;
  let size: { readonly width: number; readonly height: number } = { width: 0, height: 0 };

  const player = createPlayer({
    clock,
    track: trackOf(content),
    position,
    onChange: (playhead) => {
      render();
      onMove(playhead);
    },
  });

  const inspector = createInspector({
    svg,
    handles,
    host,
    targets: () => scene?.targets(player.playhead.position),
    trace: () => content.trace,
    strings: () => content.strings,
    announce: (text) => {
      live.textContent = text;
    },
    onWord: (step) => ask(wayTo(step)),
  });
  const ask = (command: PlayerCommand): void => (options.onAsk ?? player.dispatch)(command);
  const removeSwipe = onSwipe(svg, (direction) => ask({ type: 'step', direction, stride: 'cell' }));
  const wayTo = (to: number): PlayerCommand => {
    const near = Math.abs(to - player.playhead.position) <= travelled;
    return { type: near ? 'travel' : 'seek', position: to };
  };

  const sceneAt = (scale: number): Scene => {
    const viewport = { width: size.width / scale, height: size.height / scale };
    return createScene({ ...content, viewport, measure });
  };

  const layOut = (): void => {
    // Asked once; from then on the observer tells, and the page need not lay itself out to answer.
    if (size.width === 0) size = { width: host.clientWidth, height: host.clientHeight };
    if (size.width === 0) return;
    const larger = Math.max(1, Math.min(size.width / natural.width, size.height / natural.height));
    scene = sceneAt(larger);
    const least = fit ? 0 : size.width < smallestShrunk ? 1 : smallestScale;
    if (!fit) host.style.setProperty('--least-height', `${Math.ceil(scene.neededHeight * least)}px`);
    // A low window is better served by a smaller figure than by one that must be scrolled to.
    const fitting = size.height / scene.neededHeight;
    if (fitting < larger && least < 1) scene = sceneAt(Math.max(least, fitting));
    const { viewport } = scene.stage;
    svg.setAttribute('viewBox', `0 0 ${viewport.width} ${viewport.height}`);
  };

  const render = (): void => {
    if (!scene) return;
    const { playhead } = player;
    draw(picture, scene.frame(playhead.position).marks);
    if (isMoving(playhead)) {
      inspector.leave();
      return;
    }
    inspector.refresh();
    settle(scene);
  };

  let settledText = '';
  /** Says what is seen at rest: after a step, after a beat of it, or wherever it was stopped. */
  const settle = (shown: Scene): void => {
    const { position: at } = player.playhead;
    const text = `${placeOf(content, at)} ${plain(shown.caption(at))}`.trim();
    if (text === settledText) return;
    // The first text is what is there; only what changes after it is news.
    if (settledText !== '') live.textContent = text;
    settledText = text;
    description.textContent = text;
  };

  const observer = new ResizeObserver((entries) => {
    const { width, height } = entries.at(-1)!.contentRect;
    if (Math.round(width) === size.width && Math.round(height) === size.height) return;
    size = { width: Math.round(width), height: Math.round(height) };
    layOut();
    render();
  });
  observer.observe(host);
  let seen = true;
  const onVisibility = (): void => player.setHidden(document.hidden || !seen);
  document.addEventListener('visibilitychange', onVisibility);

  const show = (next: FigureContent): void => {
    content = next;
    svg.setAttribute('aria-label', content.strings.figure.label);
    layOut();
    player.setTrack(trackOf(content));
    inspector.close();
    render();
  };

  const figure: Figure = {
    element: host,
    get playhead() {
      return player.playhead;
    },
    dispatch: player.dispatch,
    goTo: (to) => player.dispatch(wayTo(to)),
    wayTo,
    show,
    setSpeed: player.setSpeed,
    setReducedMotion: player.setReducedMotion,
    setSeen(next) {
      seen = next;
      onVisibility();
    },
    destroy() {
      observer.disconnect();
      document.removeEventListener('visibilitychange', onVisibility);
      removeSwipe();
      inspector.destroy();
      player.destroy();
      host.remove();
    },
  };
  show(content);
  return figure;
}

/** Where a position is, in words. */
function placeOf({ trace, tokens, strings }: FigureContent, position: number): string {
  const { figure: words } = strings;
  const rows = rowsOf(trace);
  const steps = stepsOf(rows, tokens.length);
  const moment = momentAt(position, steps);
  const rest = restOf(moment);
  if (rest === -1) return words.settledFolded;
  if (rest === 0) return words.settledUnrolled(steps);
  if (moment.step === 0) return '';
  const { row, word } = placeOfStep(rows, tokens.length, moment.step);
  const where = rows.length > 1 ? `${words.row(row.layer, arrowOf(row))}: ` : '';
  return where + words.settled(moment.step, steps, tokens[word - 1]!);
}

let ids = 0;
function nextId(): string {
  ids += 1;
  return `hidden-state-flow-${ids}`;
}
