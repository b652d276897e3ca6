import type { Strings } from '../../language';
import { type Font, type Measure, shorten } from '../../scene';
import { firstPosition } from '../../timeline/moment';
import { element, setChanged, svgElement } from '../dom/element';

export interface ScrubberOptions {
  readonly measure: Measure;
  readonly strings: () => Strings;
  /** Drags to any moment. */
  readonly onSeek: (position: number) => void;
  /** A click on a word. */
  readonly onWord: (position: number) => void;
}

/** The line under the figure: its ticks are the words, its handle is the position. */
export interface Scrubber {
  readonly element: HTMLElement;
  setTokens(tokens: readonly string[]): void;
  setPosition(position: number): void;
  /** Names it afresh after a change of language. */
  refresh(): void;
  destroy(): void;
}

const height = 44;
const fontSize = 14;
const font: Font = { size: fontSize, family: 'text' };
/** The line, from the top of the scrubber; the words hang below it. */
const lineY = 14;
const labelTop = 24;
/** The first and last ticks stay this far from the ends, so that their words fit. */
const inset = 34;
const leastDotPitch = 5;

export function createScrubber({ measure, strings, onSeek, onWord }: ScrubberOptions): Scrubber {
  const ticks = svgElement('path', { class: 'scrubber-ticks' });
  const way = svgElement('path', { class: 'scrubber-way' });
  const done = svgElement('path', { class: 'scrubber-done' });
  const doneTicks = svgElement('path', { class: 'scrubber-done-ticks' });
  const handle = svgElement('circle', { class: 'scrubber-handle', r: 8, cy: lineY });
  const words = svgElement('g', { class: 'scrubber-words' });
  const svg = svgElement(
    'svg',
    { class: 'scrubber-picture', 'aria-hidden': 'true' },
    way,
    ticks,
    done,
    doneTicks,
    words,
    handle,
  );
  const host = element('div', { class: 'scrubber', role: 'slider', tabindex: 0 }, svg);

  let tokens: readonly string[] = [];
  let position = 0;
  let width = 0;

  const span = (): number => tokens.length - firstPosition;
  const pitch = (): number => (width - 2 * inset) / span();
  const xOf = (at: number): number => inset + (at - firstPosition) * pitch();
  const positionAt = (x: number): number =>
    Math.min(tokens.length, Math.max(firstPosition, firstPosition + (x - inset) / pitch()));

  const layOut = (): void => {
    if (width === 0) return;
    svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
    way.setAttribute('d', `M${inset} ${lineY}H${width - inset}`);
    const labels: SVGTextElement[] = [];
    let dots = '';
    let free = Number.NEGATIVE_INFINITY;
    for (let step = firstPosition; step <= tokens.length; step++) {
      const x = xOf(step);
      if (pitch() >= leastDotPitch) dots += `M${(x - 3).toFixed(1)} ${lineY}a3 3 0 1 0 6 0a3 3 0 1 0 -6 0`;
      if (step < 1) continue;
      // Where words would overlap, only as many as fit are written: all stay reachable along the line.
      if (x < free) continue;
      const word = shorten(tokens[step - 1]!, Math.max(60, pitch() - 8), font, measure);
      const half = measure(word, font) / 2;
      // A last word that is wider than its place stays on the page.
      const middle = Math.min(x, width - half);
      if (middle - half < free) continue;
      free = middle + half + 9;
      const label = svgElement('text', { x: middle.toFixed(1), y: labelTop + 13, 'data-step': step });
      label.textContent = word;
      labels.push(label);
    }
    words.replaceChildren(...labels);
    ticks.setAttribute('d', dots);
    host.classList.toggle('dense', pitch() < leastDotPitch);
  };

  let marked: Element | undefined;
  const move = (): void => {
    const x = xOf(position);
    handle.setAttribute('cx', x.toFixed(1));
    done.setAttribute('d', `M${inset} ${lineY}H${x.toFixed(1)}`);
    const step = Math.ceil(position);
    const label = words.querySelector(`[data-step="${step}"]`) ?? undefined;
    if (label !== marked) {
      marked?.removeAttribute('class');
      label?.setAttribute('class', 'current');
      marked = label;
    }
    describe();
  };

  const describe = (): void => {
    const { controls } = strings();
    const word = tokens[Math.ceil(position) - 1] ?? '';
    setChanged(host, 'aria-label', controls.position);
    setChanged(host, 'aria-valuemin', String(firstPosition));
    setChanged(host, 'aria-valuemax', String(tokens.length));
    setChanged(host, 'aria-valuenow', String(Math.round(position * 100) / 100));
    const shown = String(Math.round(position * 10) / 10);
    setChanged(host, 'aria-valuetext', controls.positionText(shown, tokens.length, word));
  };

  const xAt = (event: PointerEvent): number => {
    const box = host.getBoundingClientRect();
    return ((event.clientX - box.left) / box.width) * width;
  };
  let dragging: number | undefined;
  const onDown = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    const step = (event.target as Element).getAttribute('data-step');
    if (step !== null) {
      onWord(Number(step));
      return;
    }
    dragging = event.pointerId;
    host.setPointerCapture(event.pointerId);
    onSeek(snapped(xAt(event)));
  };
  const onMove = (event: PointerEvent): void => {
    if (dragging === event.pointerId) onSeek(positionAt(xAt(event)));
  };
  const onUp = (event: PointerEvent): void => {
    if (dragging === event.pointerId) dragging = undefined;
  };
  /** A press near a tick means the tick; a drag means every moment between. */
  const snapped = (x: number): number => {
    const at = positionAt(x);
    const nearest = Math.round(at);
    return Math.abs(xOf(nearest) - x) < 8 ? nearest : at;
  };

  host.addEventListener('pointerdown', onDown);
  host.addEventListener('pointermove', onMove);
  host.addEventListener('pointerup', onUp);
  host.addEventListener('pointercancel', onUp);
  const observer = new ResizeObserver((entries) => {
    const box = entries.at(-1)!.contentRect;
    // The page's type grows with the screen, and the line with it.
    const scale = box.height / height || 1;
    width = box.width / scale;
    layOut();
    move();
  });
  observer.observe(host);

  return {
    element: host,
    setTokens(next) {
      tokens = next;
      marked = undefined;
      layOut();
      move();
    },
    setPosition(next) {
      position = next;
      move();
    },
    refresh: describe,
    destroy() {
      observer.disconnect();
      host.remove();
    },
  };
}
