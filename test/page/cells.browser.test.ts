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

test('a gate tells how it was made, down to the weights', async () => {
  const address = '#at=3&cell=lstm&seed=5';
  openPage(address);
  const { model, at } = contentAt(address).trace;
  const values = at(3) as Record<string, readonly number[]>;
  await mouse.move(pointIn(find('.handle[data-name="f"]'), 0.5, 2.5 / 8));
  const [sum, fromMemory, fromWord] = findAll('.inspector .inspector-behind').map(
    ({ textContent }) => textContent ?? '',
  );
  expect(numbersIn(find('.inspector strong').textContent ?? '')[0]).toBeCloseTo(values.f![2]!, 4);
  expect(numbersIn(sum!).at(-1)).toBeCloseTo(values.a_f![2]!, 4);
  expect(numbersIn(fromMemory!).at(-1)).toBeCloseTo(values['W_hf h']![2]!, 4);
  const weights = Array.from(model.parameters.get('weight_if')!.values.slice(16, 24));
  const factors = numbersIn(fromWord!).slice(0, 16);
  expect(factors.filter((_, index) => index % 2 === 0)).toEqual(
    weights.map((weight) => Number(weight.toFixed(2))),
  );
  factors
    .filter((_, index) => index % 2 === 1)
    .forEach((factor, index) => {
      expect(factor).toBeCloseTo(values.x![index]!, 4);
    });
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
