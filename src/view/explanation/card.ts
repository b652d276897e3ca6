import type { Strings } from '../../language';
import type { Mark, Rect, Targets, VectorTarget } from '../../scene';
import { explain, namesBehind } from '../../timeline/explain';
import { element, svgElement } from '../dom/element';
import { draw } from '../drawing/draw';
import { boxAttributes } from './box';
import { type Choice, componentIn } from './choice';
import { explanationNodes } from './explanation';
import { cardPlace } from './place';
import { createProducts } from './products';
import { rowBox, sourceBoxes, unitBoxes } from './related';

export interface CardOptions {
  /** Where the rings are drawn. */
  readonly overlay: SVGSVGElement;
  readonly host: HTMLElement;
  readonly strings: () => Strings;
  /** A unit is to be followed, counted from 1; none is offered without it. */
  readonly onFollowUnit?: ((unit: number) => void) | undefined;
}

/** The rings around a chosen value and what made it, and the card with its arithmetic. */
export interface Card {
  /** @param targets where the values of the moment lie: what made the value is marked, too */
  show(choice: Choice, target: VectorTarget, targets: Targets | undefined): void;
  hide(): void;
  /** Unfolds the products of the shown explanation, or folds them; false where it has none. */
  toggle(): boolean;
  /** Whether an element is part of the card. */
  contains(element: EventTarget | null): boolean;
  destroy(): void;
}

export function createCard(options: CardOptions): Card {
  const { overlay, host, strings, onFollowUnit } = options;
  const card = element('div', { class: 'inspector', hidden: true });
  const rings = svgElement('g', { 'aria-hidden': 'true' });
  overlay.append(rings);
  host.append(card);
  let shownFor = '';
  /** Places the card of the shown value, which has another size when its products are unfolded. */
  let place: (() => void) | undefined;
  const products = createProducts(card, () => place?.());

  const fill = ({ network, name, step, row }: Choice, target: VectorTarget, isUnit: boolean): void => {
    const key = `${network} ${step} ${name} ${row} ${strings().tag}`;
    if (key === shownFor) return;
    shownFor = key;
    const explanation = explain(target.trace, step, name, componentIn(target, row));
    card.replaceChildren(...explanationNodes(explanation, strings()));
    if (onFollowUnit && isUnit) {
      const label = strings().inspector.followUnit;
      card.prepend(unitButton(label, () => onFollowUnit(componentIn(target, row) + 1)));
    }
    products.apply();
    card.hidden = false;
  };

  return {
    show(choice, target, targets) {
      const { row, kept } = choice;
      const sources = sourceBoxes(targets, target, row);
      const unit = unitBoxes(targets, target, row);
      // A row that was clicked is followed through all cells.
      const marked = { unit: kept ? unit : [], source: sources, chosen: [rowBox(target, row)] };
      draw(rings, Object.entries(marked).flatMap(ringsOf));
      fill(choice, target, unit.length > 0);
      card.classList.toggle('kept', kept);
      // The rows of the unit also before a click, so that the card stays where it is when they are marked.
      const named = [...columnsBehind(targets, target), ...unit];
      place = () => placeCard({ overlay, host, card }, target, row, { sources, named });
      place();
    },
    hide() {
      draw(rings, []);
      card.hidden = true;
      shownFor = '';
      place = undefined;
    },
    toggle: () => !card.hidden && products.toggle(),
    contains: (other) => other instanceof Node && card.contains(other),
    destroy: () => card.remove(),
  };
}

/** Its place is there before a click, too, so that the card stays where it is when it appears. */
function unitButton(label: string, follow: () => void): HTMLElement {
  const button = element('button', { type: 'button', class: 'inspector-unit' }, label);
  button.addEventListener('click', follow);
  return button;
}

const ringsOf = ([kind, boxes]: readonly [kind: string, boxes: readonly Rect[]]): Mark[] =>
  boxes.map((box, index) => ({
    key: `${kind} ${index}`,
    tag: 'rect',
    attributes: { class: `ring ${kind}`, rx: '3', ...boxAttributes(box) },
  }));

/** The columns of the values that an explanation names. */
function columnsBehind(
  targets: Targets | undefined,
  { network, trace, name, step }: VectorTarget,
): readonly Rect[] {
  const names = namesBehind(trace, step, name);
  const vectors =
    targets?.vectors.filter(
      (other) => other.network === network && other.step === step && names.has(other.name),
    ) ?? [];
  return vectors.map(({ box }) => box);
}

interface Elements {
  readonly overlay: SVGSVGElement;
  readonly host: HTMLElement;
  readonly card: HTMLElement;
}

function placeCard(
  { overlay, host, card }: Elements,
  target: VectorTarget,
  row: number,
  related: { readonly sources: readonly Rect[]; readonly named: readonly Rect[] },
): void {
  const scale = host.clientWidth / (overlay.viewBox.baseVal.width || host.clientWidth || 1);
  const scaled = ({ x, y, width, height }: Rect): Rect => ({
    x: x * scale,
    y: y * scale,
    width: width * scale,
    height: height * scale,
  });
  // Measured at the left edge, where the text has the most room before it wraps.
  card.style.left = '0';
  const size = { width: card.offsetWidth, height: card.offsetHeight };
  const room = { width: host.clientWidth, height: host.clientHeight };
  const { left, top } = cardPlace(size, room, {
    column: scaled(target.box),
    value: scaled(rowBox(target, row)),
    sources: related.sources.map(scaled),
    named: related.named.map(scaled),
  });
  card.style.left = `${left}px`;
  card.style.top = `${top}px`;
}
