import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { emulate, find, list, openPage } from './open';

const roles = [
  '--paper',
  '--surface',
  '--ink',
  '--x-text',
  '--h-text',
  '--output',
  '--positive',
  '--negative',
];
/** What each role looks like: a custom property alone may hold both colours of a role. */
const colours = (): string[] => {
  const probe = document.createElement('i');
  document.body.append(probe);
  const seen = roles.map((role) => {
    probe.style.color = `var(${role})`;
    return getComputedStyle(probe).color;
  });
  probe.remove();
  return seen;
};
const paper = (): string => getComputedStyle(document.documentElement).backgroundColor;
const drawn = (): string[] => [
  getComputedStyle(find('.figure-picture .body')).stroke,
  getComputedStyle(find('.figure-picture .caption text')).fill,
  getComputedStyle(find('.figure-picture .bars')).fill,
];

test('light and dark differ in every role, in the page and in the picture', async () => {
  openPage('#at=3.6');
  await userEvent.selectOptions(list('Theme'), 'light');
  expect(document.documentElement.dataset.theme).toBe('light');
  const light = { colours: colours(), paper: paper(), drawn: drawn() };
  await userEvent.selectOptions(list('Theme'), 'dark');
  expect(document.documentElement.dataset.theme).toBe('dark');
  const dark = { colours: colours(), paper: paper(), drawn: drawn() };
  expect(paper()).not.toBe(light.paper);
  for (const [index, colour] of dark.colours.entries()) expect(colour).not.toBe(light.colours[index]);
  for (const [index, colour] of dark.drawn.entries()) expect(colour).not.toBe(light.drawn[index]);
});

test('"as the system" follows the system, and a chosen theme does not', async () => {
  openPage('#theme=dark');
  const dark = colours();
  openPage('#theme=light');
  const light = colours();
  await emulate('', { 'prefers-color-scheme': 'dark' });
  expect(colours()).toEqual(light);
  openPage();
  expect(colours()).toEqual(dark);
  await emulate('', { 'prefers-color-scheme': 'light' });
  expect(colours()).toEqual(light);
});
