import type { Measure } from '../../../scene';
import { firstPosition } from '../../../timeline/moment';
import { svgElement } from '../../dom/element';
import { inset, labelsOf, type Scale } from './scale';

/** The height for which the units of the picture are pixels. */
export const height = 44;
/** The line, from the top; the words hang below it. */
const lineY = 14;
const labelY = 37;

/** The line, its ticks and words, and the handle. */
export interface ScrubberPicture {
  readonly element: SVGSVGElement;
  /** Draws the line anew, for other words or another width. */
  draw(tokens: readonly string[], scale: Scale): void;
  /** Moves the handle, and marks the word that is read there. */
  move(position: number, scale: Scale): void;
}

export function createPicture(measure: Measure): ScrubberPicture {
  const line = svgElement('path', { class: 'scrubber-line' });
  const ticks = svgElement('path', { class: 'scrubber-ticks' });
  const done = svgElement('path', { class: 'scrubber-done' });
  const words = svgElement('g', { class: 'scrubber-words' });
  const handle = svgElement('circle', { class: 'scrubber-handle', r: 8, cy: lineY });
  // An explicit height: one that follows from the viewBox would change the observed size with each drawing.
  const attributes = { class: 'scrubber-picture', 'aria-hidden': 'true', height };
  const svg = svgElement('svg', attributes, line, ticks, done, words, handle);
  let marked: Element | undefined;

  return {
    element: svg,
    draw(tokens, scale) {
      svg.setAttribute('viewBox', `0 0 ${scale.width} ${height}`);
      line.setAttribute('d', `M${inset} ${lineY}H${scale.width - inset}`);
      ticks.setAttribute('d', scale.dotted ? dots(scale) : '');
      words.replaceChildren(
        ...labelsOf(tokens, scale, measure).map(({ step, x, word }) => {
          const label = svgElement('text', { x: x.toFixed(1), y: labelY, 'data-step': step });
          label.textContent = word;
          return label;
        }),
      );
    },
    move(position, scale) {
      const x = scale.xOf(position).toFixed(1);
      handle.setAttribute('cx', x);
      done.setAttribute('d', `M${inset} ${lineY}H${x}`);
      const label = words.querySelector(`[data-step="${Math.ceil(position)}"]`) ?? undefined;
      if (label === marked) return;
      marked?.removeAttribute('class');
      label?.setAttribute('class', 'current');
      marked = label;
    },
  };
}

function dots({ length, xOf }: Scale): string {
  let path = '';
  for (let position = firstPosition; position <= length; position++)
    path += `M${(xOf(position) - 3).toFixed(1)} ${lineY}a3 3 0 1 0 6 0a3 3 0 1 0 -6 0`;
  return path;
}
