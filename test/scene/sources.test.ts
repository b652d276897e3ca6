import { expect, test } from 'vitest';
import { cells } from '../../src/model/cells';
import { sourcesOf } from '../../src/scene/sources';
import { sceneOf } from './make';

const all = (): boolean => true;

test('a sum is made from its terms, row by row', () => {
  expect(sourcesOf(cells.tanh, 'a', all)).toEqual(
    ['W_h h', 'W_x x', 'b'].map((name) => ({ name, rows: 'same' })),
  );
  expect(sourcesOf(cells.tanh, 'h', all)).toEqual([{ name: 'a', rows: 'same' }]);
});

test('a product is made from all that it weighs, and what is remembered from nothing of this step', () => {
  expect(sourcesOf(cells.tanh, 'W_x x', all)).toEqual([{ name: 'x', rows: 'all' }]);
  expect(sourcesOf(cells.tanh, 'previous h', all)).toEqual([]);
});

test('what has no column is followed to what has: a gate comes from the whole memory and the whole word', () => {
  const shown = new Set(['f', 'i', 'g', 'o', 'f ⊙ c', 'i ⊙ g', 'c', 'h', 'x', 'previous h', 'previous c']);
  const isShown = (name: string): boolean => shown.has(name);
  expect(sourcesOf(cells.lstm, 'f', isShown)).toEqual([
    { name: 'previous h', rows: 'all' },
    { name: 'x', rows: 'all' },
  ]);
  expect(sourcesOf(cells.lstm, 'f ⊙ c', isShown)).toEqual([
    { name: 'f', rows: 'same' },
    { name: 'previous c', rows: 'same' },
  ]);
  // Of tanh(c), which has no column of its own, the column of c.
  expect(sourcesOf(cells.lstm, 'h', isShown)).toEqual([
    { name: 'o', rows: 'same' },
    { name: 'c', rows: 'same' },
  ]);
});

test('the figure tells them of the open cell, by names that have a target there', () => {
  const { vectors } = sceneOf().targets(3);
  const open = vectors.filter(({ inFocus }) => inFocus);
  const names = new Set(open.map(({ name }) => name));
  expect(open.find(({ name }) => name === 'a')!.sources.map(({ name }) => name)).toEqual([
    'W_h h',
    'W_x x',
    'b',
  ]);
  for (const { sources } of open) for (const { name } of sources) expect(names).toContain(name);
  expect(vectors.filter(({ inFocus }) => !inFocus).flatMap(({ sources }) => sources)).toEqual([]);
});

test('a target lies where its column is drawn, also while the columns breathe', () => {
  const scene = sceneOf();
  const { beats, interiorAt } = scene.stage;
  const add = beats.find(({ name }) => name === 'add')!;
  const at = add.start + 0.9 * (add.end - add.start);
  const target = scene.targets(2 + at).vectors.find(({ name, inFocus }) => name === 'W_x x' && inFocus)!;
  const slot = interiorAt(at).columns.find(({ name }) => name === 'W_x x')!;
  expect(target.box.width).toBeCloseTo(slot.box.width, 6);
  expect(target.box.width).toBeLessThan(
    scene.stage.interior.columns.find(({ name }) => name === 'W_x x')!.box.width,
  );
});
