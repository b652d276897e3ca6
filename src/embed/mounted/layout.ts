import { element, svgElement } from '../../view/dom/element';

/** What gives an element its size in a box that asks for it; it is there before the figure is, and is never seen. */
export const createSizer = (): SVGSVGElement => svgElement('svg', { class: 'sizer', 'aria-hidden': 'true' });

/** The boxes in the shadow root of an element, from above to below. */
export interface Layout {
  readonly frame: HTMLElement;
  /** Hold the controls. */
  readonly above: HTMLElement;
  readonly below: HTMLElement;
  /** Lets the styles know whether a word has been read. */
  showPlace(position: number): void;
  /** How many pixels the type of the controls must have. */
  setLeastType(pixels: number): void;
}

export function layOut(figure: HTMLElement): Layout {
  const above = element('div', { class: 'above' });
  const below = element('div', { class: 'below' });
  const stage = element('div', { class: 'stage', part: 'figure' }, figure);
  const caption = element('slot', { name: 'caption', part: 'caption' });
  const box = element('div', { class: 'box' }, above, stage, caption, below);
  return {
    frame: element('div', { class: 'frame' }, box),
    above,
    below,
    showPlace(position) {
      box.classList.toggle('before-first-word', position <= 0);
    },
    setLeastType(pixels) {
      box.style.setProperty('--least-type', `${pixels}px`);
    },
  };
}
