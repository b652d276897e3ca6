import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { readAddress } from '../../src/page/state/address';
import { createContent } from './content';
import { drawing, figureText, find, findAll, list, openPage, position, reloadPage } from './open';
import { mouse, pointIn } from './pointer';

const press = (keys: string): Promise<void> => userEvent.keyboard(keys);
const contentAt = (address: string) => createContent()(readAddress(address, 'en', 'untrained').state).figure;
const numbersIn = (text: string): number[] =>
  (text.match(/[−-]?\d+\.\d+/g) ?? []).map((number) => Number(number.replace('−', '-')));

test.each([
  ['LSTM', 'lstm'],
  ['GRU', 'gru'],
])('%s is chosen from the list, keeps the place, and is in the address', async (name, cell) => {
  const { clock } = openPage('#at=3');
  await list('Cell').selectOptions(name);
  expect(position()).toBe(3);
  expect(figureText()).toContain('σ(');
  clock.pass(1);
  await expect.poll(() => location.hash).toContain(`cell=${cell}`);
  const before = drawing();
  reloadPage();
  expect(drawing()).toEqual(before);
});

test('a gate tells in three lines how it was made, and on request down to the weights', async () => {
  const address = '#at=3&cell=lstm&seed=5';
  openPage(address);
  const { model, at } = contentAt(address).trace;
  const values = at(3) as Record<string, readonly number[]>;
  const gate = pointIn(find('.handle[data-name="f"]'), 0.5, 2.5 / 8);
  await mouse.move(gate);
  const rows = findAll('.inspector tr').map(({ textContent }) => textContent ?? '');
  expect(rows.map((text) => text.replace(/ .*$/, ''))).toEqual(['from', 'from', 'bias', expect.anything()]);
  for (const [index, name] of ['W_hf h', 'W_xf x', 'b_f', 'a_f'].entries())
    expect(numbersIn(rows[index]!).at(-1)).toBeCloseTo(values[name]![2]!, 4);
  expect(numbersIn(find('.inspector strong').textContent ?? '')[0]).toBeCloseTo(values.f![2]!, 4);
  expect(find('.inspector').textContent).toContain('σ(');
  expect(findAll('.inspector-behind').filter((line) => line.checkVisibility())).toEqual([]);
  expect(find('.inspector').clientHeight).toBeLessThan(240);

  await mouse.click(gate);
  await mouse.click(pointIn(find('.inspector summary')));
  const [, fromWord] = findAll('.inspector-behind').filter((line) => line.checkVisibility());
  const weights = Array.from(model.parameters.get('weight_if')!.values.slice(16, 24));
  const factors = numbersIn(fromWord!.textContent ?? '').slice(0, 16);
  expect(factors.filter((_, index) => index % 2 === 0)).toEqual(
    weights.map((weight) => Number(weight.toFixed(2))),
  );
  for (const [index, factor] of factors.filter((_, at) => at % 2 === 1).entries())
    expect(factor).toBeCloseTo(values.x![index]!, 4);
  await mouse.click(pointIn(find('.inspector summary')));
  expect(fromWord!.checkVisibility()).toBe(false);
});

test('the keyboard unfolds the products of a gate, and they stay so in the next row', async () => {
  openPage('#at=3&cell=gru');
  find<SVGElement>('.handle[data-name="n"]').focus();
  const lines = () => findAll('.inspector-behind').filter((line) => line.checkVisibility()).length;
  await press('{ArrowDown}');
  expect(lines()).toBe(0);
  await press('{Enter}');
  // r ⊙ (W h + b), the sum in brackets, and two sums of products.
  expect(lines()).toBe(4);
  await press('{ArrowDown}');
  expect(lines()).toBe(4);
  await press('{Enter}');
  expect(lines()).toBe(0);
});

test('what a gate lets through is told as the product that it is', async () => {
  const address = '#at=3&cell=gru';
  openPage(address);
  const values = contentAt(address).trace.at(3) as Record<string, readonly number[]>;
  await mouse.move(pointIn(find('.handle[data-name="z ⊙ h"]'), 0.5, 0.5 / 8));
  const shown = find('.inspector strong').textContent!;
  expect(numbersIn(shown)[0]).toBeCloseTo(values.z![0]! * values['previous h']![0]!, 4);
});

test('the rows of a network are stepped through one after the other', async () => {
  const { clock } = openPage('#s=not+good+at+all&layers=2&directions=2');
  await press('{End}');
  clock.settle();
  expect(position()).toBe(16);
  await press('{Home}{ArrowRight}');
  clock.settle();
  for (let step = 1; step <= 6; step++) {
    await press('{ArrowRight}');
    clock.settle();
  }
  expect(position()).toBe(6);
  expect(figureText()).toContain('layer 2 →');
  expect(find('[role=slider]').getAttribute('aria-valuetext')).toContain('at');
  const before = drawing();
  clock.pass(1);
  await expect.poll(() => location.hash).toContain('at=6');
  reloadPage();
  expect(drawing()).toEqual(before);
});

test('the values of the rows below can be pointed at', async () => {
  const address = '#s=not+good&layers=2&at=4';
  openPage(address);
  const { trace } = contentAt(address);
  // The first cell of the small row: it is as wide as a tenth of the way to the last.
  const row = find('.strips .body').getBoundingClientRect();
  await mouse.move({ x: row.left + 0.6 * row.height, y: row.top + 0.15 * row.height });
  const first = trace.layers[0].forward.at(1).h!;
  expect(numbersIn(find('.inspector strong').textContent!)[0]).toBeCloseTo(first[0]!, 4);
});
