import { element } from '../../view/dom';

/** The boxes in the shadow root of an element, from above to below. */
export interface Layout {
  readonly box: HTMLElement;
  /** Hold the controls. */
  readonly above: HTMLElement;
  readonly below: HTMLElement;
}

export function layOut(figure: HTMLElement): Layout {
  const above = element('div', { class: 'above' });
  const below = element('div', { class: 'below' });
  const stage = element('div', { class: 'stage', part: 'figure' }, figure);
  const caption = element('slot', { name: 'caption', part: 'caption' });
  return { box: element('div', { class: 'box' }, above, stage, caption, below), above, below };
}
