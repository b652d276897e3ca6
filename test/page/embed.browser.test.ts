import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { fileOfTensors, networkTensors } from '../model/weights/write';
import { drop, fetchedFile, fileOf } from './files';
import { button, find, findAll, list, openPage } from './open';
import wordsUrl from './torch/words.safetensors?url';

const snippet = (): string => find<HTMLTextAreaElement>('.embed-snippet textarea').value;

async function openDialog(name = 'Take it with you'): Promise<void> {
  await expect.poll(() => findAll('.figure').length).toBe(1);
  await button(name).click();
  await expect.poll(() => findAll('.take-dialog[open]').length, { timeout: 10_000 }).toBe(1);
}

test('the dialog writes what puts the figure of now elsewhere', async () => {
  openPage('#s=not+good&at=1.5');
  await openDialog();
  await button('iframe').click();
  expect(snippet()).toMatch(/^<iframe src=".*\?embed&amp;s=not\+good&amp;at=1.5&amp;controls"/);
  await button('reveal.js').click();
  expect(snippet()).toContain('<hidden-state-flow lang="en" sentence="not good" position="1.5"');
  expect(find('.embed-snippet p').textContent).toContain('fragment');
});

test('closed, nothing of it is left', async () => {
  openPage('');
  await openDialog();
  await button('Close').click();
  await expect.poll(() => findAll('.take-dialog').length).toBe(0);
});

test('no key moves the figure beneath it', async () => {
  const { clock } = openPage('#at=2');
  await openDialog();
  find('.take-dialog').dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
  expect(clock.requested).toBe(0);
});

/** What the dialog offers, by the names of its buttons. */
const offered = (): (string | undefined)[] =>
  findAll('[aria-label^="Live"] button').map(({ dataset }) => dataset.value);

test('of a file’s network it writes what fetches the file, and no snippet of another', async () => {
  openPage('#s=not+good&at=1&seed=5');
  drop(await fetchedFile('words.safetensors', wordsUrl));
  await expect.poll(() => find<HTMLSelectElement>('.network-name').value).toBe('file');
  await openDialog();
  expect(offered()).toEqual(['element']);
  await button('web page').click();
  expect(snippet()).toContain('fetch("words.safetensors")');
  expect(snippet()).not.toContain('seed');
  expect(find('.embed-snippet p').textContent).toContain('in your file “words.safetensors” alone');
  await button('Close').click();
  await userEvent.selectOptions(list('Network'), 'untrained');
  await openDialog();
  expect(offered()).toHaveLength(7);
});

test('what was told with a file is in the snippet', async () => {
  openPage('#lang=zh');
  const weights = fileOfTensors(
    { ...networkTensors(), 'embedding.weight': { shape: [2, 2] } },
    { nonlinearity: 'tanh' },
  );
  drop(fileOf('own.safetensors', weights), fileOf('words.txt', '[PAD]\n[UNK]\n'));
  await expect.poll(() => find<HTMLSelectElement>('.network-name').value).toBe('file');
  await openDialog('带走这张图');
  await button('网页').click();
  expect(snippet()).toContain('fetch("words.txt")');
  expect(snippet()).toContain('vocabularyFormat: "any", vocabulary }');
  expect(find('.embed-snippet p').textContent).toContain('“own.safetensors”和“words.txt”');
});
