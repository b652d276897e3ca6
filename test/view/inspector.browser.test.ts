import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Step } from '../../src/model/trace';
import { readAddress } from '../../src/page/state/address';
import { createContent } from '../page/content';
import { find, findAll, laidOut, openPage, position, resizeTo } from '../page/open';
import { mouse, type Point, pointIn, stroke } from '../page/pointer';

/** The numbers that the page must show at an address: computed anew, not read from the page. */
function valuesAt(address: string, step: number): Step {
  return createContent()(readAddress(address, 'en', 'untrained').state).figure.trace.at(step);
}

const handle = (name: string): SVGRectElement => find<SVGRectElement>(`.handle[data-name="${name}"]`);
const rowIn = (name: string, row: number, rows = 8): Point => pointIn(handle(name), 0.5, (row + 0.5) / rows);
const card = (): HTMLElement => find('.inspector');
const numberIn = (text: string | null): number => Number(text?.replace('−', '-'));
const value = (): number => numberIn(find('.inspector strong').textContent);
const summands = (): number[] =>
  findAll('.inspector tr:not(.total) td:last-child').map(({ textContent }) => numberIn(textContent));
const total = (): number => numberIn(find('.inspector .total td:last-child').textContent);

/** How much of one box lies over the other, in square pixels. */
function overlap(one: DOMRect, other: DOMRect): number {
  const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return Math.max(0, across) * Math.max(0, down);
}

const vectors = ['previous h', 'x', 'W_h h', 'W_x x', 'b', 'a', 'h'];

test.each(vectors)('pointing at any value of %s shows it as the trace has it', async (name) => {
  for (const [address, names] of [
    ['#at=3', vectors],
    ['#at=3&depth=numbers&seed=5', vectors],
    ['#at=3&depth=box', ['previous h', 'x', 'h']],
  ] satisfies [string, string[]][]) {
    if (!names.includes(name)) continue;
    openPage(address);
    for (const row of [0, 7]) {
      await mouse.move(rowIn(name, row));
      expect(card().hidden).toBe(false);
      expect(value()).toBeCloseTo(valuesAt(address, 3)[name]![row]!, 4);
      expect(card().textContent).toContain(`[${row + 1}]`);
    }
  }
});

test.each(['weight_hh', 'weight_ih'])(
  'pointing at a row of %s shows the products that it makes',
  async (weight) => {
    openPage('#at=3&depth=numbers');
    const product = { weight_hh: 'W_h h', weight_ih: 'W_x x' }[weight]!;
    const frames = findAll('.figure-picture .column-frame.role-weight');
    expect(frames).toHaveLength(2);
    await mouse.move(pointIn(frames[weight === 'weight_hh' ? 0 : 1]!, 0.3, 5.5 / 8));
    expect(card().hidden).toBe(false);
    expect(value()).toBeCloseTo(valuesAt('#at=3', 3)[product]![5]!, 4);
    expect(summands()).toHaveLength(8);
  },
);

test.each(['W_h h', 'W_x x', 'b', 'a'])('the numbers behind %s add up to it', async (name) => {
  openPage('#at=3');
  for (const row of [0, 5]) {
    await mouse.move(rowIn(name, row));
    expect(total()).toBe(value());
    expect(summands().length).toBe({ a: 3, b: 2 }[name] ?? 8);
    const sum = summands().reduce((left, right) => left + right, 0);
    // Each number is rounded to four decimals.
    expect(Math.abs(sum - total())).toBeLessThanOrEqual(0.00005 * (summands().length + 1));
  }
});

test('every product is the weight times the value, as it says', async () => {
  openPage('#at=3');
  for (const [name, input] of [
    ['W_h h', 'previous h'],
    ['W_x x', 'x'],
  ] as const) {
    await mouse.move(rowIn(name, 2));
    const factors = findAll('.inspector tr:not(.total)').map(({ textContent }) =>
      (textContent ?? '').match(/−?\d+\.\d+/g)!.map(numberIn),
    );
    for (const [column, [weight, factor, product]] of factors.entries()) {
      expect(factor).toBeCloseTo(valuesAt('#at=3', 3)[input]![column]!, 4);
      expect(weight! * factor!).toBeCloseTo(product!, 3);
    }
  }
});

