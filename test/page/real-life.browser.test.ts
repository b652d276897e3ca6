import { describe, expect, test } from 'vitest';
import type { LanguageName } from '../../src/language';
import { fileWords } from '../../src/language/file';
import { pick } from './files';
import { button, find, findAll, notices, openPage } from './open';
import { type RealLife, realLife } from './real-life';

/** More than this is no sentence that a person reads, and no question that one answers. */
const longestNotice = 700;
const mostButtons = 30;

describe.each<LanguageName>(['en', 'zh'])('people’s own files, in %s', (language) => {
  test.each(realLife.map((row) => [row.what, row] as const))('%s', async (_, row) => {
    openPage(`#lang=${language}&s=${encodeURIComponent(row.reads?.[0] ?? 'not good')}`);
    const before = find<HTMLSelectElement>('.network-name').value;
    pick(...row.files());
    await answer(row, language);
    const shown = (): string => find<HTMLSelectElement>('.network-name').value;
    if (row.says[language]) await expect.poll(notices).toContain(row.says[language]);
    await expect.poll(shown).toBe(notices().includes(refusedAs[language]) ? before : 'file');
    if (!row.says[language]) expect(notices()).toBe('');
    expect(notices().length).toBeLessThan(longestNotice);
    expect(findAll('dialog.ask')).toEqual([]);
    if (row.reads) await expect.poll(tokensRead).toEqual(row.reads.slice(1));
    if (row.unknown !== undefined) {
      if (row.unknown) await expect.poll(() => find('.unknowns').textContent).toContain(row.unknown);
      else expect(findAll('.unknown')).toEqual([]);
    }
    if (row.shows) expect(await tableSizes()).toEqual(row.shows);
  });
});

/** What every refusal says. */
const refusedAs: Readonly<Record<LanguageName, string>> = {
  en: 'was not opened, and nothing has changed',
  zh: '一切照旧',
};

/** Presses the buttons of the questions, one after the other. */
async function answer({ answers = [] }: RealLife, language: LanguageName): Promise<void> {
  for (const label of answers) {
    const own = /^\{(noneOfThem|oneHot|madeUp)\}$/.exec(label)?.[1] as 'oneHot' | undefined;
    const name = own ? fileWords[language][own] : label;
    await expect.poll(() => findAll('.choice').map(({ textContent }) => textContent)).toContain(name);
    expect(findAll('dialog.ask button').length).toBeLessThanOrEqual(mostButtons);
    await button(name).click();
  }
}

/** The tokens, as the line below the figure shows them. */
function tokensRead(): string[] {
  return findAll('.scrubber-words text').map(({ textContent }) => textContent ?? '');
}

/** How many rows the table of the last step has, and that of the read-out. */
async function tableSizes(): Promise<readonly [number, number]> {
  find('.transport-toEnd').click();
  find('details.table').setAttribute('open', '');
  await expect.poll(() => findAll('.table-host table').length).toBeGreaterThan(0);
  const [step, said] = findAll('.table-host table').map((table) => table.querySelectorAll('tbody tr').length);
  return [step!, said ?? 0];
}
