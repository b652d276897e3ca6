import axe from 'axe-core';
import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { button, emulate, field, find, findAll, laidOut, list, openPage, position, resizeTo } from '../open';
import { mouse, type Point, pointIn } from '../pointer';

/** Opens the page where something is followed, and waits for the panel. */
async function openWhole(address: string) {
  const opened = openPage(address);
  await expect.poll(() => findAll('.whole-surface canvas').length).toBe(1);
  await laidOut();
  return opened;
}

const says = (): string => find('.whole-says').textContent ?? '';
const picture = (): HTMLCanvasElement => find<HTMLCanvasElement>('.whole-surface canvas');

/** The middle of a word's column, as the scrubber has it, at a height of the picture from 0 to 1. */
function over(word: number, down: number): Point {
  const label = find(`.scrubber [data-step="${word}"]`);
  return { x: pointIn(label).x, y: pointIn(picture(), 0, down).y };
}

/** The colour of the picture at a place, as it is painted. */
function colourAt({ x, y }: Point): readonly number[] {
  const canvas = picture();
  const box = canvas.getBoundingClientRect();
  const [across, down] = [(x - box.left) / box.width, (y - box.top) / box.height];
  const context = canvas.getContext('2d')!;
  return [...context.getImageData(across * canvas.width, down * canvas.height, 1, 1).data];
}

const address = (): string => decodeURIComponent(location.hash);

// Five words: five rows of 14 pixels, the last one at the bottom.
const rowOf = (turn: number): number => 1 - (5 - turn + 0.5) / 5;

test('there is no panel, and no room for one, before something is followed', async () => {
  openPage('#at=3');
  await laidOut();
  const before = find('.picture').clientHeight;
  expect(find('.whole').childElementCount).toBe(0);
  expect(find('.whole').clientHeight).toBe(0);
  await openWhole('#at=3&follow=2');
  expect(find('.picture').clientHeight).toBeLessThan(before);
  expect(find('.picture').clientHeight).toBeGreaterThan(before - 115);
});

