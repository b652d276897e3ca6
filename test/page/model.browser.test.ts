import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Models } from '../../src/page/reading/models';
import { exampleOf, readsFirstSentence } from '../../src/page/state/state';
import { difference } from '../view/canonical';
import { HeldModels, smallCard, smallModel } from './models';
import {
  button,
  drawing,
  field,
  figureText,
  find,
  findAll,
  laidOut,
  list,
  loaded,
  notices,
  openPage,
  position,
  reloadPage,
  resizeTo,
} from './open';

const shownName = (): string =>
  find<HTMLSelectElement>('.network-name').selectedOptions[0]?.textContent ?? '';
const choose = (name: string) => userEvent.selectOptions(list('Network'), name);
const busy = (): boolean => find('.stage').getAttribute('aria-busy') === 'true';

describe('a network that has to be loaded', () => {
  test('shows the controls at once, and no other network in its place', async () => {
    const models = new HeldModels();
    const { clock } = openPage('#model=mood&at=2', 'en', models);
    expect(shownName()).toBe('Mood of a sentence');
    expect(findAll('.figure')).toEqual([]);
    expect(busy()).toBe(true);
    find('.transport-next').click();
    models.come('mood');
    await loaded();
    expect(findAll('.figure').length).toBe(1);
    expect(position()).toBe(2);
    expect(notices()).toBe('');
    find('.transport-next').click();
    clock.settle();
    expect(position()).toBe(3);
  });

  test('may be the first that a person sees, and goes without saying in the address', async () => {
    const models = new HeldModels();
    openPage('', 'en', models, 'mood');
    expect(shownName()).toBe('Mood of a sentence');
    expect(findAll('.figure')).toEqual([]);
    models.come('mood');
    await loaded();
    find('.transport-next').click();
    dispatchEvent(new PageTransitionEvent('pagehide'));
    expect(location.hash).not.toContain('model');
    await choose('untrained');
    dispatchEvent(new PageTransitionEvent('pagehide'));
    expect(location.hash).toContain('model=untrained');
  });

  test('keeps the last good picture until it is there', async () => {
    const models = new HeldModels();
    openPage('#at=2', 'en', models);
    const before = drawing();
    await choose('telephone');
    expect(busy()).toBe(true);
    expect(difference(drawing(), before)).toBeUndefined();
    expect(findAll('.seed').filter((seed) => seed.checkVisibility())).toEqual([]);
    models.come('telephone');
    await loaded();
    expect(difference(drawing(), before)).toBeDefined();
    expect(models.asked).toEqual(['telephone rnn-tanh']);
  });

  test('is ignored where a later choice has overtaken it', async () => {
    const models = new HeldModels();
    openPage('#at=2', 'en', models);
    await choose('mood');
    await choose('telephone');
    models.come('telephone');
    await loaded();
    const shown = drawing();
    models.come('mood');
    await expect.poll(() => models.asked.length).toBe(2);
    await loaded();
    expect(difference(drawing(), shown)).toBeUndefined();
    await choose('untrained');
    const untrained = drawing();
    await choose('agreement');
    await choose('untrained');
    models.come('agreement');
    await loaded();
    expect(difference(drawing(), untrained)).toBeUndefined();
  });

  test('that does not come leaves what was there, and the page says so', async () => {
    const models = new HeldModels();
    openPage('#at=2&seed=7', 'en', models);
    const before = drawing();
    await choose('mood');
    models.fail('mood');
    await expect.poll(notices).toContain('could not be loaded');
    expect(shownName()).toBe('Untrained, random weights');
    expect(difference(drawing(), before)).toBeUndefined();
    await choose('mood');
    expect(notices()).toBe('');
    models.come('mood');
    await loaded();
    expect(shownName()).toBe('Mood of a sentence');
  });

  test('that an address names and that does not come gives way to the untrained one', async () => {
    const models = new HeldModels();
    openPage('#model=agreement&at=2', 'en', models);
    models.fail('agreement');
    await expect.poll(notices).toContain('could not be loaded');
    expect(shownName()).toBe('Untrained, random weights');
    expect(position()).toBe(2);
    expect(findAll('.figure').length).toBe(1);
  });

  test('is found again by its address, and back leads to the one before', async () => {
    openPage('#at=2');
    await laidOut();
    const before = drawing();
    await choose('mood');
    await loaded();
    await laidOut();
    const trained = drawing();
    dispatchEvent(new PageTransitionEvent('pagehide'));
    expect(location.hash).toBe('#at=2&model=mood');
    reloadPage();
    await loaded();
    // Another network has other controls above it: a figure takes its new size in the browser's next frame.
    await expect.poll(() => difference(drawing(), trained)).toBeUndefined();
    const gone = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
    history.back();
    await gone;
    expect(shownName()).toBe('Untrained, random weights');
    await expect.poll(() => difference(drawing(), before)).toBeUndefined();
  });

  test('has the place that a link names when it comes after another one', async () => {
    const models = new HeldModels();
    openPage('#model=mood&at=4', 'en', models);
    models.come('mood');
    await loaded();
    history.replaceState(null, '', `${location.pathname}${location.search}#model=telephone&at=1`);
    dispatchEvent(new PopStateEvent('popstate'));
    expect(busy()).toBe(true);
    models.come('telephone');
    await loaded();
    expect(position()).toBe(1);
  });
});

