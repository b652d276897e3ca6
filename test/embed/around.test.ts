import { expect, test } from 'vitest';
import type { HiddenStateFlowElement } from '../../src/embed/element/element';
import { openFrame } from '../../src/embed/frame/frame';
import { written } from '../../src/embed/frame/messages';

/** A frame in a browser that names these ancestors, or none; to whom it posts; and a message to it. */
function frameIn(origins: readonly string[], ancestorOrigins?: readonly string[]) {
  const targets: string[] = [];
  const parent = { postMessage: (_: unknown, target: string) => targets.push(target) };
  const view = Object.assign(new EventTarget(), {
    parent,
    document: new EventTarget(),
    location: ancestorOrigins ? { ancestorOrigins } : {},
  });
  const element = Object.assign(new EventTarget(), { position: 0, length: 3, paused: true, stops: [-1, 0] });
  openFrame({
    element: element as unknown as HiddenStateFlowElement,
    origins,
    view: view as unknown as Window,
  });
  const hello = (origin: string): void => {
    const data = written({ type: 'hello' });
    view.dispatchEvent(Object.assign(new Event('message'), { source: parent, origin, data }));
  };
  return { targets, hello, settle: () => element.dispatchEvent(new Event('hidden-state-flow-settle')) };
}

const [one, other] = ['https://one.example', 'https://other.example'] as const;

test('the one around is told, and nobody else', () => {
  const { targets, settle } = frameIn([one, other], [other, one]);
  settle();
  expect(targets).toEqual([other, other]);
});

test('nobody is told where another one is around', () => {
  const { targets, settle } = frameIn([one], [other]);
  settle();
  expect(targets).toEqual([]);
});

test('where a browser names no ancestors, a single name is believed', () => {
  expect(frameIn([one]).targets).toEqual([one]);
});

test('and of several the one that speaks is told', () => {
  const { targets, hello, settle } = frameIn([one, other]);
  settle();
  expect(targets).toEqual([]);
  hello('https://third.example');
  expect(targets).toEqual([]);
  hello(other);
  settle();
  expect(targets).toEqual([other, other]);
});
