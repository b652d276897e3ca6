import type { Strings } from '../language';
import { plain } from '../language/rich';
import { previousState } from '../model/cell';
import type { Trace } from '../model/trace';
import type { Mark, Rect, Targets, VectorTarget } from '../scene';
import { explain, namesBehind } from '../timeline/explain';
import { printed } from '../timeline/printed';
import { placeOfStep, rowsOf } from '../timeline/rows';
import { cardPlace } from './card-place';
import { element, svgElement } from './dom';
import { draw } from './draw';
import { explanationNodes } from './explanation';

export interface InspectorOptions {
  readonly svg: SVGSVGElement;
  /** Where the handles for the keyboard are drawn. */
  readonly handles: SVGGElement;
  readonly host: HTMLElement;
  readonly targets: () => Targets | undefined;
  readonly trace: () => Trace;
  readonly strings: () => Strings;
  readonly announce: (text: string) => void;
  readonly onWord: (step: number) => void;
}

/** Shows the sum behind any value that is pointed at, tapped, or reached with the keyboard. */
export interface Inspector {
  /** Follows the figure where it has come to rest. */
  refresh(): void;
  /** The figure moves: what was shown is no longer true. The handles stay, and with them the keyboard's place. */
  leave(): void;
  close(): void;
  destroy(): void;
}

interface Chosen {
  readonly name: string;
  readonly step: number;
  readonly row: number;
  /** Chosen by a tap or the keyboard: it stays when the pointer leaves. */
  readonly kept: boolean;
}

