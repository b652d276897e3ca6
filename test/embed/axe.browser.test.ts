import axe from 'axe-core';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { type Flow, inside, laidOut, place } from './mount';

async function violations(element: Flow): Promise<string[]> {
  await laidOut();
  const { violations: found } = await axe.run(element, { resultTypes: ['violations'] });
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html }) => `${id}: ${target} ${html.slice(0, 120)}`),
  );
}

test.each([
  { position: '0', controls: '' },
  { position: '-1', theme: 'dark' },
  { position: '2.4', controls: '', theme: 'dark', depth: 'numbers' },
  { position: '3', controls: 'transport', lang: 'zh', depth: 'box' },
  { position: '2', model: 'mood', controls: 'scrubber' },
])('axe finds nothing in %o', async (attributes) => {
  const element = await place(attributes);
  await expect.poll(() => element.shadowRoot!.querySelectorAll('.figure').length).toBe(1);
  expect(await violations(element)).toEqual([]);
});

test('the figure is named and told, and every part of it can be reached with Tab', async () => {
  const element = await place({ position: '2', controls: '', label: 'An RNN reads a review' });
  const svg = inside(element, '.figure-picture');
  expect(svg.getAttribute('aria-label')).toBe('An RNN reads a review');
  const described = element.shadowRoot!.getElementById(svg.getAttribute('aria-describedby')!);
  expect(described?.textContent).toContain('Step 2 of 5');
  const reached = new Set<string>();
  inside<HTMLInputElement>(element, 'input').focus();
  for (let count = 0; count < 30 && element.shadowRoot!.activeElement; count++) {
    reached.add(element.shadowRoot!.activeElement.getAttribute('class') ?? '');
    await userEvent.keyboard('{Tab}');
  }
  const expected = ['sentence', 'figure-picture', 'handle', 'transport-next', 'transport-play', 'scrubber'];
  expect([...reached]).toEqual(expect.arrayContaining(expected));
});
