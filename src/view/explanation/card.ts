import type { Strings } from '../../language';
import type { Trace } from '../../model/trace';
import type { Mark, Rect, Targets, VectorTarget } from '../../scene';
import { explain } from '../../timeline/explain';
import { element, svgElement } from '../dom/element';
import { draw } from '../drawing/draw';
import { boxAttributes } from './box';
import { type Choice, componentIn } from './choice';
import { explanationNodes } from './explanation';
import { cardPlace } from './place';
import { rowBox, sourceBoxes, unitBoxes } from './related';

export interface CardOptions {
  readonly svg: SVGSVGElement;
  readonly host: HTMLElement;
  readonly trace: () => Trace;
  readonly strings: () => Strings;
}

/** The rings around a chosen value and what made it, and the card with its arithmetic. */
export interface Card {
  /** @param targets where the values of the moment lie: what made the value is marked, too */
  show(choice: Choice, target: VectorTarget, targets: Targets | undefined): void;
  hide(): void;
  destroy(): void;
}

export function createCard({ svg, host, trace, strings }: CardOptions): Card {
  const card = element('div', { class: 'inspector', hidden: true });
  const rings = svgElement('g', { 'aria-hidden': 'true' });
  svg.append(rings);
  host.append(card);
  let shownFor = '';

  const place = ({ box, rows }: VectorTarget, row: number): void => {
    const scale = host.clientWidth / (svg.viewBox.baseVal.width || host.clientWidth || 1);
    // Measured at the left edge, where the text has the most room before it wraps.
    card.style.left = '0';
    const size = { width: card.offsetWidth, height: card.offsetHeight };
    const room = { width: host.clientWidth, height: host.clientHeight };
    const scaled = scaledBox(box, scale);
    const middle = scaled.y + ((row + 0.5) / rows) * scaled.height;
    const { left, top } = cardPlace(size, room, scaled, middle, scaled.height / rows);
    card.style.left = `${left}px`;
    card.style.top = `${top}px`;
  };

  return {
    show({ name, step, row, kept }, target, targets) {
      draw(rings, [
        // A row that was clicked is followed through all cells.
        ...(kept ? ringsOf('unit', unitBoxes(targets, target, row)) : []),
        ...ringsOf('source', sourceBoxes(targets, target, row)),
        ...ringsOf('chosen', [rowBox(target, row)]),
      ]);
      const key = `${step} ${name} ${row} ${strings().tag}`;
      if (key !== shownFor) {
        shownFor = key;
        const explanation = explain(trace(), step, name, componentIn(target, row));
        const learned = trace().model.embedding !== undefined;
        card.replaceChildren(...explanationNodes(explanation, learned, strings()));
        card.hidden = false;
      }
      place(target, row);
    },
    hide() {
      draw(rings, []);
      card.hidden = true;
      shownFor = '';
    },
    destroy: () => card.remove(),
  };
}

const ringsOf = (kind: string, boxes: readonly Rect[]): Mark[] =>
  boxes.map((box, index) => ({
    key: `${kind} ${index}`,
    tag: 'rect',
    attributes: { class: `ring ${kind}`, rx: '3', ...boxAttributes(box) },
  }));

function scaledBox({ x, y, width, height }: Rect, scale: number): Rect {
  return { x: x * scale, y: y * scale, width: width * scale, height: height * scale };
}
