import { expect, test } from 'vitest';
import { mouse, pointIn } from '../page/pointer';
import { type Flow, fakeTime, inside, laidOut, place } from './mount';

/** A box as decks scale their slides. */
async function scaled(how: Readonly<Record<string, string>>): Promise<Flow> {
  fakeTime();
  const element = await place({ position: '3', controls: '', depth: 'numbers' }, { width: 800, height: 500 });
  Object.assign(element.style, { position: 'absolute', top: '0', left: '0', ...how });
  await laidOut();
  return element;
}

const half = { transform: 'scale(0.5)', transformOrigin: '0 0' };
const twice = { width: '400px', height: '250px', transform: 'scale(2)', transformOrigin: '0 0' };

test.each([
  ['half', half],
  ['twice', twice],
  ['half, by zoom', { zoom: '0.5' }],
  ['twice, by zoom', { width: '400px', height: '250px', zoom: '2' }],
])('at %s the size a value under the pointer is the value that is told', async (_, how) => {
  const element = await scaled(how);
  const handles = [...element.shadowRoot!.querySelectorAll<SVGRectElement>('.handle')];
  expect(handles.length).toBeGreaterThan(4);
  for (const handle of [handles[0]!, handles.at(-1)!]) {
    const rows = Number(/(\d+) values/.exec(handle.getAttribute('aria-label')!)![1]);
    for (const row of [0, rows - 1]) {
      await mouse.move(pointIn(handle, 0.5, (row + 0.5) / rows));
      const card = inside(element, '.inspector');
      expect(card.hidden).toBe(false);
      expect(card.querySelector('p')!.textContent).toContain(`[${row + 1}]`);
      const ring = inside<SVGRectElement>(element, '.ring').getBoundingClientRect();
      const pointed = pointIn(handle, 0.5, (row + 0.5) / rows);
      expect(pointed.y).toBeGreaterThan(ring.top);
      expect(pointed.y).toBeLessThan(ring.bottom);
      // The card lies on the figure, and not over the value that it tells.
      const box = element.getBoundingClientRect();
      const { left, right, top, bottom } = card.getBoundingClientRect();
      expect(left).toBeGreaterThanOrEqual(box.left - 1);
      expect(right).toBeLessThanOrEqual(box.right + 1);
      const over = left < pointed.x && pointed.x < right && top < pointed.y && pointed.y < bottom;
      expect(over).toBe(false);
    }
  }
});

test.each([
  ['half', half],
  ['twice', twice],
  ['half, by zoom', { zoom: '0.5' }],
  ['twice, by zoom', { width: '400px', height: '250px', zoom: '2' }],
])('at %s the size the handle of the line is where it was dragged to', async (_, how) => {
  const element = await scaled(how);
  const handle = inside<SVGCircleElement>(element, '.scrubber-handle');
  const from = pointIn(handle);
  const line = inside(element, '.scrubber').getBoundingClientRect();
  for (const across of [0.25, 0.6]) {
    const to = { x: line.left + across * line.width, y: from.y };
    await mouse.down(pointIn(handle));
    await mouse.dragTo(to);
    await mouse.up(to);
    expect(Math.abs(pointIn(handle).x - to.x)).toBeLessThan(1.5);
  }
  const word = inside<SVGTextElement>(element, '.scrubber-words [data-step="2"]');
  await mouse.click(pointIn(word));
  expect(element.position).not.toBe(Number.NaN);
});
