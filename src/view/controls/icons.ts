import { svgElement } from '../dom/element';

/** Drawn on a grid of 24, filled with the colour of the text. */
const shapes = {
  toStart: 'M6 5h2.6v14H6zM19 5v14L9.4 12z',
  previous: 'M16.5 5v14L7 12z',
  play: 'M8 4.5v15L19.5 12z',
  pause: 'M7 5h3.6v14H7zM13.4 5H17v14h-3.6z',
  next: 'M7.5 5v14L17 12z',
  toEnd: 'M15.4 5H18v14h-2.6zM5 5v14l9.6-7z',
  reseed:
    'M12 4.5a7.5 7.5 0 1 0 7.3 9.2h-2.4A5.2 5.2 0 1 1 12 6.8c1.5 0 2.8.6 3.7 1.6L13 11h7V4l-2.6 2.6A7.5 7.5 0 0 0 12 4.5z',
  open: 'M12 3.6l5 5-1.6 1.6-2.3-2.3V15h-2.2V7.9l-2.3 2.3L7 8.6zM4.5 14h2.200v4.3h10.6V14h2.200v6.5h-15z',
  about:
    'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zm0 2.100a6.4 6.4 0 1 1 0 12.800 6.4 6.4 0 0 1 0-12.800zm-1.100 2.200h2.200V10h-2.200zm0 3.4h2.200v5h-2.200z',
} as const;

export type IconName = keyof typeof shapes;

export function icon(name: IconName): SVGSVGElement {
  const path = svgElement('path', { d: shapes[name], fill: 'currentColor' });
  return svgElement('svg', { class: 'icon', viewBox: '0 0 24 24', 'aria-hidden': 'true' }, path);
}

/** Changes an icon to another. */
export function setIcon(target: SVGSVGElement, name: IconName): void {
  target.firstElementChild?.setAttribute('d', shapes[name]);
}
