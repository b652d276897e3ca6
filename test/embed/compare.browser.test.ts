import { expect, test } from 'vitest';
import { surroundings } from '../../src/embed/content/surroundings';
import { cells } from '../../src/model/cells';
import { untrainedModel } from '../../src/model/untrained';
import { createFramed } from '../../src/page/embed/framed';
import { drawing, type Flow, fakeTime, inside, laidOut, make, place } from './mount';

const chainNames = (element: Flow): string[] =>
  Array.from(element.shadowRoot!.querySelectorAll('.chain-name'), ({ textContent }) => textContent ?? '');
const chains = (element: Flow): number => element.shadowRoot!.querySelectorAll('.compared').length;
const atWork = (element: Flow): string[] =>
  Array.from(element.shadowRoot!.querySelectorAll('.token.at-work'), ({ textContent }) => textContent ?? '');

test('another kind of cell is put below, by an attribute and by a property', async () => {
  const element = await place({ sentence: 'not good', versus: 'lstm', position: '1' });
  expect(chainNames(element)).toEqual(['RNN', 'LSTM']);
  expect([element.length, element.versus]).toEqual([2, 'lstm']);
  element.versus = 'gru';
  await laidOut();
  expect(chainNames(element)).toEqual(['RNN', 'GRU']);
  element.versus = undefined;
  await laidOut();
  expect(chains(element)).toBe(0);
  expect(element.hasAttribute('versus')).toBe(false);
});

test('two sentences have the stops of their common timeline, and are stepped in lock-step', async () => {
  const clock = fakeTime();
  const element = await place({
    sentence: 'it was good',
    'second-sentence': 'it was not good',
    position: '2',
    controls: '',
  });
  expect(element.length).toBe(4);
  expect(element.stops).toEqual([-1, 0, 1, 2, 3, 4]);
  expect(atWork(element)).toEqual(['was', 'was']);
  element.next();
  clock.settle();
  expect(atWork(element)).toEqual(['was', 'not']);
  element.next();
  clock.settle();
  expect(atWork(element)).toEqual(['good', 'good']);
  expect(inside(element, '[role=slider]').getAttribute('aria-valuemax')).toBe('4');
});

test('a position that only the second sentence has is kept', async () => {
  const element = await place({
    position: '4',
    sentence: 'it was good',
    'second-sentence': 'it was not good',
  });
  expect(element.position).toBe(4);
});

test('it moves at the pace of the slower network, and stops by the beats of the upper one', async () => {
  const [alone, compared, slower] = await Promise.all([
    place({ sentence: 'not good' }),
    place({ sentence: 'not good', versus: 'lstm', 'step-by': 'beat' }),
    place({ sentence: 'not good', cell: 'lstm' }),
  ]);
  expect(compared!.duration).toBe(slower!.duration);
  expect(compared!.duration).toBeGreaterThan(alone!.duration);
  const beats = await place({ sentence: 'not good', 'step-by': 'beat' });
  expect(compared!.stops).toEqual(beats.stops);
});

test('a network that cannot be had leaves the first alone, and is told', async () => {
  surroundings.loadTrained = async (_, kind) => {
    if (kind === 'lstm') throw new Error('no lstm today');
    return untrainedModel({ cell: cells.tanh, seed: 1, units: 4 });
  };
  const element = make({ model: 'mood', sentence: 'not good', versus: 'lstm', position: '2' });
  const errors: string[] = [];
  element.addEventListener('hidden-state-flow-error', (event) => errors.push(event.detail.message));
  document.body.append(element);
  await expect.poll(() => errors).toEqual(['no lstm today']);
  await expect.poll(() => atWork(element)).toEqual(['good']);
  expect(chains(element)).toBe(0);
  element.remove();
});

test('two networks that come one after the other are both shown', async () => {
  const made = (kind: string) =>
    untrainedModel({ cell: kind === 'lstm' ? cells.lstm : cells.tanh, seed: 1, units: 4 });
  let sendLstm = (): void => {};
  const lstm = new Promise<void>((resolve) => {
    sendLstm = resolve;
  });
  surroundings.loadTrained = async (_, kind) => {
    if (kind === 'lstm') await lstm;
    return made(kind);
  };
  const element = make({ model: 'mood', sentence: 'not good', versus: 'lstm', position: '2' });
  document.body.append(element);
  await expect.poll(() => atWork(element)).toEqual(['good']);
  sendLstm();
  await expect.poll(() => chainNames(element)).toEqual(['RNN', 'LSTM']);
  element.remove();
});

test('what makes no sense is as if it were not there', async () => {
  const alone = await place({ sentence: 'not good', position: '1' });
  for (const versus of ['tanh', 'constructor', '', 'LSTM'])
    expect(drawing(await place({ sentence: 'not good', position: '1', versus })), versus).toEqual(
      drawing(alone),
    );
});

test('a frame takes it from its address', async () => {
  const root = document.createElement('div');
  document.body.append(root);
  const remove = createFramed(root, '?embed&s=it+was+good&s2=it+was+bad&at=3', 'untrained');
  const element = root.querySelector('hidden-state-flow')!;
  await expect.poll(() => atWork(element)).toEqual(['good', 'bad']);
  remove();
  root.remove();
});
