import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { TaskName } from '../../src/trained/tasks';
import { HeldModels } from './models';
import { button, find, findAll, list, loaded, notices, openPage } from './open';

const patience = { timeout: 10_000 };
const dialogs = (): number => findAll('.take-dialog[open]').length;
const take = button('Take it with you');
const isWaiting = (): boolean => find('.take-button').getAttribute('aria-busy') === 'true';
const choose = (name: TaskName) => userEvent.selectOptions(list('Network'), name);

/** A page whose network is on its way while another one is seen, and whose dialog was asked for. */
async function asked(): Promise<HeldModels> {
  const models = new HeldModels();
  openPage('#at=1', 'en', models);
  await choose('telephone');
  await take.click();
  expect(isWaiting()).toBe(true);
  return models;
}

/** The picture that the dialog offers, as text. */
async function picture(): Promise<string> {
  await expect.poll(dialogs, patience).toBe(1);
  await button('picture').click();
  const link = (): HTMLAnchorElement => find('.take-making a');
  await expect.poll(() => link().hidden, patience).toBe(false);
  return (await fetch(link().href)).text();
}

test('the dialog waits for the network that was chosen, and takes along nothing else', async () => {
  const models = await asked();
  models.come('telephone');
  await loaded();
  const waited = await picture();
  expect(isWaiting()).toBe(false);
  find<HTMLDialogElement>('.take-dialog').close();
  await take.click();
  expect(await picture()).toBe(waited);
});

test('on a page whose first network is on its way, too', async () => {
  const models = new HeldModels();
  openPage('#model=mood&at=1', 'en', models);
  await take.click();
  expect(isWaiting()).toBe(true);
  models.come('mood');
  await expect.poll(dialogs, patience).toBe(1);
});

test('where the network does not come, the page says so, and the dialog does not open with another', async () => {
  const models = await asked();
  models.fail('telephone');
  await loaded();
  await expect.poll(notices).not.toBe('');
  expect(isWaiting()).toBe(false);
  expect(dialogs()).toBe(0);
});

test('who goes on to something else is not interrupted', async () => {
  const models = await asked();
  await userEvent.click(find('.sentence'));
  expect(isWaiting()).toBe(false);
  models.come('telephone');
  await loaded();
  expect(dialogs()).toBe(0);
});

test('what is printed while another sentence is on its way has the name of the one that is seen', async () => {
  openPage('#at=1', 'en', new HeldModels());
  const { value: seen } = find<HTMLInputElement>('.sentence');
  await choose('telephone');
  expect(find<HTMLInputElement>('.sentence').value).not.toBe(seen);
  dispatchEvent(new Event('beforeprint'));
  expect(find('.handout h2').textContent).toBe(seen);
});
