import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { fileOfTensors, networkTensors } from '../model/weights/write';
import { drop, fetchedFile, fileOf } from './files';
import { button, find, findAll, list, openPage } from './open';
import wordsUrl from './torch/words.safetensors?url';

const snippet = (): string => find<HTMLTextAreaElement>('.embed-dialog textarea').value;

async function openDialog(address = ''): Promise<void> {
  openPage(address);
  await expect.poll(() => findAll('.figure').length).toBe(1);
  await button('Put into slides').click();
  await expect.poll(() => findAll('.embed-dialog[open]').length).toBe(1);
}

test('the dialog writes what puts the figure of now elsewhere', async () => {
  await openDialog('#s=not+good&at=1.5');
  expect(snippet()).toMatch(/^<iframe src=".*\?embed&amp;s=not\+good&amp;at=1.5&amp;controls"/);
  await button('reveal.js').click();
  expect(snippet()).toContain('<hidden-state-flow lang="en" sentence="not good" position="1.5"');
  expect(find('.embed-dialog p').textContent).toContain('fragment');
});

test('its picture is a file that needs nothing else', async () => {
  await openDialog('#s=not+%3Cgood%3E&at=2');
  await button('picture').click();
  const link = find<HTMLAnchorElement>('.embed-dialog a[download]');
  expect(link.hidden).toBe(false);
  const text = await (await fetch(link.href)).text();
  const { documentElement } = new DOMParser().parseFromString(text, 'image/svg+xml');
  expect(documentElement.querySelector('parsererror')).toBe(null);
  expect(documentElement.textContent).toContain('of “not <”');
  expect(text).not.toMatch(/url\(|@import|href=/);
  const image = new Image();
  image.src = link.href;
  await image.decode();
  expect(image.naturalWidth / image.naturalHeight).toBeCloseTo(2, 1);
});

test('closed, nothing of it is left', async () => {
  await openDialog();
  await button('Close').click();
  await expect.poll(() => findAll('.embed-dialog').length).toBe(0);
});

test('no key moves the figure beneath it', async () => {
  const { clock } = openPage('#at=2');
  await expect.poll(() => findAll('.figure').length).toBe(1);
  await button('Put into slides').click();
  await expect.poll(() => findAll('.embed-dialog[open]').length).toBe(1);
  find('.embed-dialog').dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
  expect(clock.requested).toBe(0);
});

/** What the dialog offers, by the names of its buttons. */
const offered = (): (string | undefined)[] =>
  findAll('.embed-dialog .segments button').map(({ dataset }) => dataset.value);

test('of a file’s network it writes what fetches the file, and no snippet of another', async () => {
  openPage('#s=not+good&at=1&seed=5');
  drop(await fetchedFile('words.safetensors', wordsUrl));
  await expect.poll(() => find<HTMLSelectElement>('.network-name').value).toBe('file');
  await button('Put into slides').click();
  await expect.poll(() => findAll('.embed-dialog[open]').length).toBe(1);
  expect(offered()).toEqual(['element', 'picture']);
  expect(snippet()).toContain('fetch("words.safetensors")');
  expect(snippet()).not.toContain('seed');
  expect(find('.embed-dialog p').textContent).toContain('in your file “words.safetensors” alone');
  await button('picture').click();
  expect(find('.embed-dialog p').textContent).toContain('in your file “words.safetensors” alone');
  await button('Close').click();
  await userEvent.selectOptions(list('Network'), 'untrained');
  await button('Put into slides').click();
  await expect.poll(() => findAll('.embed-dialog[open]').length).toBe(1);
  expect(offered()).toHaveLength(8);
});

test('what was told with a file is in the snippet', async () => {
  openPage('#lang=zh');
  const weights = fileOfTensors(
    { ...networkTensors(), 'embedding.weight': { shape: [2, 2] } },
    { nonlinearity: 'tanh' },
  );
  drop(fileOf('own.safetensors', weights), fileOf('words.txt', '[PAD]\n[UNK]\n'));
  await expect.poll(() => find<HTMLSelectElement>('.network-name').value).toBe('file');
  await button('放进幻灯片').click();
  await expect.poll(() => findAll('.embed-dialog[open]').length).toBe(1);
  expect(snippet()).toContain('fetch("words.txt")');
  expect(snippet()).toContain('vocabularyFormat: "any", vocabulary }');
  expect(find('.embed-dialog p').textContent).toContain('“own.safetensors”和“words.txt”');
});
