import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { readAddress } from '../../src/page/state/address';
import { createContent } from './content';
import { find, findAll, list, openPage } from './open';

/** What a screen reader says while something is done. */
async function saidDuring(act: () => Promise<void> | void): Promise<string[]> {
  const said: string[] = [];
  const live = findAll('[aria-live=polite]');
  expect(live.length).toBe(1);
  const listen = (): void => {
    said.push(live[0]!.textContent ?? '');
  };
  const observer = new MutationObserver(listen);
  observer.observe(live[0]!, { childList: true, characterData: true, subtree: true });
  await act();
  if (observer.takeRecords().length > 0) listen();
  observer.disconnect();
  return said;
}

test('the figure has a name and says in words what it shows', () => {
  openPage('#at=3');
  const figure = page
    .getByRole('group', { name: 'An unrolled recurrent network reading a sentence' })
    .element();
  const description = document.getElementById(figure.getAttribute('aria-describedby')!);
  expect(description?.textContent).toBe(
    'Step 3 of 5, “was”. h 3 is now all that the network remembers of “the movie was”.',
  );
});

test.each([
  ['#at=-1', 'Folded'],
  ['#at=0', 'nothing read'],
  ['#s=', 'waiting for words'],
  ['#at=5', 'Step 5 of 5, “good”'],
])('at %s it says "%s"', (address, words) => {
  openPage(address);
  expect(find('.figure p').textContent).toContain(words);
});

test('the drawing itself is not read out, shape by shape', () => {
  openPage('#at=3');
  for (const group of findAll('.figure-sheets, .figure-overlay > g')) {
    const readable = group.querySelectorAll('text').length > 0;
    expect(group.getAttribute('aria-hidden') === 'true' || !readable).toBe(true);
  }
});

test('a step is announced once, when it has settled', async () => {
  const { clock } = openPage('#at=2');
  const moving = await saidDuring(() => {
    find('.transport-next').click();
    clock.pass(4);
  });
  expect(moving).toEqual([]);
  const settled = await saidDuring(() => clock.settle());
  expect(settled).toEqual([
    'Step 3 of 5, “was”. h 3 is now all that the network remembers of “the movie was”.',
  ]);
  expect(await saidDuring(() => find('.transport-next').blur())).toEqual([]);
});

test('playing announces its end only', async () => {
  const { clock } = openPage('#at=3');
  const said = await saidDuring(() => {
    find('.transport-play').click();
    clock.settle();
  });
  expect(said.length).toBe(1);
  expect(said[0]).toContain('Step 5 of 5');
});

test('a beat at rest is described, too', async () => {
  const { clock } = openPage('#at=2&step=beat');
  const said = await saidDuring(() => {
    find('.transport-next').click();
    clock.settle();
  });
  expect(said.length).toBe(1);
  expect(said[0]).toContain('Cell 3 reads “was”');
  expect(find('.figure p').textContent).toContain('Cell 3 reads “was”');
});

test('opening the page announces nothing', async () => {
  openPage('#at=3');
  expect(find('[aria-live=polite]').textContent).toBe('');
});

test('it speaks the language of the page', async () => {
  const { clock } = openPage('#at=2&lang=zh');
  const said = await saidDuring(() => {
    find('.transport-next').click();
    clock.settle();
  });
  expect(said.length).toBe(1);
  expect(said[0]).toMatch(/^第 3 步，共 \d+ 步/);
});

test('a row that is reached with the keyboard is read out with its value', async () => {
  openPage('#at=3');
  find('.handle[data-name=a]').focus();
  const said = await saidDuring(() => userEvent.keyboard('{ArrowDown}'));
  expect(said.length).toBe(1);
  const { trace } = createContent()(readAddress('#at=3', 'en', 'untrained').state).figure;
  expect(Number(said[0]!.split('= ')[1]!.replace('−', '-'))).toBeCloseTo(trace.at(3).a![1]!, 4);
});

function cells(): (string | number)[][] {
  return findAll<HTMLTableRowElement>('.table tbody tr').map((row) =>
    [...row.querySelectorAll('td')].map(({ textContent }) => Number(textContent?.replace('−', '-'))),
  );
}

test('the table has the numbers of the step, and follows', async () => {
  const { clock } = openPage('#at=2');
  await page.getByText('The numbers of this step as a table').click();
  await expect.poll(() => findAll('.table caption').length).toBe(1);
  const { trace } = createContent()(readAddress('', 'en', 'untrained').state).figure;
  const expectStep = (step: number): void => {
    const values = trace.at(step);
    const names = ['x', 'previous h', 'W_h h', 'W_x x', 'b', 'a', 'h'];
    expect(find('.table caption').textContent).toContain(`Step ${step}`);
    const expected = Array.from({ length: 8 }, (_, row) => names.map((name) => values[name]![row]!));
    for (const [row, numbers] of cells().entries())
      for (const [column, number] of numbers.entries())
        expect(number).toBeCloseTo(expected[row]![column]!, 4);
    expect(cells().length).toBe(8);
    expect(findAll('.table thead th').length).toBe(names.length + 1);
  };
  expectStep(2);
  find('.transport-next').click();
  clock.settle();
  expectStep(3);
  await userEvent.selectOptions(list('Units'), '2');
  expect(cells().length).toBe(2);
});

test('before the first step the table says that there is nothing yet', async () => {
  openPage();
  await page.getByText('The numbers of this step as a table').click();
  await expect.poll(() => find('.table-host').textContent).toContain('No step is complete yet');
});
