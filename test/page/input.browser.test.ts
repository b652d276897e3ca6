import { expect, test } from 'vitest';
import { field, figureText, find, findAll, notices, type OpenPage, openPage, position } from './open';

/** What pasting does, without the seconds that a robot takes for typing. */
function paste(text: string): void {
  const sentence = find<HTMLInputElement>('.sentence');
  sentence.value = text;
  sentence.dispatchEvent(new Event('input'));
}

const words = (): string[] => findAll('.tokens text').map(({ textContent }) => textContent ?? '');
const nodes = (): number => find('.figure').querySelectorAll('*').length;

function expectStepping({ clock }: OpenPage): void {
  const from = position();
  find('.transport-next').click();
  clock.settle();
  expect(position()).toBe(from + 1);
}

test('100,000 words: the first 20,000 are read, and the page says so and keeps working', async () => {
  const opened = openPage();
  paste('word '.repeat(100_000));
  expect(notices()).toContain('its first 20000 tokens are read');
  expectStepping(opened);
  find('.transport-toEnd').click();
  expect(position()).toBe(20_000);
  expect(nodes()).toBeLessThan(1_200);
  expect(find('.scrubber').querySelectorAll('*').length).toBeLessThan(200);
  paste('short again');
  expect(notices()).toBe('');
  expect(position()).toBe(2);
});

test('one word of a million letters', () => {
  const opened = openPage();
  paste('a'.repeat(1_000_000));
  expectStepping(opened);
  expect(nodes()).toBeLessThan(1_200);
});

test('halves of characters are shown as �, and the page says so', () => {
  const opened = openPage();
  paste('not \ud83d good');
  expect(words()).toEqual(['not', '�', 'good']);
  expect(notices()).toContain('broken characters');
  expectStepping(opened);
});

test('a notice is not said again while nothing changes about it', () => {
  openPage();
  paste('not \ud83d good');
  const seen: MutationRecord[] = [];
  const observer = new MutationObserver((records) => seen.push(...records));
  observer.observe(find('[role=status]'), { childList: true, subtree: true, characterData: true });
  paste('not \ud83d good at all');
  expect(observer.takeRecords().length + seen.length).toBe(0);
  observer.disconnect();
});

test.each([
  ['emoji of many parts', '👩‍👩‍👧‍👦 🇨🇭 👍🏽', 'characters', ['👩‍👩‍👧‍👦', '🇨🇭', '👍🏽']],
  ['combining marks', 'e\u0301te\u0301', 'characters', ['e\u0301', 't', 'e\u0301']],
  ['Arabic', 'الفيلم لم يكن جيدا', 'words', ['الفيلم', 'لم', 'يكن', 'جيدا']],
  ['Hebrew', 'הסרט לא היה טוב', 'words', ['הסרט', 'לא', 'היה', 'טוב']],
])('%s', (_, text, unit, expected) => {
  const opened = openPage(`#by=${unit}`);
  paste(text);
  expect(words()).toEqual(expected);
  expectStepping(opened);
});

test('a sentence from right to left is typed from right to left', async () => {
  openPage();
  await field('Sentence').fill('הסרט לא היה טוב');
  expect(getComputedStyle(find('.sentence')).direction).toBe('rtl');
});

declare global {
  var hit: boolean | undefined;
}

test('markup in a sentence is text, in the picture, the caption, the scrubber, the table and the card', async () => {
  const markup = '<img src=x onerror="globalThis.hit=true"> <script>globalThis.hit=true</script> &amp;';
  openPage();
  paste(markup);
  find('details').setAttribute('open', '');
  find('.transport-toEnd').click();
  await expect.poll(() => find('.table-host').childElementCount).toBe(1);
  expect(findAll('#page img, #page script')).toEqual([]);
  expect(globalThis.hit).toBeUndefined();
  expect(figureText()).toContain('amp');
});

test('an empty sentence waits for words', () => {
  const { clock } = openPage();
  paste('');
  expect(words()).toEqual([]);
  expect(figureText()).toContain('waiting for words');
  for (const press of ['next', 'play', 'toEnd', 'toStart', 'previous', 'next']) {
    find(`.transport-${press}`).click();
    clock.settle();
  }
  expect(position()).toBe(0);
  paste('words');
  expect(words()).toEqual(['words']);
});

test('a sentence of white space is an empty one', () => {
  openPage();
  paste('   \u00a0\u3000  ');
  expect(figureText()).toContain('waiting for words');
});
