import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { HeldModels, smallModels } from './models';
import {
  button,
  drawing,
  emulate,
  field,
  figureText,
  find,
  findAll,
  list,
  loaded,
  notices,
  openPage,
  position,
  reloadPage,
} from './open';

const both = (): boolean => findAll('.figure-sheets .compared').length > 0;
const second = (): string | undefined => findAll<HTMLInputElement>('.second input')[0]?.value;
const chainNames = (): string[] => findAll('.chain-name').map(({ textContent }) => textContent ?? '');
const caption = (): string =>
  findAll('.caption')
    .map(({ textContent }) => textContent)
    .join('');
const written = (): string => decodeURIComponent(location.hash.replaceAll('+', ' '));
/** The words that are at work, above and below. */
const atWork = (): string[] => findAll('.token.at-work').map(({ textContent }) => textContent ?? '');

describe('another kind of cell', () => {
  test('is put below, moves with the first, and goes again', async () => {
    const { clock } = openPage('#s=not+good+at+all&at=1');
    const alone = drawing();
    await userEvent.selectOptions(list('Compare with'), 'LSTM');
    await expect.poll(chainNames).toEqual(['RNN', 'LSTM']);
    expect(position()).toBe(1);
    await button('next step').click();
    clock.settle();
    expect(position()).toBe(2);
    expect(atWork()).toEqual(['good', 'good']);
    await expect.poll(written).toContain('vs=lstm');
    await userEvent.selectOptions(list('Compare with'), 'nothing');
    await expect.poll(both).toBe(false);
    await button('one step back').click();
    clock.settle();
    expect(position()).toBe(1);
    expect(drawing()).toEqual(alone);
    await expect.poll(written).not.toContain('vs');
  });

  test('changes places with the first where that becomes the same', async () => {
    openPage('#s=not+good&vs=lstm');
    await expect.poll(chainNames).toEqual(['RNN', 'LSTM']);
    await userEvent.selectOptions(list('Cell'), 'LSTM');
    await expect.poll(chainNames).toEqual(['LSTM', 'RNN']);
  });

  test('is there again after a reload', async () => {
    openPage('#s=not+good&at=2&vs=gru');
    await expect.poll(chainNames).toEqual(['RNN', 'GRU']);
    const before = drawing();
    reloadPage();
    await expect.poll(chainNames).toEqual(['RNN', 'GRU']);
    expect(drawing()).toEqual(before);
  });

  test('that cannot be loaded leaves the first as it is, and says so; it can be tried again', async () => {
    const models = new HeldModels();
    openPage('#model=mood&s=the+movie&at=1&vs=lstm', 'en', models);
    models.come('mood');
    await expect.poll(() => models.asked).toContain('mood lstm');
    models.fail('mood', 'lstm');
    await expect.poll(notices).toContain('could not be loaded or read');
    expect(both()).toBe(false);
    expect(figureText()).toContain('movie');
    expect(position()).toBe(1);
    await userEvent.selectOptions(list('Compare with'), 'nothing');
    await userEvent.selectOptions(list('Compare with'), 'LSTM');
    await expect.poll(() => models.asked.filter((asked) => asked === 'mood lstm').length).toBe(2);
    models.come('mood', 'lstm');
    await expect.poll(chainNames).toEqual(['RNN', 'LSTM']);
    expect(notices()).toBe('');
  });

  test('is offered only where the network has it', async () => {
    openPage('#model=mood&s=the+movie', 'en', smallModels);
    await expect.poll(() => findAll('.compare option').length).toBeGreaterThan(0);
    const offered = findAll<HTMLOptionElement>('.compare option').filter(({ disabled }) => !disabled);
    expect(offered.map(({ textContent }) => textContent)).toEqual([
      'nothing',
      'LSTM',
      'GRU',
      'another sentence',
    ]);
  });
});

