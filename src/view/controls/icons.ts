import { svgElement } from '../dom/element';

/** A circle around an icon. Its inner edge runs the other way, and so is left empty. */
const ring =
  'M12 1.500a10.500 10.500 0 1 0 0 21 10.500 10.500 0 0 0 0-21zm0 1.600a8.900 8.900 0 1 1 0 17.800 8.900 8.900 0 0 1 0-17.800z';

/**
 * Drawn on a grid of 24, filled with the colour of the text. A step is an arrow, playing a triangle in a circle: they differ
 * in shape, and not in colour alone.
 */
const shapes = {
  toStart: 'M6 5h2.6v14H6zM19 5v14L9.4 12z',
  previous: 'M11.4 5.200l1.700 1.700-3.900 3.900H20v2.400H9.200l3.900 3.900-1.700 1.700L4.600 12z',
  play: `${ring}M9.800 7.500v9l7-4.500z`,
  pause: `${ring}M8.500 8h2.500v8H8.500zM13 8h2.500v8H13z`,
  next: 'M12.600 5.200l-1.700 1.700 3.900 3.900H4v2.400h10.800l-3.900 3.900 1.700 1.700 6.800-6.800z',
  toEnd: 'M15.4 5H18v14h-2.6zM5 5v14l9.6-7z',
  reseed:
    'M12 4.5a7.5 7.5 0 1 0 7.3 9.2h-2.4A5.2 5.2 0 1 1 12 6.8c1.5 0 2.8.6 3.7 1.6L13 11h7V4l-2.6 2.6A7.5 7.5 0 0 0 12 4.5z',
  open: 'M12 3.6l5 5-1.6 1.6-2.3-2.3V15h-2.2V7.9l-2.3 2.3L7 8.6zM4.5 14h2.200v4.3h10.6V14h2.200v6.5h-15z',
  stories:
    'M3.500 5.200c3-.9 5.600-.6 7.600.9v13c-2-1.400-4.600-1.700-7.600-.8zM12.900 6.100c2-1.500 4.600-1.800 7.600-.9v13.100c-3-.9-5.600-.6-7.600.8z',
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