describe('the triangle of shares', () => {
  test('tells of a square under the pointer, and what the picture is where there is none', async () => {
    await openWhole('#at=4&follow=2');
    const usual = says();
    expect(usual).toContain('nor proof');
    await mouse.move(over(2, rowOf(4)));
    expect(says()).toMatch(/^After “not”: “movie” is \d+% of what h4 depends on; \d+% of the influence/);
    await mouse.move(over(5, rowOf(2)));
    expect(says()).toBe(usual);
  });

  test('a square is the stronger the larger the share is', async () => {
    await openWhole('#at=4&follow=1');
    const shares: { share: number; strength: number }[] = [];
    for (let word = 2; word <= 5; word++) {
      const place = over(word, rowOf(5));
      await mouse.move(place);
      const [share] = /\d+(?=%)/.exec(says())!;
      const [, , blue, alpha] = colourAt(place);
      // The word's colour has little blue, and the gap between squares none of anything.
      expect(alpha).toBeGreaterThan(0);
      shares.push({ share: Number(share), strength: alpha! + (255 - blue!) });
    }
    const order = shares.toSorted((one, other) => one.share - other.share);
    const strengths = order.map(({ strength }) => strength);
    expect(new Set(order.map(({ share }) => share)).size).toBeGreaterThan(1);
    expect(strengths).toEqual(strengths.toSorted((one, other) => one - other));
  });

  test('a click follows the word, and the address holds it; the figure stays where it is', async () => {
    await openWhole('#at=4&follow=2');
    await mouse.click(over(3, rowOf(4)));
    await expect.poll(address).toContain('follow=3');
    expect(position()).toBe(4);
    expect(findAll('.whole-surface').length).toBe(1);
  });

  test('the arrow keys move from square to square, Enter follows, and the figure does not step', async () => {
    await openWhole('#at=4&follow=2');
    find('.whole-surface').focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(says()).toMatch(/^After “not”: “movie”/);
    await userEvent.keyboard('{ArrowRight}{ArrowDown}');
    expect(says()).toMatch(/^After “good”: “was”/);
    expect(find('.whole [aria-live]').textContent).toBe(says().replace('h5', 'h 5'));
    await userEvent.keyboard('{Enter}');
    await expect.poll(address).toContain('follow=3');
    expect(position()).toBe(4);
  });

  test('a click leaves the arrow keys to the figure', async () => {
    const { clock } = await openWhole('#at=3&follow=2');
    await mouse.click(over(1, rowOf(4)));
    await userEvent.keyboard('{ArrowRight}');
    clock.settle();
    expect(position()).toBe(4);
  });

  test('an LSTM has its cell state first, and a switch for the other', async () => {
    await openWhole('#at=4&follow=2&cell=lstm');
    await mouse.move(over(2, rowOf(4)));
    expect(says()).toContain('what c4 depends on');
    await page.getByRole('group', { name: 'state' }).getByRole('button', { name: 'h', exact: true }).click();
    await mouse.move(over(2, rowOf(4)));
    expect(says()).toContain('what h4 depends on');
    await openWhole('#at=4&follow=2');
    expect(find('.whole-states').hidden).toBe(true);
  });

  test('the cell state of an LSTM is there again after a cell that has none', async () => {
    await openWhole('#at=4&follow=2&cell=lstm');
    const shown = async (): Promise<string> => {
      await mouse.move(over(2, rowOf(4)));
      return says();
    };
    const choose = async (cell: string): Promise<void> => {
      await userEvent.selectOptions(list('Cell'), cell);
      await laidOut();
    };
    for (const state of ['c', 'h']) {
      if (state === 'h')
        await page
          .getByRole('group', { name: 'state' })
          .getByRole('button', { name: 'h', exact: true })
          .click();
      await expect.poll(shown).toContain(`what ${state}4 depends on`);
      await choose('tanh');
      await expect.poll(shown).toContain('what h4 depends on');
      await choose('lstm');
      await expect.poll(shown).toContain(`what ${state}4 depends on`);
      const pressed = findAll('.whole-states [aria-pressed=true]').map(({ textContent }) => textContent);
      expect(pressed).toEqual([state]);
    }
  });

  test('the ring goes with its square, where the sentence becomes shorter', async () => {
    await openWhole('#s=the+movie+was+not+good&at=1&follow=1');
    const usual = says();
    await mouse.move(over(4, rowOf(5)));
    expect(says()).toMatch(/^After “good”: “not”/);
    await userEvent.fill(field('Sentence'), 'the movie');
    await expect.poll(says).toBe(usual);
    expect(find('.whole-ring').hidden).toBe(true);
  });

  test('of several rows of cells it shows the one at work, over its own words', async () => {
    await openWhole('#at=14&follow=2&layers=2&directions=2');
    await mouse.move(over(12, rowOf(4)));
    expect(says()).toMatch(/^After “not”: “movie” is \d+% of what h4\(2\)→/);
    // Above a layer of both directions the first state has heard of the last word.
    await mouse.move(over(15, rowOf(1)));
    expect(says()).toMatch(/^After “the”: “good”/);
  });

  test('while the figure moves nothing is drawn but one mark, which goes along', async () => {
    const { clock } = await openWhole('#at=3&follow=2');
    const { transform } = find('.whole-marker').style;
    const drawn = vi.spyOn(CanvasRenderingContext2D.prototype, 'fillRect');
    await userEvent.keyboard('{ArrowRight}');
    clock.pass(0.5);
    const between = find('.whole-marker').style.transform;
    expect(drawn).not.toHaveBeenCalled();
    clock.settle();
    drawn.mockRestore();
    expect(new Set([transform, between, find('.whole-marker').style.transform]).size).toBe(3);
    const marked = find('.whole-marker').getBoundingClientRect();
    expect(marked.top + marked.height / 2).toBeCloseTo(over(1, rowOf(4)).y, 0);
    expect(marked.right).toBeCloseTo(2 * over(4, 0).x - over(3, 0).x - (over(4, 0).x - over(3, 0).x) / 2, 0);
  });

  test('of a long sentence it shows the words around the one at work, and says which', async () => {
    const words = Array.from({ length: 200 }, (_, index) => `w${index + 1}`).join('+');
    const { clock } = await openWhole(`#s=${words}&at=100&follow=2`);
    expect(find('.whole-stretch').textContent).toBe('words 65 to 128 of 200');
    await userEvent.keyboard('{End}');
    clock.settle();
    expect(find('.whole-stretch').textContent).toBe('words 137 to 200 of 200');
    await expect
      .poll(async () => {
        await mouse.move(pointIn(picture(), 0.5, 0.995));
        return says();
      })
      .toMatch(/^After “w(199|200)”: “w1\d\d” is/);
  });

  test('the ring goes with its square, where other words of a long sentence are shown', async () => {
    const words = Array.from({ length: 200 }, (_, index) => `w${index + 1}`).join('+');
    const { clock } = await openWhole(`#s=${words}&at=20&follow=2`);
    await expect
      .poll(async () => {
        await mouse.move(pointIn(picture(), 0.2, 0.995));
        return says();
      })
      .toMatch(/^After “w\d+”/);
    await userEvent.keyboard('{End}');
    clock.settle();
    expect(says()).not.toMatch(/^After/);
    expect(find('.whole-ring').hidden).toBe(true);
  });

  test('is drawn in the colours of the theme, and in those of the system where it sets all', async () => {
    await openWhole('#at=4&follow=2&theme=light');
    const place = over(1, rowOf(1));
    const light = colourAt(place);
    await openWhole('#at=4&follow=2&theme=dark');
    expect(colourAt(place)).not.toEqual(light);
    await emulate('screen', { 'forced-colors': 'active' });
    await expect.poll(() => new Set(colourAt(place).slice(0, 3)).size).toBe(1);
  });
});

