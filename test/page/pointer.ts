import { cdp } from 'vitest/browser';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The middle of an element on the screen, or a place in it as fractions of its size. */
export function pointIn(element: Element, across = 0.5, down = 0.5): Point {
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x: x + across * width, y: y + down * height };
}

/** The tests run in a frame of the browser's page; the browser counts from the corner of that page. */
function onScreen({ x, y }: Point): Point {
  const frame = window.frameElement?.getBoundingClientRect();
  return { x: x + (frame?.x ?? 0), y: y + (frame?.y ?? 0) };
}

/** The browser's own mouse: its events are trusted, and go to whatever lies on top. */
export const mouse = {
  move: (to: Point) => send('mouseMoved', to, 0),
  down: (at: Point) => send('mousePressed', at, 1),
  dragTo: (to: Point) => send('mouseMoved', to, 1),
  up: (at: Point) => send('mouseReleased', at, 0),
  async click(at: Point): Promise<void> {
    await mouse.move(at);
    await mouse.down(at);
    await mouse.up(at);
  },
};

async function send(
  type: 'mouseMoved' | 'mousePressed' | 'mouseReleased',
  at: Point,
  buttons: 0 | 1,
): Promise<void> {
  const button = type === 'mouseMoved' && buttons === 0 ? 'none' : 'left';
  const clickCount = type === 'mouseMoved' ? 0 : 1;
  await cdp().send('Input.dispatchMouseEvent', { type, ...onScreen(at), button, buttons, clickCount });
}

/** A finger that goes down at the first point, along the others, and up at the last. */
export async function stroke(...way: readonly Point[]): Promise<void> {
  const [first, ...rest] = way.map(onScreen);
  await cdp().send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [first!] });
  for (const point of rest) {
    await cdp().send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [point] });
  }
  await cdp().send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}
