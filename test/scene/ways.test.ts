import { describe, expect, test } from 'vitest';
import type { Scene } from '../../src/scene';
import { child, roleIn } from './column-bars';
import { type Setting, sceneOf } from './make';
import { within } from './on-page';
import { cornersOf, get, rectOf } from './read';

type Interior = Scene['stage']['interior'];
type Column = Interior['columns'][number];

const cells: readonly Setting[] = [
  { cell: 'lstm' },
  { cell: 'gru' },
  { cell: 'lstm', viewport: { width: 390, height: 640 } },
  { cell: 'gru', viewport: { width: 390, height: 640 } },
  { cell: 'lstm', depth: 'numbers' },
];

/** What passes through weights, from the equations of PyTorch: both come to every gate. */
const weighed: Readonly<Record<string, readonly string[]>> = {
  lstm: ['f', 'i', 'g', 'o'],
  gru: ['r', 'z', 'n'],
};

/** The moments at which the lines are looked at: at rest, and in every beat, while columns breathe and after. */
const moments = ({ stage }: Scene): number[] => [
  0,
  1,
  ...stage.beats.flatMap(({ start, end }) => [0.1, 0.5, 0.95].map((share) => start + share * (end - start))),
];

describe.each(cells)('the ways inside a cell: %o', (setting) => {
  const scene = sceneOf(setting);
  const { stage } = scene;
  const named = (interior: Interior, name: string): Column =>
    interior.columns.find((own) => own.name === name)!;
  const line = (interior: Interior, key: string) => interior.connectors.find((own) => own.key === key)!;

  test.each(['h', 'x'] as const)('of %s go to every gate, from its port to the column', (role) => {
    for (const moment of moments(scene)) {
      const interior = stage.interiorAt(moment);
      const { points, branches, role: own } = line(interior, `rail ${role}`);
      expect(own).toBe(role);
      const port = interior.ports.find(({ input }) => input === (role === 'x' ? 'x' : 'previous h'))!;
      const [startX, startY] = points[0]!;
      // Behind the plate on which the weights are written.
      expect(Math.abs(startX - port.x) + Math.abs(startY - port.y)).toBeLessThan(20);
      for (const name of weighed[setting.cell!]!) {
        const { box } = named(interior, name);
        const into = branches!.filter((branch) => {
          const [x, y] = branch.at(-1)!;
          return (
            x > box.x &&
            x < box.x + box.width &&
            y - (box.y + box.height) >= 0 &&
            y - (box.y + box.height) <= 4
          );
        });
        expect(into, `${name} at ${moment}`).toHaveLength(1);
        // Each branch begins on the trunk, or on a stretch that begins there.
        const [beginX, beginY] = into[0]![0]!;
        const touches = points.some(([x, y], index) => {
          const [nextX, nextY] = points[index + 1] ?? [x, y];
          const isBetween = (value: number, one: number, other: number): boolean =>
            value >= Math.min(one, other) - 0.01 && value <= Math.max(one, other) + 0.01;
          return isBetween(beginX, x, nextX) && isBetween(beginY, y, nextY);
        });
        expect(touches, `${name} at ${moment}`).toBe(true);
      }
      expect(branches).toHaveLength(weighed[setting.cell!]!.length);
    }
  });

  test('the state that is handed on has one straight lane from edge to edge, broken only by its columns', () => {
    for (const moment of moments(scene)) {
      const interior = stage.interiorAt(moment);
      const { points, branches } = line(interior, 'lane');
      const stretches = [points, ...branches!];
      const height = interior.lanes.get(stage.cell.states.at(-1)!)!;
      expect(new Set(stretches.flat().map(([, y]) => y))).toEqual(new Set([height]));
      expect(stretches[0]![0]![0]).toBeLessThanOrEqual(2);
      expect(stretches.at(-1)!.at(-1)![0]).toBeGreaterThanOrEqual(interior.width - 2);
      const names = setting.cell === 'lstm' ? ['f', 'f ⊙ c', 'c'] : ['z', 'z ⊙ h', 'h'];
      expect(stretches).toHaveLength(names.length + 1);
      names.forEach((name, index) => {
        const { box } = named(interior, name);
        // A gate stands on the lane that it closes.
        expect(box.y + box.height / 2).toBeCloseTo(height, 6);
        expect(box.x - stretches[index]!.at(-1)![0]).toBeCloseTo(2, 6);
        expect(stretches[index + 1]![0]![0] - box.x - box.width).toBeCloseTo(2, 6);
      });
    }
  });

  test('every gate has a line to what it opens, and no line is but a stub', () => {
    for (const moment of moments(scene)) {
      const interior = stage.interiorAt(moment);
      for (const { key, points, branches = [] } of interior.connectors) {
        // A trunk may be so short that its plate stands on the rail.
        for (const way of key.startsWith('rail') ? branches : [points, ...branches]) {
          const length = way.slice(1).reduce((sum, [x, y], index) => {
            return sum + Math.hypot(x - way[index]![0], y - way[index]![1]);
          }, 0);
          expect(length, `${key} at ${moment}`).toBeGreaterThan(3);
        }
      }
      const gates =
        setting.cell === 'lstm'
          ? [
              ['i', 'i ⊙ g'],
              ['o', 'h'],
            ]
          : [['z', '(1 − z) ⊙ n']];
      for (const [from, to] of gates) expect(line(interior, `${from} ${to}`)).toBeDefined();
    }
  });

  test('they are drawn in the colours of what goes along them', () => {
    const frame = scene.frame(within(scene, 3, 'weigh', 0.5));
    const drawn = (key: string) => get(frame, 'chain', 'cell 3', 'inside', `connector ${key}`);
    for (const role of ['h', 'x']) {
      const rail = drawn(`rail ${role}`);
      expect(roleIn(rail)).toBe(role);
      // As many ways as there are gates, and the trunk.
      expect(child(rail, 'line')!.attributes.d!.match(/M/g)).toHaveLength(weighed[setting.cell!]!.length + 1);
    }
    const lane = drawn('lane');
    expect(roleIn(lane)).toBe(setting.cell === 'lstm' ? 'c' : 'h');
    const heights = child(lane, 'line')!
      .attributes.d!.split(/(?=M)/)
      .flatMap((stretch) => cornersOf(stretch).map(([, y]) => y));
    expect(new Set(heights).size).toBe(1);
    const frameOf = rectOf(
      get(frame, 'chain', 'cell 3', 'inside', setting.cell === 'lstm' ? 'f' : 'z', 'frame'),
    );
    expect(heights[0]).toBeCloseTo(frameOf.y + frameOf.height / 2, 1);
  });
});
