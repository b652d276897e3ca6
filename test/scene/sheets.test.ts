import { describe, expect, test } from 'vitest';
import { type Mark, marksOn, sameSheet, sheetsOf } from '../../src/scene';
import { nameOf, type Setting, sceneOf } from './make';
import { type Seen, seen } from './read';

const settings: readonly Setting[] = [
  {},
  { depth: 'numbers' },
  { depth: 'box' },
  { cell: 'lstm' },
  { cell: 'gru', depth: 'numbers' },
  { layers: 2, directions: 2 },
  { sentence: 60 },
  { sentence: '' },
];

const positions = [-1, -0.4, 0, 0.02, 1.3, 2, 2.55, 4.97, 5];

const leaves = (marks: readonly Mark[]): Seen[] =>
  seen({ width: 0, height: 0, marks }).filter(({ mark }) => !mark.children);

/** What a mark looks like and where: all but the groups that only hold others together. */
const looks = ({ mark, place, opacity, classes, fontSize }: Seen) => ({
  key: mark.key,
  attributes: mark.attributes,
  text: mark.text,
  place,
  opacity,
  classes,
  fontSize,
});

describe.each(settings.map((setting) => [nameOf(setting), setting] as const))('%s', (_, setting) => {
  const scene = sceneOf(setting);

  test('one above the other, the sheets show what the frame shows', () => {
    for (const position of positions) {
      const { marks } = scene.frame(position);
      const onSheets = sheetsOf(marks).flatMap((sheet) => leaves(marksOn(sheet)));
      expect(onSheets.map(looks), `${position}`).toEqual(leaves(marks).map(looks));
    }
  });

  test('no two sheets of a frame have the same key', () => {
    for (const position of positions) {
      const keys = sheetsOf(scene.frame(position).marks).map(({ key }) => key);
      expect(new Set(keys).size, `${position}`).toBe(keys.length);
    }
  });
});

test('within a beat the sheets stay the same, and most of them show the same', () => {
  for (const cell of ['tanh', 'lstm', 'gru'] as const) {
    const scene = sceneOf({ cell });
    const at = (fraction: number) => sheetsOf(scene.frame(2 + fraction).marks);
    const [before, after] = [at(0.5), at(0.502)];
    expect(after.map(({ key }) => key)).toEqual(before.map(({ key }) => key));
    const changed = after.filter((sheet, index) => !sameSheet(sheet, before[index]!));
    expect(changed.length, cell).toBeGreaterThan(0);
    expect(changed.length, cell).toBeLessThan(before.length / 4);
  }
});
