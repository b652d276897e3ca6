import type { Rect } from '../../scene';
import { element } from '../../view/dom/element';

/** What a picture of the panel lets a person ask for: places in it, with the pointer and with the keys. */
export interface Places<Place> {
  at(x: number, y: number): Place | undefined;
  /** Whether a place is still there: another sentence may be shorter, and another stretch of it shown. */
  has(place: Place): boolean;
  /** The place that an arrow key leads to, from the place before or, where there is none, to the one at work. */
  beside(place: Place | undefined, key: string): Place | undefined;
  box(place: Place): Rect;
  /** Tells of a place, or of none. @param aloud whether it was reached with the keys */
  tell(place: Place | undefined, aloud: boolean): void;
  /** A click, or Enter. */
  act(place: Place): void;
}

/** A canvas with a mark that moves along with the playhead, and one around what is pointed at. */
export interface Surface {
  readonly element: HTMLElement;
  readonly canvas: HTMLCanvasElement;
  readonly marker: HTMLElement;
  /** Tells again of the place that was pointed at, or that it is gone. */
  refresh(): void;
}

const arrows: readonly string[] = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'];

export function createSurface<Place>(places: Places<Place>): Surface {
  const canvas = element('canvas', { 'aria-hidden': 'true' });
  const marker = element('div', { class: 'whole-marker', hidden: true });
  const ring = element('div', { class: 'whole-ring', hidden: true });
  const host = element(
    'div',
    { class: 'whole-surface', role: 'application', tabindex: 0 },
    canvas,
    marker,
    ring,
  );
  let chosen: Place | undefined;
  const choose = (place: Place | undefined, aloud: boolean): void => {
    chosen = place;
    ring.hidden = place === undefined;
    if (place !== undefined) {
      const { x, y, width, height } = places.box(place);
      const style = { left: x, top: y, width, height };
      for (const [name, value] of Object.entries(style)) ring.style.setProperty(name, `${value}px`);
    }
    places.tell(place, aloud);
  };
  const placeOf = ({ clientX, clientY }: MouseEvent): Place | undefined => {
    const box = host.getBoundingClientRect();
    return places.at(clientX - box.left, clientY - box.top);
  };
  host.addEventListener('pointermove', (event) => {
    const place = placeOf(event);
    host.classList.toggle('over-square', place !== undefined);
    choose(place, false);
  });
  host.addEventListener('pointerleave', () => choose(undefined, false));
  host.addEventListener('blur', () => choose(undefined, false));
  // A click must not take the focus: the arrow keys go on stepping the figure.
  host.addEventListener('mousedown', (event) => event.preventDefault());
  host.addEventListener('click', (event) => {
    const place = placeOf(event);
    if (place !== undefined) places.act(place);
  });
  host.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (arrows.includes(event.key)) choose(places.beside(chosen, event.key) ?? chosen, true);
    else if (event.key === 'Enter' && chosen !== undefined) places.act(chosen);
    else if (event.key === 'Escape' && chosen !== undefined) choose(undefined, false);
    else return;
    event.preventDefault();
  });
  const refresh = (): void => choose(chosen !== undefined && places.has(chosen) ? chosen : undefined, false);
  return { element: host, canvas, marker, refresh };
}