test('with many units the rest of the products is one line, and the sum is still right', async () => {
  openPage('#at=3&units=32');
  await mouse.move(rowIn('W_h h', 10, 32));
  expect(card().textContent).toContain('21 more products');
  const sum = summands().reduce((left, right) => left + right, 0);
  expect(Math.abs(sum - total())).toBeLessThan(0.001);
  expect(total()).toBeCloseTo(valuesAt('#at=3&units=32', 3)['W_h h']![10]!, 4);
});

test('the squash is told with its input', async () => {
  openPage('#at=3');
  await mouse.move(rowIn('h', 4));
  const [, input] = card().textContent!.match(/tanh\((−?[\d.]+)\) = −?[\d.]+$/)!;
  expect(Math.tanh(numberIn(input!)).toFixed(4)).toBe(value().toFixed(4));
});

test('what was remembered before the first word is nothing', async () => {
  openPage('#at=1');
  await mouse.move(rowIn('previous h', 4));
  expect(value()).toBe(0);
  expect(card().textContent).toContain('nothing was read before');
});

test('the ring stands around the row that is told', async () => {
  openPage('#at=3');
  for (const row of [0, 6]) {
    await mouse.move(rowIn('a', row));
    const [ring, all] = [find('.ring.chosen').getBoundingClientRect(), handle('a').getBoundingClientRect()];
    expect(pointIn(find('.ring.chosen')).y).toBeCloseTo(rowIn('a', row).y, 0);
    expect(pointIn(find('.ring.chosen')).x).toBeCloseTo(rowIn('a', row).x, 0);
    expect(ring.height).toBeLessThan(all.height / 6);
  }
});

test('the h of a cell that is done tells its value too', async () => {
  openPage('#at=3');
  const column = find('.cell .column-frame.role-h');
  await mouse.move(pointIn(column, 0.5, 2.5 / 8));
  expect(value()).toBeCloseTo(valuesAt('#at=3', 2).h![2]!, 4);
  expect(card().querySelector('sub')?.textContent).toBe('2');
});

test('the card leaves with the pointer', async () => {
  openPage('#at=3');
  await mouse.move(rowIn('a', 2));
  expect(card().hidden).toBe(false);
  await mouse.move(pointIn(find('.caption')));
  expect(card().hidden).toBe(true);
  expect(findAll('.ring')).toEqual([]);
  await mouse.move(rowIn('a', 2));
  await mouse.move(pointIn(find('.transport')));
  expect(card().hidden).toBe(true);
});

test('Escape takes away a card that came with the pointer', async () => {
  openPage('#at=3');
  await mouse.move(rowIn('a', 2));
  await userEvent.keyboard('{Escape}');
  expect(card().hidden).toBe(true);
  await mouse.click(pointIn(find('.cell .column-frame.role-h')));
  expect(card().hidden).toBe(false);
  await userEvent.keyboard('{Escape}');
  expect(card().hidden).toBe(true);
});

test.each([0, 3, 7])('a click keeps the card of row %d, another click takes it away', async (row) => {
  openPage('#at=3');
  await mouse.click(rowIn('W_x x', row));
  expect(card().hidden).toBe(false);
  await mouse.move(pointIn(find('.caption')));
  expect(card().hidden).toBe(false);
  expect(value()).toBeCloseTo(valuesAt('#at=3', 3)['W_x x']![row]!, 4);
  await mouse.click(rowIn('W_x x', row));
  await mouse.move(pointIn(find('.caption')));
  expect(card().hidden).toBe(true);
});

test.each([0, 5])('a tap on row %d shows its sum', async (row) => {
  openPage('#at=3');
  await stroke(rowIn('a', row));
  await expect.poll(() => card().hidden).toBe(false);
  expect(value()).toBeCloseTo(valuesAt('#at=3', 3).a![row]!, 4);
});

