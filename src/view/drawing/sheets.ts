import { select } from 'd3';
import { type Mark, marksOn, type Sheet, sameSheet, sheetsOf, type Viewport } from '../../scene';
import { element, svgElement } from '../dom/element';
import { draw } from './draw';

/** Draws frames on SVG elements that lie on each other, of which a frame changes few. */
export interface Sheets {
  readonly element: HTMLElement;
  draw(marks: readonly Mark[]): void;
  /** Sets the size of the scene, in its own units. */
  setSize(viewport: Viewport): void;
}

/** What each element shows now. */
const drawn = new WeakMap<Element, Sheet>();

export function createSheets(): Sheets {
  const container = element('div', { class: 'figure-sheets', 'aria-hidden': 'true' });
  let viewBox = '';
  const add = (): SVGElement => svgElement('svg', { class: 'figure-sheet', viewBox });
  return {
    element: container,
    draw(marks) {
      const sheets = sheetsOf(marks);
      const before = Array.from(container.children, (sheet) => drawn.get(sheet));
      const isSame =
        before.length === sheets.length && sheets.every(({ key }, index) => key === before[index]?.key);
      if (!isSame) {
        select(container)
          .selectChildren<Element, Sheet | undefined>()
          .data(sheets, keyOf)
          .join((enter) => enter.append(add));
      }
      let child = container.firstElementChild;
      for (const sheet of sheets) {
        update(child!, sheet);
        child = child!.nextElementSibling;
      }
    },
    setSize(viewport) {
      viewBox = viewBoxOf(viewport);
      for (const sheet of container.children) sheet.setAttribute('viewBox', viewBox);
    },
  };
}

/** The coordinate system of an SVG element, in the units of a scene of this size. */
export const viewBoxOf = ({ width, height }: Viewport): string => `0 0 ${width} ${height}`;

const keyOf = (sheet: Sheet | undefined): string => sheet?.key ?? '';

function update(target: Element, sheet: Sheet): void {
  const before = drawn.get(target);
  drawn.set(target, sheet);
  if (!before || !sameSheet(before, sheet)) draw(target, marksOn(sheet));
}
