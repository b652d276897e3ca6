import { afterEach } from 'vitest';
import { surroundings } from '../../src/embed/content/surroundings';
import { define } from '../../src/embed/define';
import type { HiddenStateFlowElement } from '../../src/embed/element/element';
import { FakeClock } from '../page/clock';
import { canonical } from '../view/canonical';

export type Flow = HiddenStateFlowElement;

define();
const usual = { ...surroundings };
const mounted: Element[] = [];

/** Time that all elements of a test share, and that stands still until the test moves it on. */
export function fakeTime(): FakeClock {
  const clock = new FakeClock();
  surroundings.clock = clock;
  return clock;
}

/** Puts an element into a box on the page, and waits until it is laid out. */
export async function place(
  attributes: Readonly<Record<string, string>> = {},
  { width = 960, height = 540 } = {},
): Promise<Flow> {
  const element = make(attributes);
  element.style.width = `${width}px`;
  element.style.height = `${height}px`;
  document.body.append(element);
  mounted.push(element);
  await laidOut();
  return element;
}

/** An element that is on no page yet. */
export function make(attributes: Readonly<Record<string, string>> = {}): Flow {
  const element = document.createElement('hidden-state-flow');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

/** Browsers tell observers of sizes and of what is in view in their own frames. */
export async function laidOut(): Promise<void> {
  for (let frame = 0; frame < 3; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
}

/** Something inside the element. */
export function inside<Found extends Element = HTMLElement>(element: Flow, selector: string): Found {
  const found = element.shadowRoot!.querySelector<Found>(selector);
  if (!found) throw new Error(`nothing in the element is ${selector}`);
  return found;
}

/** The figure as it is drawn, as lines to compare. */
export const drawing = (element: Flow): string[] => canonical(inside(element, '.figure-sheets'));

export const figureText = (element: Flow): string => inside(element, '.figure-picture').textContent ?? '';

afterEach(() => {
  for (const element of mounted.splice(0)) element.remove();
  for (const stray of document.querySelectorAll('hidden-state-flow')) stray.remove();
  Object.assign(surroundings, usual);
});