describe('the names of rows', () => {
  const names = (): string[] => findAll('.whole-rows span').map(({ textContent }) => textContent ?? '');

  test('are those of the first and the last, and of the one under the pointer', async () => {
    await openWhole('#at=4&follow=2');
    expect(names().toSorted()).toEqual(['after “good”', 'after “the”']);
    await mouse.move(over(2, rowOf(3)));
    expect(find('.whole-rows .pointed').textContent).toBe('after “was”');
    const row = find('.whole-rows .pointed').getBoundingClientRect();
    const ring = find('.whole-ring').getBoundingClientRect();
    expect(Math.abs((row.top + row.bottom) / 2 - (ring.top + ring.bottom) / 2)).toBeLessThan(1);
    expect(row.right).toBeLessThan(picture().getBoundingClientRect().right);
  });

  test('lie over no other name and over no square, also on a phone and in a long sentence', async () => {
    for (const [width, height] of [
      [390, 844],
      [1280, 720],
    ] as const)
      for (const count of [5, 24, 400]) {
        await resizeTo(width, height);
        const sentence = Array.from({ length: count }, (_, index) => `word${index}`).join('+');
        await openWhole(`#s=${sentence}&at=3&follow=2`);
        const label = findAll(`.scrubber [data-step="1"]`)[0];
        if (count === 5) await mouse.move(over(1, rowOf(2)));
        const boxes = findAll('.whole-rows span').map((name) => name.getBoundingClientRect());
        const sorted = boxes.toSorted((one, other) => one.top - other.top);
        sorted.slice(1).forEach((box, index) => {
          expect(box.top).toBeGreaterThanOrEqual(sorted[index]!.bottom - 0.5);
        });
        if (label && count <= 24) for (const { right } of boxes) expect(right).toBeLessThan(pointIn(label).x);
      }
  });
});