test('a trained network has no size or seed to choose, and no ReLU; the untrained one has', async () => {
  openPage('#cell=relu');
  for (const name of ['Units', 'Layers', 'Reads']) expect(list(name).element().checkVisibility()).toBe(true);
  await choose('mood');
  await loaded();
  // The theme, the language, and what is compared are left.
  expect(findAll('.settings select').filter((select) => select.checkVisibility()).length).toBe(3);
  const cell = list('Cell').element() as HTMLSelectElement;
  expect(cell.value).toBe('tanh');
  expect([...cell.options].filter(({ disabled }) => disabled).map(({ value }) => value)).toContain('relu');
});

test('a bad network in an address is named, and the rest is taken', () => {
  openPage('#model=moods&at=1');
  expect(notices()).toContain('(model)');
  expect(position()).toBe(1);
});

describe('words that the network does not know', () => {
  const told = (): string => find('.unknowns').textContent ?? '';
  const offers = (): string[] => findAll('.offer').map(({ textContent }) => textContent ?? '');

  test('are told with the nearest known ones, and still read', async () => {
    openPage('#model=mood&s=the+moive+was+not+good');
    await loaded();
    await expect.poll(told).toContain('moive');
    expect(offers()).toEqual(['movie', 'movies']);
    find('.transport-toEnd').click();
    expect(position()).toBe(5);
  });

  test('are put right in the sentence by a click, every time that they stand there', async () => {
    openPage('#model=mood&s=moive,+moivex+and+moive');
    await expect.poll(offers).toContain('movie');
    await button('put “movie” in the place of “moive”').click();
    expect(find<HTMLInputElement>('.sentence').value).toBe('movie, moivex and movie');
    expect(document.activeElement).toBe(find('.sentence'));
    await expect.poll(told).not.toContain('moive,');
  });

  test('and nothing near them, are no dead end: the network’s own example is offered', async () => {
    openPage('#model=mood&s=xyzzy+qwrtz');
    await expect.poll(told).toContain('nothing near it');
    expect(offers()).toEqual([exampleOf('mood', 'en')]);
    findAll('.offer')[0]!.click();
    expect(find<HTMLInputElement>('.sentence').value).toBe(exampleOf('mood', 'en'));
  });

  test('and half of them nothing near, are no dead end either', async () => {
    openPage('#model=mood&s=the+xyzzy+qwrtz');
    await expect.poll(told).toContain('nothing near it');
    expect(offers()).toEqual([exampleOf('mood', 'en')]);
  });

  test('and many, each with something near, lead to the example as well', async () => {
    openPage('#model=mood&s=moive+moives+goodd');
    await expect.poll(offers).toContain(exampleOf('mood', 'en'));
    expect(offers()).toContain('movie');
  });

  test('because it is read letter by letter, are read by words on a click', async () => {
    openPage('#model=mood&by=characters&s=the+movie');
    await expect.poll(offers).toContain('read by words');
    findAll('.offer')
      .find(({ textContent }) => textContent === 'read by words')!
      .click();
    await expect.poll(told).toBe('');
    expect(find('.scrubber').getAttribute('aria-valuemax')).toBe('2');
  });

  test('are told in Chinese, with words that share a character', async () => {
    openPage('#model=mood&lang=zh&s=影片');
    await expect.poll(told).toContain('这个网络不认识');
    expect(offers()).toEqual(['电影']);
    expect(findAll('.offer')[0]!.getAttribute('aria-label')).toBe('把“影片”换成“电影”');
  });

  test('are three at most, and the others are counted', async () => {
    openPage('#model=mood&s=qa+qb+qc+qd+qe+qa');
    await expect.poll(told).toContain('and 2 more');
    expect(findAll('.unknown').length).toBe(3);
  });

  test('go when they are known, and with an untrained network there are none', async () => {
    openPage('#model=mood&s=moive');
    await expect.poll(told).toContain('moive');
    await field('Sentence').fill('movie');
    expect(find('.unknowns').checkVisibility()).toBe(false);
    await field('Sentence').fill('moive');
    await expect.poll(told).toContain('moive');
    await choose('untrained');
    expect(find('.unknowns').checkVisibility()).toBe(false);
  });

  test('are text, whatever they say', async () => {
    openPage(`#model=mood&by=characters&s=${encodeURIComponent('<b>')}`);
    await expect.poll(told).toContain('<');
    expect(findAll('.unknowns b')).toEqual([]);
  });
});

