import { describe, expect, test } from 'vitest';
import type { Scene } from '../../src/scene';
import { nameOf, type Setting, sceneOf } from './make';

const wide = { width: 1280, height: 555 };
const narrow = { width: 390, height: 640 };

const settings: Setting[] = (['tanh', 'relu', 'lstm', 'gru'] as const).flatMap((cell) => [
  { cell, viewport: wide },
  { cell, viewport: narrow },
  { cell, viewport: { width: 3840, height: 1200 }, units: 16 },
]);

type Interior = Scene['stage']['interior'];

const moments = 400;
const everyMoment = ({ stage }: Scene): Interior[] =>
  Array.from({ length: moments + 1 }, (_, index) => stage.interiorAt(index / moments));

describe.each(settings.map((setting) => [nameOf(setting), setting] as const))(
  'the inside breathes: %s',
  (_, setting) => {
    const scene = sceneOf(setting);
    const { stage } = scene;
    const all = everyMoment(scene);

    test('the word comes in where it always does, and so do the memory and the lanes', () => {
      const fixed = ({ ports, lanes, width, height }: Interior): string =>
        JSON.stringify([
          ports.map(({ input, x, y }) => [input, x.toFixed(4), y.toFixed(4)]),
          [...lanes],
          width,
          height,
        ]);
      expect(new Set(all.map(fixed))).toEqual(new Set([fixed(stage.interior)]));
    });

    test('every width is a smooth function of the position: nothing leaps, at no beat’s end either', () => {
      // The eased change of a width is fastest in its middle, three times as fast as on average.
      const shortest = Math.min(...stage.beats.map(({ start, end }) => end - start));
      const fastest = (3 * stage.interior.width) / (0.24 * shortest);
      const ends = stage.beats.flatMap(({ start, end }) => [start, end]);
      const near = 1e-6;
      const pairs = [
        ...all.slice(1).map((interior, index) => [all[index]!, interior, 1 / moments] as const),
        ...ends.map((at) => [stage.interiorAt(at - near), stage.interiorAt(at + near), 2 * near] as const),
      ];
      const leaps = pairs.flatMap(([before, after, way]) =>
        after.columns.flatMap(({ name, box, unit }, index) => {
          const other = before.columns[index]!;
          const changes = [box.x - other.box.x, box.width - other.box.width, unit - other.unit];
          const isSmooth =
            other.name === name && changes.every((own) => Math.abs(own) <= fastest * way + 1e-9);
          return isSmooth ? [] : [`${name}: ${changes} in ${way}`];
        }),
      );
      expect(leaps).toEqual([]);
    });

    test('no column leaves the cell, runs into another, or has no room for a bar', () => {
      const faults = all.flatMap(({ columns, width, height }) =>
        columns.flatMap(({ name, box, unit }, index) => {
          const [right, bottom] = [box.x + box.width, box.y + box.height];
          if (box.x < 0 || box.y < 0 || right > width || bottom > height) return [`${name} leaves the cell`];
          if (unit <= 4) return [`${name} has ${unit} for a value of 1`];
          const next = columns[index + 1];
          return next?.box.y === box.y && next.box.x - right <= 8 ? [`${name} runs into ${next.name}`] : [];
        }),
      );
      expect([...new Set(faults)]).toEqual([]);
    });

    test('it is at rest as it ends and as it is shown between two steps', () => {
      expect(stage.interiorAt(1)).toBe(stage.interior);
    });

    test('it does breathe: the column of what is made is larger then than at rest before', () => {
      for (const beat of stage.beats.filter(({ name }) => name === 'add' || name === 'gate')) {
        const names = beat.operations.map(({ output }) => output);
        const at = (progress: number) =>
          stage
            .interiorAt(progress)
            .columns.filter(
              ({ name, stages }) =>
                names.includes(name) || stages.some(({ output }) => names.includes(output)),
            );
        const [before, during] = [at(0), at(beat.start + 0.9 * (beat.end - beat.start))];
        const grown = during.filter(({ box }, index) => box.width >= before[index]!.box.width - 1e-6);
        expect(grown.length, names.join()).toBe(during.length);
      }
    });
  },
);