test('what the panel says is whole in a story, on a phone, and with two thousand words', async () => {
  const long = Array.from({ length: 2000 }, (_, index) => `word${index}`).join('+');
  for (const [width, height] of [
    [320, 640],
    [390, 844],
    [844, 390],
    [1280, 500],
    [1280, 720],
  ] as const)
    for (const own of [
      '#story=forget&moment=2',
      '#story=forget&moment=2&lang=zh',
      `#s=${long}&at=9&follow=2`,
    ]) {
      await resizeTo(width, height);
      await openWhole(own);
      const text = find('.whole-head p');
      const whole = (): boolean =>
        text.scrollHeight <= text.clientHeight && text.scrollWidth <= text.clientWidth;
      await expect.poll(whole, { message: `${width} × ${height} ${own.slice(0, 40)}` }).toBe(true);
      find('.whole-surface').focus();
      await userEvent.keyboard('{ArrowDown}');
      expect(text.classList.contains('told')).toBe(true);
      expect(whole(), `${width} × ${height} ${own.slice(0, 40)}: ${text.textContent}`).toBe(true);
    }
});

test('the ring stays around its square when the window changes', async () => {
  await resizeTo(1280, 720);
  await openWhole('#at=4&follow=2');
  find('.whole-surface').focus();
  await userEvent.keyboard('{ArrowLeft}');
  const gap = (): number => {
    const ring = find('.whole-ring').getBoundingClientRect();
    return Math.abs((ring.left + ring.right) / 2 - pointIn(find('.scrubber [data-step="2"]')).x);
  };
  expect(gap()).toBeLessThan(3);
  await resizeTo(800, 720);
  await laidOut();
  await expect.poll(gap).toBeLessThan(3);
});

describe('a unit', () => {
  test('is followed from the card of one of its values, and its rows are marked in the figure', async () => {
    openPage('#at=4');
    await laidOut();
    const before = findAll('.followed-unit').length;
    await expect.poll(() => findAll('.handle[data-name="h"]').length).toBe(1);
    const box = pointIn(find('.handle[data-name="h"]'), 0.5, 2.5 / 8);
    await mouse.move(box);
    expect(getComputedStyle(find('.inspector-unit')).visibility).toBe('hidden');
    await mouse.click(box);
    await button('follow this unit').click();
    await expect.poll(address).toContain('unit=3');
    await expect
      .poll(() => findAll('.whole h2').map(({ textContent }) => textContent))
      .toEqual(['Unit 3 through the sentence']);
    expect(before).toBe(0);
    expect(findAll('.followed-unit').length).toBeGreaterThan(1);
  });

  test('the card of the word’s own numbers offers none', async () => {
    openPage('#at=4');
    await laidOut();
    await expect.poll(() => findAll('.handle[data-name="x"]').length).toBe(1);
    await mouse.click(pointIn(find('.handle[data-name="x"]')));
    expect(find('.inspector').hidden).toBe(false);
    expect(findAll('.inspector-unit').length).toBe(0);
  });

  test('the pointer and the keys tell word and value, and a click goes there', async () => {
    const { clock } = await openWhole('#at=4&unit=3');
    await mouse.move(over(2, 0.5));
    expect(says()).toMatch(/^After “movie”: h2\[3\] = −?\d\.\d{4}$/);
    await mouse.click(over(2, 0.5));
    clock.settle();
    expect(position()).toBe(2);
    const marked = find('.whole-marker').getBoundingClientRect();
    expect(marked.left + marked.width / 2).toBeCloseTo(over(2, 0).x, 0);
    find('.whole-surface').focus();
    await userEvent.keyboard('{ArrowRight}{Enter}');
    clock.settle();
    expect(position()).toBe(3);
  });

  test('the ring goes with its word, where the sentence becomes shorter', async () => {
    await openWhole('#s=the+movie+was+not+good&at=1&unit=3');
    const usual = says();
    await mouse.move(over(5, 0.5));
    expect(says()).toMatch(/^After “good”/);
    await userEvent.fill(field('Sentence'), 'the movie');
    await expect.poll(says).toBe(usual);
    expect(find('.whole-ring').hidden).toBe(true);
  });

  test('works for characters, and for one that there is not there is no panel', async () => {
    await openWhole('#s=not+good&by=characters&at=3&unit=2');
    await mouse.move(over(1, 0.5));
    expect(says()).toMatch(/^After “n”: h1\[2\]/);
    openPage('#at=3&unit=9');
    await laidOut();
    expect(find('.whole').hidden).toBe(true);
  });
});