test('Tab reaches every vector of the cell at work, and the arrows every row', async () => {
  const { clock } = openPage('#at=3');
  // The last field before the figure.
  find('.bar > .field:last-child select').focus();
  const seen: string[] = [];
  for (let tab = 0; tab < vectors.length; tab++) {
    await userEvent.keyboard('{Tab}');
    const { name } = (document.activeElement as SVGElement).dataset;
    seen.push(name!);
    expect(value()).toBeCloseTo(valuesAt('#at=3', 3)[name!]![0]!, 4);
  }
  expect(seen.sort()).toEqual([...vectors].sort());
  handle('a').focus();
  for (const [key, row] of [
    ['{ArrowDown}', 1],
    ['{ArrowDown}', 2],
    ['{ArrowUp}', 1],
    ['{ArrowUp}{ArrowUp}', 7],
    ['{ArrowDown}', 0],
  ] as const) {
    await userEvent.keyboard(key);
    expect(value()).toBeCloseTo(valuesAt('#at=3', 3).a![row]!, 4);
  }
  expect(clock.requested).toBe(0);
  await userEvent.keyboard('{Escape}');
  expect(card().hidden).toBe(true);
  expect(position()).toBe(3);
});

test('while the figure moves there is no card; after a step it tells the next cell’s value', async () => {
  const { clock } = openPage('#at=3');
  handle('h').focus();
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  expect(value()).toBeCloseTo(valuesAt('#at=3', 3).h![2]!, 4);
  await userEvent.keyboard('{ArrowRight}');
  clock.pass(1);
  expect(card().hidden).toBe(true);
  expect(findAll('.ring')).toEqual([]);
  clock.settle();
  expect(document.activeElement).toBe(handle('h'));
  expect(value()).toBeCloseTo(valuesAt('#at=3', 4).h![2]!, 4);
});

test('a card of another step never stays after a jump', async () => {
  openPage('#at=3');
  await mouse.click(rowIn('W_x x', 3));
  await userEvent.keyboard('{Home}');
  expect(card().hidden).toBe(true);
  await userEvent.keyboard('{End}');
  await mouse.move(rowIn('a', 1));
  expect(value()).toBeCloseTo(valuesAt('#at=5', 5).a![1]!, 4);
});

test('the pointer shows that a word can be clicked', async () => {
  openPage('#at=4');
  await mouse.move(pointIn(findAll('.tokens text')[1]!));
  expect(getComputedStyle(find('.figure-picture')).cursor).toBe('pointer');
  await mouse.move(pointIn(find('.caption')));
  expect(getComputedStyle(find('.figure-picture')).cursor).not.toBe('pointer');
});

test('in the middle of a step only what is there can be asked for', () => {
  openPage('#at=2.3');
  expect(findAll('.handle').map(({ dataset }) => dataset.name)).not.toContain('a');
  openPage('#at=0');
  expect(findAll('.handle')).toEqual([]);
});

test.each([
  [1280, 720],
  [640, 480],
  [390, 844],
  [320, 640],
  [3840, 2160],
])('at %d × %d the card stays within the figure, beside its value', async (width, height) => {
  await resizeTo(width, height);
  for (const [depth, units] of [
    ['vectors', 32],
    ['numbers', 8],
  ] as const) {
    openPage(`#at=3&depth=${depth}&units=${units}&s=the+movie+was`);
    await laidOut();
    for (const one of findAll<SVGRectElement>('.handle')) {
      one.focus();
      // The first row, then the last.
      for (const key of ['', 'ArrowUp']) {
        if (key) one.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
        const [box, figure] = [card().getBoundingClientRect(), find('.figure').getBoundingClientRect()];
        expect(box.left).toBeGreaterThanOrEqual(figure.left);
        expect(box.right).toBeLessThanOrEqual(figure.right);
        expect(box.top).toBeGreaterThanOrEqual(figure.top);
        expect(box.bottom).toBeLessThanOrEqual(figure.bottom);
        expect(overlap(box, find('.ring.chosen').getBoundingClientRect()), one.dataset.name).toBe(0);
      }
    }
  }
});

test('the pointer is a hand only while it is over a word', async () => {
  openPage('#at=3');
  const picture = find('.figure-picture');
  await mouse.move(pointIn(find('.token text'), 0.5, 0.5));
  expect(picture.classList.contains('over-word')).toBe(true);
  await mouse.move(pointIn(find('.help'), 0.5, 0.5));
  expect(picture.classList.contains('over-word')).toBe(false);
});