describe('the first network', () => {
  test('reads the first sentence before all its words are there, and another one when they are', async () => {
    const held = new HeldModels();
    const first = smallModel('telephone', 'rnn-tanh');
    const models: Models = {
      load: (task, kind) => held.load(task, kind),
      first: { reads: readsFirstSentence, load: async () => ({ model: first }) },
    };
    openPage('', 'en', models, 'mood');
    await loaded();
    expect(held.asked).toEqual([]);
    expect(figureText()).toContain('lecture');
    await userEvent.fill(find('.sentence'), 'not good');
    expect(held.asked).toEqual(['mood rnn-tanh']);
    expect(busy()).toBe(true);
    expect(figureText()).toContain('lecture');
    held.come('mood');
    await loaded();
    expect(figureText()).not.toContain('lecture');
    expect(figureText()).toContain('good');
  });
});

describe('about the network', () => {
  const open = async (address: string): Promise<HTMLElement> => {
    openPage(address);
    await loaded();
    find('.network-about').click();
    await expect.poll(() => findAll('dialog.card').length).toBe(1);
    return find('dialog.card');
  };

  test('its card tells the task, the data, the size, the accuracy and what it cannot do', async () => {
    const card = await open('#model=mood');
    for (const text of [
      'Mood of a sentence, RNN',
      '97.3%',
      'of 1,000 sentences',
      '1,234',
      '20,000',
      'Data',
      'cannot',
    ])
      expect(card.textContent).toContain(text);
    expect(card.querySelector('.plot')).toBe(null);
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => findAll('dialog.card').length).toBe(0);
  });

  test('of telephone is compared with the other kinds, as lines and as a table', async () => {
    const card = await open('#model=telephone');
    await expect.poll(() => card.querySelectorAll('.plot-line').length).toBe(3);
    const names = [...card.querySelectorAll('.plot-line text')].map(({ textContent }) => textContent);
    expect(names).toEqual(['RNN', 'LSTM', 'GRU']);
    // Without colour: dashes, and points of another shape.
    const lines = [...card.querySelectorAll('.plot-line path:first-child')];
    expect(new Set(lines.map((line) => line.getAttribute('stroke-dasharray'))).size).toBe(3);
    const rows = [...card.querySelectorAll('table tbody tr')].map((row) =>
      [...row.children].map(({ textContent }) => textContent),
    );
    expect(rows[2]).toEqual([
      '4',
      ...(['rnn-tanh', 'lstm', 'gru'] as const).map((kind) =>
        smallCard('telephone', kind).byDistance![2]!.share.toLocaleString('en', {
          style: 'percent',
          maximumFractionDigits: 1,
        }),
      ),
    ]);
    expect(card.querySelector('.plot')?.getAttribute('aria-hidden')).toBe('true');
  });

  test('of telephone stands alone where the others do not come', async () => {
    const models = new HeldModels();
    openPage('#model=telephone', 'en', models);
    models.come('telephone');
    await loaded();
    find('.network-about').click();
    await expect.poll(() => models.asked.length).toBe(3);
    models.fail('telephone', 'lstm');
    models.come('telephone', 'gru');
    await expect.poll(() => find('dialog.card').textContent).toContain('could not be loaded');
    expect(findAll('.plot-line').length).toBe(2);
  });

  test('labels at the ends of lines do not lie over each other, and stay in the picture', async () => {
    const card = await open('#model=telephone');
    await expect.poll(() => card.querySelectorAll('.plot-line').length).toBe(3);
    const boxes = [...card.querySelectorAll('.plot-line text')].map((label) => label.getBoundingClientRect());
    const plot = card.querySelector('.plot')!.getBoundingClientRect();
    for (const [index, box] of boxes.entries()) {
      expect(box.right).toBeLessThanOrEqual(plot.right);
      for (const other of boxes.slice(index + 1))
        expect(box.bottom <= other.top + 4 || other.bottom <= box.top + 4).toBe(true);
    }
  });

  test.each(['#model=telephone', '#model=telephone&theme=dark&lang=zh', '#model=agreement'])(
    'axe finds nothing at %s, also on a phone',
    async (address) => {
      await open(address);
      if (address.includes('telephone')) await expect.poll(() => findAll('.plot-line').length).toBe(3);
      const faults = async () =>
        (await axe.run(document, { resultTypes: ['violations'] })).violations.map(({ id, nodes }) => [
          id,
          nodes[0]?.html,
        ]);
      expect(await faults()).toEqual([]);
      await resizeTo(320, 640);
      expect(await faults()).toEqual([]);
      expect(document.documentElement.scrollWidth).toBe(320);
      const card = find('dialog.card');
      expect(card.scrollWidth).toBeLessThanOrEqual(card.clientWidth);
    },
  );
});

test.each(['', '&theme=dark'])('axe finds nothing while words are unknown%s', async (theme) => {
  openPage(`#model=mood&s=moive+goood+qqq+zzz+xxx${theme}`);
  await loaded();
  await expect.poll(() => findAll('.offer').length).toBeGreaterThan(0);
  const { violations } = await axe.run(document, { resultTypes: ['violations'] });
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  await resizeTo(320, 640);
  expect(document.documentElement.scrollWidth).toBe(320);
});