describe('the panel', () => {
  test('and a word are both there to be seen, one at a time, the one that was asked for last', async () => {
    await openWhole('#at=4&follow=2&unit=3');
    const heading = (): string => find('.whole h2').textContent ?? '';
    expect(heading()).toContain('Unit 3');
    await button('word').click();
    expect(heading()).toBe('Which words a state depends on');
    await mouse.move(over(2, rowOf(4)));
    expect(says()).toContain('“movie”');
    await button('unit 3').click();
    expect(heading()).toContain('Unit 3');
    await userEvent.keyboard('f');
    await expect.poll(heading).toBe('Which words a state depends on');
    await openWhole('#at=4&follow=2');
    expect(find('.whole-which').hidden).toBe(true);
  });

  test('is closed with its button: a unit first, then the words', async () => {
    await openWhole('#at=4&follow=2&unit=3');
    expect(find('.whole h2').textContent).toBe('Unit 3 through the sentence');
    await button('stop following').click();
    await expect.poll(address).not.toContain('unit=3');
    expect(find('.whole h2').textContent).toBe('Which words a state depends on');
    await button('stop following').click();
    await expect.poll(address).not.toContain('follow');
    expect(find('.whole').hidden).toBe(true);
    expect(findAll('.followed').length).toBe(0);
  });

  test('speaks the language of the page', async () => {
    await openWhole('#at=4&follow=2&lang=zh&s=这部电影并不好看');
    expect(find('.whole h2').textContent).toBe('每个状态依赖哪些词');
    await page.getByRole('button', { name: '不再跟踪' }).click();
    expect(find('.whole').hidden).toBe(true);
  });

  test.each([
    ['#at=4&follow=2&theme=light', 1280, 720],
    ['#at=4&follow=2&cell=lstm&theme=dark', 1280, 720],
    ['#at=4&unit=3&theme=dark', 390, 844],
    ['#at=4&follow=2&lang=zh', 390, 844],
  ])('axe finds nothing at %s, %i × %i', async (at, width, height) => {
    await openWhole(at);
    await resizeTo(width, height);
    const { violations } = await axe.run(document, { resultTypes: ['violations'] });
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120))}`),
    ).toEqual([]);
  });

  test.each([
    [1280, 720],
    [1280, 600],
    [844, 390],
    [390, 844],
  ])('has its columns over the words, and nothing is cut, at %i × %i', async (width, height) => {
    await openWhole('#at=4&unit=3');
    await resizeTo(width, height);
    const labels = findAll('.scrubber [data-step]').map(({ dataset }) => Number(dataset.step));
    expect(labels.length).toBeGreaterThan(2);
    for (const word of labels) {
      // The window may be larger than the browser's own, which a mouse does not leave.
      const { x: clientX, y: clientY } = over(word, 0.5);
      find('.whole-surface').dispatchEvent(new PointerEvent('pointermove', { clientX, clientY }));
      expect(says()).toContain(`h${word}[3]`);
    }
    const [own, line] = [find('.whole').getBoundingClientRect(), find('.scrubber').getBoundingClientRect()];
    expect(own.bottom).toBeLessThanOrEqual(line.top + 1);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    expect(find('.controls').getBoundingClientRect().bottom).toBeLessThanOrEqual(height + 1);
  });
});
