import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ask } from '../../src/page/controls/ask';

const question = {
  title: 'Which one?',
  text: 'There are two.',
  choices: [
    { label: 'the first', value: 1 },
    { label: 'the second', value: 2 },
  ],
  cancel: 'neither',
};

const host = document.createElement('div');
afterEach(() => {
  host.replaceChildren();
  host.remove();
});

test('the choice is the answer, and none where the dialog is left', async () => {
  document.body.append(host);
  const chosen = ask(host, question);
  await page.getByRole('button', { name: 'the second' }).click();
  expect(await chosen).toEqual({ value: 2 });
  const left = ask(host, question);
  await userEvent.keyboard('{Escape}');
  expect(await left).toBeUndefined();
  expect(host.children).toHaveLength(0);
});

test('a click beside it leaves an offer, and not a question', async () => {
  document.body.append(host);
  const beside = (): void => {
    host.querySelector('dialog')!.dispatchEvent(new MouseEvent('click'));
  };
  const asked = ask(host, question);
  beside();
  expect(host.querySelector('dialog')!.open).toBe(true);
  host.querySelector('dialog')!.close();
  expect(await asked).toBeUndefined();
  const offered = ask(host, question, { isOffer: true });
  beside();
  expect(await offered).toBeUndefined();
});

test('where its page has gone nothing is asked, and nothing is thrown', async () => {
  expect(await ask(host, question)).toBeUndefined();
  expect(host.children).toHaveLength(0);
});