export function createInspector(options: InspectorOptions): Inspector {
  const { svg, handles, host, targets, trace, strings, announce, onWord } = options;
  const card = element('div', { class: 'inspector', hidden: true });
  const rings = svgElement('g', { 'aria-hidden': 'true' });
  svg.append(rings);
  host.append(card);
  let chosen: Chosen | undefined;
  let shownFor = '';
  /** Whether the products are seen: once a person has asked for them, of the next value too. */
  let unfolded = false;
  /** The row that the keyboard was on before the figure moved. */
  let lastRow = 0;

  const choose = (next: Chosen | undefined): void => {
    chosen = next;
    showChosen();
  };

  const find = (name: string, step: number): VectorTarget | undefined =>
    targets()?.vectors.find((target) => target.name === name && target.step === step);

  /** The keyboard's way to the vectors of the open cell. */
  const drawHandles = (): void => {
    const words = strings().figure;
    const marks = (targets()?.vectors ?? [])
      .filter(({ inFocus }) => inFocus)
      .map((vector): Mark => {
        const name = nameOf(strings(), trace(), vector);
        return {
          key: vector.name,
          tag: 'rect',
          attributes: {
            class: 'handle',
            'data-name': vector.name,
            'data-step': String(vector.step),
            tabindex: '0',
            role: 'img',
            'aria-label': words.vector(plain(vector.symbol), name, vector.rows),
            ...boxAttributes(vector.box),
          },
        };
      });
    draw(handles, marks);
  };

  /** The ring around the chosen value, and the card with its arithmetic. */
  const showChosen = (): void => {
    const target = chosen && find(chosen.name, chosen.step);
    if (!chosen || !target) {
      draw(rings, []);
      card.hidden = true;
      shownFor = '';
      return;
    }
    const height = target.box.height / target.rows;
    // A thin row is still ringed so that one sees it.
    const ringed = Math.max(5, height);
    const y = target.box.y + (chosen.row + 0.5) * height - ringed / 2;
    const box = { ...target.box, y, height: ringed };
    draw(rings, [
      { key: 'ring', tag: 'rect', attributes: { class: 'ring', rx: '3', ...boxAttributes(box) } },
    ]);
    const key = `${chosen.step} ${chosen.name} ${chosen.row} ${strings().tag}`;
    if (key !== shownFor) {
      shownFor = key;
      const index = target.indices?.[chosen.row] ?? chosen.row;
      const explanation = explain(trace(), chosen.step, chosen.name, index);
      card.replaceChildren(...explanationNodes(explanation, strings()));
      unfold(unfolded);
      card.hidden = false;
    }
    card.classList.toggle('kept', chosen.kept);
    place(target);
  };

  const unfold = (open: boolean): void => {
    card.querySelector('details')?.toggleAttribute('open', open);
  };

  const place = (target: VectorTarget): void => {
    const scale = host.clientWidth / (svg.viewBox.baseVal.width || host.clientWidth || 1);
    const scaled = ({ x, y, width, height }: Rect): Rect => ({
      x: x * scale,
      y: y * scale,
      width: width * scale,
      height: height * scale,
    });
    const column = scaled(target.box);
    // Its text wraps where the room at its right ends: it is measured where there is most of it.
    card.style.left = '0';
    const size = { width: card.offsetWidth, height: card.offsetHeight };
    const room = { width: host.clientWidth, height: host.clientHeight };
    const middle = column.y + ((chosen!.row + 0.5) / target.rows) * column.height;
    const names = namesBehind(trace(), target.step, target.name);
    const named = (targets()?.vectors ?? [])
      .filter(({ name, step }) => step === target.step && names.has(name))
      .map(({ box }) => scaled(box));
    const { x, y } = cardPlace(size, room, column, middle, named);
    card.style.left = `${x}px`;
    card.style.top = `${y}px`;
  };

  const toScene = (event: MouseEvent): { x: number; y: number } | undefined => {
    // The matrix knows of every scale between the scene and the screen, also a slide deck's.
    const matrix = svg.getScreenCTM();
    if (!matrix) return undefined;
    return new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
  };

  const vectorAt = (event: MouseEvent, kept: boolean): Chosen | undefined => {
    const point = toScene(event);
    const target = point && targets()?.vectors.findLast(({ box }) => within(box, point));
    if (!point || !target) return undefined;
    const row = Math.floor(((point.y - target.box.y) / target.box.height) * target.rows);
    return { name: target.name, step: target.step, row: Math.max(0, Math.min(target.rows - 1, row)), kept };
  };

  const onPointerMove = (event: PointerEvent): void => {
    if (event.pointerType === 'touch') return;
    const point = toScene(event);
    const overWord = point && targets()?.words.some(({ box }) => within(box, point));
    svg.classList.toggle('over-word', Boolean(overWord));
    if (chosen?.kept) return;
    const next = vectorAt(event, false);
    if (next || chosen) choose(next);
  };
  const onPointerLeave = (): void => {
    if (chosen && !chosen.kept) choose(undefined);
  };
  const onClick = (event: MouseEvent): void => {
    const vector = vectorAt(event, true);
    if (vector) {
      const again =
        chosen?.kept &&
        chosen.name === vector.name &&
        chosen.step === vector.step &&
        chosen.row === vector.row;
      choose(again ? undefined : vector);
      return;
    }
    if (chosen) choose(undefined);
    const point = toScene(event);
    const word = point && targets()?.words.find(({ box }) => within(box, point));
    if (word) onWord(word.step);
  };

  const handleOf = (event: Event): VectorTarget | undefined => {
    const { name, step } = (event.target as SVGElement).dataset;
    return name === undefined ? undefined : find(name, Number(step));
  };
  const onFocus = (event: FocusEvent): void => {
    const target = handleOf(event);
    // A click focuses too, but chooses its row itself.
    if (target && (event.target as Element).matches(':focus-visible'))
      choose({ name: target.name, step: target.step, row: 0, kept: true });
  };
  const onBlur = (event: FocusEvent): void => {
    if (event.relatedTarget instanceof Node && card.contains(event.relatedTarget)) return;
    if (chosen?.kept) choose(undefined);
  };
  /** The products come or go: the card has another size. */
  const onToggle = (): void => {
    unfolded = card.querySelector('details')?.open ?? unfolded;
    const target = chosen && find(chosen.name, chosen.step);
    if (target) place(target);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && chosen) {
      event.stopPropagation();
      choose(undefined);
      return;
    }
    if (event.key === 'Enter' && chosen && card.querySelector('details')) {
      event.preventDefault();
      event.stopPropagation();
      unfold(!unfolded);
      return;
    }
    const move = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const target = handleOf(event);
    if (move === 0 || !target) return;
    event.preventDefault();
    event.stopPropagation();
    const row = chosen ? (chosen.row + move + target.rows) % target.rows : 0;
    choose({ name: target.name, step: target.step, row, kept: true });
    const index = target.indices?.[row] ?? row;
    const { value } = explain(trace(), target.step, target.name, index);
    announce(strings().figure.component(plain(target.symbol), index + 1, printed(value)));
  };

  /** With the focus in the figure, Escape closes its card and does nothing else: to a deck it is a key, too. */
  const onOwnEscape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !chosen) return;
    event.stopPropagation();
    choose(undefined);
  };
  /** Wherever the focus is: a card that came with the pointer must be able to go without it. */
  const onEscape = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && chosen) choose(undefined);
  };

  svg.addEventListener('pointermove', onPointerMove);
  svg.addEventListener('pointerleave', onPointerLeave);
  svg.addEventListener('click', onClick);
  // On the host: a browser gives SVG elements that listen to the focus a place of their own in the order of tabs.
  host.addEventListener('keydown', onOwnEscape);
  host.addEventListener('focusin', onFocus);
  host.addEventListener('focusout', onBlur);
  // What toggles tells nobody above it.
  card.addEventListener('toggle', onToggle, true);
  handles.addEventListener('keydown', onKeyDown);
  document.addEventListener('keydown', onEscape);
  return {
    refresh() {
      drawHandles();
      showChosen();
      const focused = handles.querySelector<SVGElement>(':focus');
      const target = focused && find(focused.dataset.name ?? '', Number(focused.dataset.step));
      if (target && !chosen)
        choose({ name: target.name, step: target.step, row: lastRow % target.rows, kept: true });
    },
    leave() {
      if (!chosen) return;
      lastRow = chosen.row;
      choose(undefined);
    },
    close: () => choose(undefined),
    destroy() {
      svg.removeEventListener('pointermove', onPointerMove);
      svg.removeEventListener('pointerleave', onPointerLeave);
      svg.removeEventListener('click', onClick);
      host.removeEventListener('keydown', onOwnEscape);
      host.removeEventListener('focusin', onFocus);
      host.removeEventListener('focusout', onBlur);
      handles.removeEventListener('keydown', onKeyDown);
      document.removeEventListener('keydown', onEscape);
      card.remove();
    },
  };
}

const within = (box: Rect, { x, y }: { x: number; y: number }): boolean =>
  x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;

function boxAttributes({ x, y, width, height }: Rect): Record<string, string> {
  return { x: x.toFixed(1), y: y.toFixed(1), width: width.toFixed(1), height: height.toFixed(1) };
}

/** What a value is, in words, for those who do not see its place and colour. */
function nameOf(strings: Strings, trace: Trace, { name, step }: VectorTarget): string {
  const { symbolNames, gates } = strings;
  const { row } = placeOfStep(rowsOf(trace), trace.length, step);
  const { states, operations } = row.cell;
  if (name === 'x') return row.layer > 1 ? symbolNames.below : symbolNames.x;
  const state = previousState(name);
  if (state !== undefined) return state === states[0] ? symbolNames.previousH : symbolNames.previousC;
  if (states.includes(name)) return name === states[0] ? symbolNames.h : symbolNames.c;
  const gate = gates[name as keyof typeof gates];
  if (gate) return gate.caption;
  const kind = operations.find(({ output }) => output === name)?.kind;
  if (kind === 'product') return symbolNames.product;
  if (kind === 'bias') return symbolNames.bias;
  return kind === 'gate' ? symbolNames.gated : symbolNames.sum;
}
