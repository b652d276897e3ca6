import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { difference } from '../view/canonical';
import { button, drawing, field, figureText, find, findAll, list, openPage, position } from './open';

const words = (): string[] => findAll('.tokens text').map(({ textContent }) => textContent ?? '');

test('step by beat makes the button stop within the cell', async () => {
  const { clock } = openPage('#at=1');
  await button('beat').click();
  await button('next step').click();
  clock.settle();
  expect(position()).toBeGreaterThan(1);
  expect(position()).toBeLessThan(1.5);
  expect(button('beat').element().getAttribute('aria-pressed')).toBe('true');
  expect(button('cell').element().getAttribute('aria-pressed')).toBe('false');
  await button('cell').click();
  await button('next step').click();
  clock.settle();
  expect(position()).toBe(2);
});

test('at twice the speed the same time goes twice as far', async () => {
  const wayAt = async (speed: string): Promise<number> => {
    const { clock } = openPage();
    await userEvent.selectOptions(list('Speed'), speed);
    find('.transport-play').click();
    clock.pass(1);
    return position();
  };
  const usual = await wayAt('1');
  expect(await wayAt('2')).toBeCloseTo(2 * usual, 1);
  expect(await wayAt('0.25')).toBeCloseTo(usual / 4, 1);
});

test('the three depths show more and more of the same cell', async () => {
  openPage('#at=3');
  await button('box').click();
  expect(findAll('.cell.closed').length).toBeGreaterThan(0);
  expect(findAll('.handle').length).toBe(3);
  await button('vectors').click();
  expect(findAll('.cell.closed').length).toBe(0);
  expect(findAll('.digits text').length).toBe(0);
  await button('numbers').click();
  expect(findAll('.digits text').length).toBeGreaterThan(2 * 64);
  expect(position()).toBe(3);
});

test.each(['2', '4', '16', '32'])('%s units make as many rows', async (units) => {
  openPage('#at=3');
  await userEvent.selectOptions(list('Units'), units);
  const bars = [...find('.cell').querySelectorAll('.column path.bars')];
  const rows = bars.reduce((sum, bar) => sum + bar.getAttribute('d')!.split('Z').length - 1, 0);
  expect(rows).toBe(Number(units));
});

test('another seed makes other numbers, and the same seed the same ones again', async () => {
  openPage('#at=3');
  const before = drawing();
  const seed = page.getByRole('spinbutton', { name: 'Seed' });
  await seed.fill('7');
  await userEvent.keyboard('{Enter}');
  expect(difference(drawing(), before)).toBeDefined();
  await seed.fill('89');
  await userEvent.keyboard('{Enter}');
  expect(difference(drawing(), before)).toBeUndefined();
});

test.each(['', '-1', '1.5', '1000000', '1e3e'])('the seed %j is not taken', async (text) => {
  openPage('#at=3&seed=12');
  const before = drawing();
  const seed = page.getByRole('spinbutton', { name: 'Seed' }).element() as HTMLInputElement;
  seed.value = text;
  seed.dispatchEvent(new Event('change'));
  expect(seed.value).toBe('12');
  expect(difference(drawing(), before)).toBeUndefined();
});

test('"another seed" draws another network and shows its seed', async () => {
  openPage('#at=3');
  const before = drawing();
  await button('another seed').click();
  expect(find<HTMLInputElement>('.seed').value).toBe('90');
  expect(difference(drawing(), before)).toBeDefined();
});

test('with ReLU nothing is negative, and the equation says so', async () => {
  openPage('#at=3');
  expect(figureText()).toContain('tanh(');
  await userEvent.selectOptions(list('Cell'), 'relu');
  expect(find('.equation').textContent).toMatch(/ReLU\(|relu\(/);
  expect(figureText()).not.toContain('tanh');
  const first = find('.cell');
  const startsOf = (path: Element): number[] =>
    Array.from(path.getAttribute('d')!.matchAll(/M(-?[\d.]+)/g), ([, x]) => Number(x));
  // A bar to the left of the axis would start there.
  const [axis] = startsOf(first.querySelector('path.axis')!);
  const starts = [...first.querySelectorAll('.column path.bars')].flatMap(startsOf);
  expect(starts.length).toBeGreaterThan(0);
  for (const start of starts) expect(start).toBe(axis);
});

test('the sentence is read by words or by characters', async () => {
  openPage('#s=not+good');
  expect(words()).toEqual(['not', 'good']);
  await button('characters').click();
  expect(words()).toEqual(['n', 'o', 't', 'g', 'o', 'o', 'd']);
  await button('words').click();
  expect(words()).toEqual(['not', 'good']);
});

test('a sentence of one’s own is read as it is typed', async () => {
  openPage();
  await field('Sentence').fill('my own words');
  expect(words()).toEqual(['my', 'own', 'words']);
  await userEvent.keyboard('!');
  expect(words()).toEqual(['my', 'own', 'words', '!']);
});

test('Enter leaves the field, so that the keys move the figure', async () => {
  const { clock } = openPage();
  await field('Sentence').fill('my own words');
  await userEvent.keyboard('{Enter}{ArrowRight}');
  clock.settle();
  expect(position()).toBe(1);
});
