import { createScene } from '../../scene';
import { element, svgElement } from '../dom/element';
import { draw } from '../drawing/draw';
import { canvasMeasure } from '../drawing/measure';
import type { FigureContent } from './content';

/** At most this many moments are printed: more would take a browser too long. */
export const mostMoments = 120;

const width = 1220;

/** A sentence for print, moment by moment: one figure below the other, each with the least height. */
export function handout(sentence: string, content: FigureContent, positions: readonly number[]): HTMLElement {
  const { strings } = content;
  const input = { ...content, measure: canvasMeasure() };
  const { neededHeight } = createScene({ ...input, viewport: { width, height: 0 } });
  const height = Math.ceil(neededHeight);
  const scene = createScene({ ...input, viewport: { width, height } });
  const moments = positions.slice(0, mostMoments).map((position) => {
    const svg = svgElement('svg', { class: 'figure-picture', viewBox: `0 0 ${width} ${height}` });
    // Before the first word the caption says which key to press, which makes no sense on paper.
    draw(
      svg,
      scene.frame(position).marks.filter(({ key }) => position > 0 || key !== 'caption'),
    );
    return element('div', { class: 'moment' }, svg);
  });
  const left = positions.length - moments.length;
  const title = element('h2', {}, sentence);
  const rest = left > 0 ? [element('p', {}, strings.handout.left(left))] : [];
  return element('section', { class: 'handout', lang: strings.tag }, title, ...moments, ...rest);
}
