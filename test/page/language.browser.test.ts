import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { languages } from '../../src/language';
import { figureText, find, findAll, list, openPage } from './open';

/** Everything that is written or read out on the page, but for the sentence, names and the list of languages. */
function texts(): string[] {
  const walker = document.createTreeWalker(find('#page'), NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.parentElement?.closest('option')) found.push(node.nodeValue ?? '');
  }
  for (const element of findAll('#page *')) {
    for (const name of ['aria-label', 'title', 'placeholder', 'aria-valuetext'])
      found.push(element.getAttribute(name) ?? '');
  }
  for (const option of findAll('option'))
    if (!option.textContent?.includes('English')) found.push(option.textContent ?? '');
  return found;
}

/** What is the same in every language: symbols, names of functions, cells, keys and kinds of files. */
const shared =
  /RNN|LSTM|GRU|ReLU|tanh|\.(safetensors|json|txt)\b|Page Down|Page Up|Home|End|Tab|Escape|[xhaWbi]\b|\d×/g;

const english = (): string[] => texts().filter((text) => /[a-z]{2,}/i.test(text.replace(shared, '')));

test.each(['', '#at=-1', '#at=2.1', '#at=2.6&depth=box', '#at=3.9&depth=numbers', '#s='])(
  'in Chinese no English is left at %s',
  async (address) => {
    openPage(`${address || '#'}&lang=zh${address.includes('s=') ? '' : '&s=好+电影'}`);
    find('details').setAttribute('open', '');
    find('dialog').setAttribute('open', '');
    await expect.poll(() => find('.table-host').childElementCount).toBe(1);
    expect(english()).toEqual([]);
  },
);

test('nor after a change of language, while a value is told', async () => {
  openPage('#at=3&s=好+电影+电影+好');
  find('.handle[data-name="W_h h"]').focus();
  expect(english()).not.toEqual([]);
  await userEvent.selectOptions(list('Language'), 'zh');
  find('.handle[data-name="W_h h"]').focus();
  await userEvent.keyboard('{ArrowDown}');
  expect(find('.inspector').hidden).toBe(false);
  expect(english()).toEqual([]);
});

test('a change of language changes the page in place', async () => {
  openPage('#at=2');
  const sentence = find<HTMLInputElement>('.sentence');
  expect([document.title, document.documentElement.lang]).toEqual(['Hidden-state flow', 'en']);
  await userEvent.selectOptions(list('Language'), 'zh');
  expect([document.title, document.documentElement.lang]).toEqual([languages.zh.title, 'zh-CN']);
  expect(find('h1').textContent).toBe(languages.zh.title);
  expect(find('.sentence')).toBe(sentence);
  expect(sentence.value).toBe('the movie was not good');
  expect(find('.transport-next').title).toBe(languages.zh.controls.next);
  expect(find('[role=slider]').getAttribute('aria-valuetext')).toContain('第 2 步');
  await userEvent.selectOptions(list(languages.zh.controls.language), 'en');
  expect(find('.transport-next').title).toBe('next step');
  expect(figureText()).toContain('all that the network remembers of “the movie”');
});

test('the language that a person’s browser asks for is the one that the page starts in', () => {
  openPage('', 'zh');
  expect(document.documentElement.lang).toBe('zh-CN');
  expect(find<HTMLInputElement>('.sentence').value).toBe('这部电影并不好看');
});

test('the play button is named in the language chosen, while playing too', async () => {
  openPage();
  find('.transport-play').click();
  await userEvent.selectOptions(list('Language'), 'zh');
  expect(find('.transport-play').getAttribute('aria-label')).toBe(languages.zh.controls.pause);
});
