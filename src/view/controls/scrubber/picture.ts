import type { Measure } from '../../../scene';
import { firstPosition } from '../../../timeline/moment';
import { element, svgElement } from '../../dom/element';
import { inset, labelsOf, type Scale } from './scale';

/** The height for which the units of the picture are pixels. */
export const height = 44;
/** The line, from the top; the words hang below it. */
const lineY = 14;
const labelY = 37;

/** The line, its ticks and words, and the handle. */
export interface ScrubberPicture {
  readonly element: HTMLElement;
  /** Draws the line anew, for other words or another width. */
  draw(tokens: readonly string[], scale: Scale): void;
  /** Moves the handle, and marks the word that is read there. */
  move(position: number, scale: Scale): void;
}

/**
 * What moves is a layer above the line that is shifted or stretched as a whole: no frame paints the words again. It is a box
 * around an SVG element, since an SVG element that is shifted is painted again.
 */
export function createPicture(measure: Measure): ScrubberPicture {
  const line = svgElement('path', { class: 'scrubber-line' });
  const ticks = svgElement('path', { class: 'scrubber-ticks' });
  const words = svgElement('g', { class: 'scrubber-words' });
  const done = svgElement('path', { class: 'scrubber-done' });
  const handle = svgElement('circle', { class: 'scrubber-handle', r: 8, cy: lineY });
  // An explicit height: one that follows from the viewBox would change the observed size with each drawing.
  const layer = (...marks: readonly Node[]): HTMLElement =>
    element('div', { class: 'scrubber-layer' }, svgElement('svg', { height }, ...marks));
  const stretched = layer(done);
  const shifted = layer(handle);
  const layers = [layer(line, ticks, words), stretched, shifted];
  let marked: Element | undefined;

  return {
    element: element('div', { class: 'scrubber-picture', 'aria-hidden': 'true' }, ...layers),
    draw(tokens, scale) {
      for (const { firstElementChild } of layers)
        firstElementChild!.setAttribute('viewBox', `0 0 ${scale.width} ${height}`);
      const whole = `M${inset} ${lineY}H${scale.width - inset}`;
      line.setAttribute('d', whole);
      done.setAttribute('d', whole);
      stretched.style.transformOrigin = `${percent(inset / scale.width)} 0`;
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
      const x = scale.xOf(position);
      shifted.style.transform = `translateX(${percent(x / scale.width)})`;
      stretched.style.transform = `scaleX(${((x - inset) / (scale.width - 2 * inset)).toFixed(5)})`;
      const label = words.querySelector(`[data-step="${Math.ceil(position)}"]`) ?? undefined;
      if (label === marked) return;
      marked?.removeAttribute('class');
      label?.setAttribute('class', 'current');
      marked = label;
    },
  };
}

const percent = (share: number): string => `${(share * 100).toFixed(3)}%`;

function dots({ length, xOf }: Scale): string {
  let path = '';
  for (let position = firstPosition; position <= length; position++)
    path += `M${(xOf(position) - 3).toFixed(1)} ${lineY}a3 3 0 1 0 6 0a3 3 0 1 0 -6 0`;
  return path;
}
