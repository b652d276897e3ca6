import type { Playhead } from '../../player/playhead';
import { isMoving } from '../../player/playhead';
import { createScene, type Omitted, type Scene, type Viewport } from '../../scene';
import { element, svgElement } from '../dom/element';
import { draw } from '../drawing/draw';
import { canvasMeasure } from '../drawing/measure';
import { createInspector } from '../explanation/inspector';
import { createAnnouncer } from './announce';
import type { FigureContent } from './content';
import { fitScene, type Size } from './fit';
import { observeSize } from './observe-size';

export interface PictureOptions {
  readonly content: () => FigureContent;
  readonly playhead: () => Playhead;
  /** A click on the word of a step. */
  readonly onWord: (step: number) => void;
  readonly onLayOut: (laidOut: LaidOut) => void;
  /** How many pixels the smallest type must have in a figure of a size, where that can be. */
  readonly leastType?: ((size: Size) => number) | undefined;
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
  readonly svg: SVGSVGElement;
  /** Lays the content out, if the element has a size. */
  layOut(): void;
  render(): void;
  /** Closes the explanation. */
  close(): void;
  destroy(): void;
}

export function createPicture({ content, playhead, onWord, onLayOut, ...options }: PictureOptions): Picture {
  const marks = svgElement('g', { 'aria-hidden': 'true' });
  const handles = svgElement('g');
  const svg = svgElement('svg', { class: 'figure-picture', role: 'group' }, marks, handles);
  const announcer = createAnnouncer();
  const host = element('div', { class: 'figure' }, svg, announcer.description, announcer.live);
  svg.setAttribute('aria-describedby', announcer.description.id);
  let scene: Scene | undefined;

  const inspector = createInspector({
    svg,
    handles,
    host,
    targets: () => scene?.targets(playhead().position),
    trace: () => content().trace,
    strings: () => content().strings,
    announce: announcer.say,
    onWord,
  });
  const layOut = (): void => {
    svg.setAttribute('aria-label', content().strings.figure.label);
    const size = sized.size();
    if (!size) return;
    const input = { ...content(), measure: canvasMeasure() };
    const leastType = options.leastType?.(size) ?? 0;
    const sceneIn = (viewport: Viewport, omit: Omitted) => createScene({ ...input, viewport, omit });
    scene = fitScene(size, sceneIn, { omit: input.omit, leastType });
    const { viewport, interior } = scene.stage;
    svg.setAttribute('viewBox', `0 0 ${viewport.width} ${viewport.height}`);
    onLayOut({ numbers: interior.columns.some(({ digits }) => digits > 0), leastType });
  };
  const render = (): void => {
    if (!scene) return;
    const now = playhead();
    draw(marks, scene.frame(now.position).marks);
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

  return {
    element: host,
    svg,
    layOut,
    render,
    close: inspector.close,
    destroy() {
      sized.disconnect();
      inspector.destroy();
      host.remove();
    },
  };
}