describe('another sentence', () => {
  test('is written below the first, begins with a counterpart, and is read at every key', async () => {
    openPage('#s=the+movie+was+not+good&at=5');
    await userEvent.selectOptions(list('Compare with'), 'another sentence');
    await expect.poll(both).toBe(true);
    expect(second()).toBe('the movie was good');
    expect(document.activeElement).toBe(field('Second sentence').element());
    expect(position()).toBe(5);
    await userEvent.fill(field('Second sentence'), 'the movie was not good at all');
    await expect
      .poll(() => findAll('.tokens text').filter(({ textContent }) => textContent === 'all').length)
      .toBe(1);
    // Its words follow the first sentence's: the end is further away, and the place is the same.
    expect(find('[role=slider]').getAttribute('aria-valuemax')).toBe('7');
    expect(position()).toBe(5);
    await expect.poll(written).toContain('s2=the movie was not good at all');
  });

  test('rests where it has no word, in lock-step', async () => {
    const { clock } = openPage('#s=it+was+good&s2=it+was+not+good&at=2');
    await expect.poll(both).toBe(true);
    expect(atWork()).toEqual(['was', 'was']);
    await button('next step').click();
    clock.settle();
    expect(atWork()).toEqual(['was', 'not']);
    await button('next step').click();
    clock.settle();
    expect(atWork()).toEqual(['good', 'good']);
    expect(position()).toBe(4);
    expect(caption()).toContain('The states differ by');
  });

  test('that was written is there again when one is asked for again', async () => {
    openPage('#s=it+was+good&s2=it+was+bad');
    await expect.poll(() => findAll('.second input').length).toBe(1);
    await userEvent.selectOptions(list('Compare with'), 'GRU');
    await expect.poll(chainNames).toEqual(['RNN', 'GRU']);
    expect(find('.second').hidden).toBe(true);
    await userEvent.selectOptions(list('Compare with'), 'another sentence');
    expect(second()).toBe('it was bad');
  });

  test('that nobody has written gives way to that of another first sentence', async () => {
    openPage('#s=the+movie+was+not+good&at=5');
    await userEvent.selectOptions(list('Compare with'), 'another sentence');
    await expect.poll(second).toBe('the movie was good');
    await userEvent.selectOptions(list('Compare with'), 'nothing');
    await userEvent.fill(field('Sentence'), 'the keys to the old cabinet');
    await userEvent.selectOptions(list('Compare with'), 'another sentence');
    expect(second()).toBe('the key to the old cabinet');
    await userEvent.fill(field('Second sentence'), 'the door');
    await userEvent.selectOptions(list('Compare with'), 'nothing');
    await userEvent.fill(field('Sentence'), 'the movie was not good');
    await userEvent.selectOptions(list('Compare with'), 'another sentence');
    expect(second()).toBe('the door');
  });

  test.each([
    ['empty', ''],
    ['right to left', 'הסרט לא היה טוב'],
    ['markup', '<b>good</b> & "so"'],
    ['emoji alone', '👩‍👩‍👧‍👦'],
  ])('may be %s', async (_, sentence) => {
    openPage(`#s=it+was+good&s2=${encodeURIComponent(sentence)}&at=2`);
    await expect.poll(both).toBe(true);
    expect(notices()).toBe('');
    await expect.poll(second).toBe(sentence);
    expect(document.querySelector('.figure b')).toBeNull();
  });

  test('is aligned in every row of a network of layers and directions', async () => {
    const { clock } = openPage('#s=it+was+good&s2=it+was+not+good&layers=2&directions=2&at=0');
    await expect.poll(both).toBe(true);
    expect(find('[role=slider]').getAttribute('aria-valuemax')).toBe('16');
    for (let step = 1; step <= 6; step++) {
      await button('next step').click();
      clock.settle();
    }
    // The second row begins at the end of the sentence: "good", then "not".
    expect(atWork()).toEqual(['good', 'not']);
  });

  test('stands beside the first on paper', async () => {
    openPage('#s=it+was+good&s2=it+was+not+good');
    await expect.poll(both).toBe(true);
    dispatchEvent(new Event('beforeprint'));
    await emulate('print');
    expect(findAll('.moment')).toHaveLength(5);
    expect(find('.handout h2').textContent).toBe('it was good / it was not good');
    expect(find('.moment:last-child').querySelectorAll('.token.at-work')).toHaveLength(2);
    dispatchEvent(new Event('afterprint'));
  });
});

test('an address that asks for both compares the cells, and says so', async () => {
  openPage('#s=it+was+good&vs=lstm&s2=it+was+bad');
  await expect.poll(chainNames).toEqual(['RNN', 'LSTM']);
  expect(notices()).toContain('s2');
});

test('a value of either chain can be asked for its sum', async () => {
  openPage('#s=it+was+good&vs=gru&at=3');
  await expect.poll(chainNames).toEqual(['RNN', 'GRU']);
  const sumOf = (handle: Element): string => {
    (handle as HTMLElement).focus();
    handle.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
    return find('.inspector').textContent ?? '';
  };
  const handles = findAll('.handle');
  expect(handles.map((handle) => handle.getAttribute('data-network'))).toEqual(['0', '1']);
  const [upper, lower] = handles.map(sumOf);
  expect(upper).toContain('tanh');
  expect(lower).not.toBe(upper);
});

test('has nothing that axe objects to', async () => {
  openPage('#s=it+was+good&s2=it+was+not+good&at=3');
  await expect.poll(both).toBe(true);
  await loaded();
  const { violations } = await axe.run(find('#page'));
  expect(violations.map(({ id }) => id)).toEqual([]);
});
