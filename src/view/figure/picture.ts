import type { Playhead } from '../../player/playhead';
import { isMoving } from '../../player/playhead';
import { createScene, type Omitted, type Scene, type Viewport, type WordTarget } from '../../scene';
import { element, svgElement } from '../dom/element';
import { canvasMeasure } from '../drawing/measure';
import { createSheets, viewBoxOf } from '../drawing/sheets';
import { createAnnouncer } from './announce';
import type { FigureContent } from './content';
import { fitScene, type Size } from './fit';
import { createLateInspector } from './late-inspector';
import { observeSize } from './observe-size';

export interface PictureOptions {
  readonly content: () => FigureContent;
  readonly playhead: () => Playhead;
  /** A click on a word. */
  readonly onWord: (word: WordTarget) => void;
  readonly onLayOut: (laidOut: LaidOut) => void;
  /** How many pixels the smallest type must have in a figure of a size, where that can be. */
  readonly leastType?: ((size: Size) => number) | undefined;
  /** A unit is to be followed, counted from 1; none is offered without it. */
  readonly onFollowUnit?: ((unit: number) => void) | undefined;
}

/** What could be shown in the size that there is. */
export interface LaidOut {
  /** Whether the values of the cell at work are written as numbers. */
  readonly numbers: boolean;
  /** How many pixels the smallest type was asked to have. */
  readonly leastType: number;
}

/** The element of the figure: the scene, drawn at the playhead, and the explanation of a value in it. */
export interface Picture {
  readonly element: HTMLElement;
  /** What is seen of the scene, and what a pointer meets. */
  readonly surface: HTMLElement;
  /** Lays the content out, if the element has a size. */
  layOut(): void;
  render(): void;
  /** Closes the explanation. */
  close(): void;
  destroy(): void;
}

export function createPicture({ content, playhead, onWord, onLayOut, ...options }: PictureOptions): Picture {
  const sheets = createSheets();
  const handles = svgElement('g');
  const overlay = svgElement('svg', { class: 'figure-overlay' }, handles);
  const announcer = createAnnouncer();
  const surface = surfaceOf(announcer.description.id, sheets.element, overlay);
  const host = element('div', { class: 'figure' }, surface, announcer.description, announcer.live);
  let scene: Scene | undefined;

  const inspector = createLateInspector({
    surface,
    overlay,
    handles,
    host,
    targets: () => scene?.targets(playhead().position),
    strings: () => content().strings,
    announce: announcer.say,
    onWord,
    onFollowUnit: options.onFollowUnit,
  });
  const layOut = (): void => {
    surface.setAttribute('aria-label', content().strings.figure.label);
    const size = sized.size();
    if (!size) return;
    const input = { ...content(), measure: canvasMeasure() };
    const leastType = options.leastType?.(size) ?? 0;
    const sceneIn = (viewport: Viewport, omit: Omitted) => createScene({ ...input, viewport, omit });
    scene = fitScene(size, sceneIn, { omit: input.omit, leastType });
    const { viewport, interior } = scene.stage;
    sheets.setSize(viewport);
    overlay.setAttribute('viewBox', viewBoxOf(viewport));
    onLayOut({ numbers: interior.columns.some(({ digits }) => digits > 0), leastType });
  };
  const render = (): void => {
    if (!scene) return;
    const now = playhead();
    sheets.draw(scene.frame(now.position).marks);
    if (isMoving(now)) {
      inspector.leave();
      return;
    }
    inspector.refresh();
    announcer.rest(content(), scene, now.position);
  };
  const sized = observeSize(host, () => {
    layOut();
    render();
  });
  const destroy = (): void => {
    sized.disconnect();
    inspector.destroy();
    host.remove();
  };
  return { element: host, surface, layOut, render, close: inspector.close, destroy };
}

/** What is seen and touched of a figure, as one thing to a screen reader. */
const surfaceOf = (description: string, ...parts: readonly Element[]): HTMLElement =>
  element('div', { class: 'figure-picture', role: 'group', 'aria-describedby': description }, ...parts);
