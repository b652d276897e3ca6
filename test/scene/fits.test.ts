import { describe, expect, test } from 'vitest';
import type { Frame, Scene } from '../../src/scene';
import { glide } from '../../src/scene/layout/chain';
import { outside, overlaps, placeOf, rectBoxes, textBoxes } from './boxes';
import { inkOf } from './ink';
import { combinations, fittedScene, nameOf, type Setting } from './make';
import { get, rectOf, seen } from './read';

/** From the smallest phone to a wall of 4K on which nothing is scaled up. */
const viewports = [
  { width: 320, height: 500 },
  { width: 390, height: 640 },
  { width: 844, height: 440 },
  { width: 1280, height: 555 },
  { width: 3840, height: 1900 },
];

const settingsOf = (cell: NonNullable<Setting['cell']>): Setting[] =>
  combinations({ cell: [cell], viewport: viewports, sentence: [1, 60], units: [8, 64] }).map(
    (setting, index) => ({
      ...setting,
      // Each of the two at every size.
      language: (['en', 'zh'] as const)[(index + Math.floor(index / 2)) % 2]!,
    }),
  );

/** While the columns breathe, in the middle of a beat, and near its end; the first once the cell is open. */
function momentsIn({ stage }: Scene): number[] {
  // Large networks have the same layout with thinner rows.
  const shares = stage.interior.rows > 8 ? [0.6] : [0.12, 0.5, 0.97];
  return stage.beats.flatMap(({ start, end }, index) =>
    shares.filter((share) => index > 0 || share > glide).map((share) => start + share * (end - start)),
  );
}

interface Seen {
  readonly setting: Setting;
  readonly step: number;
  readonly position: number;
  readonly frame: Frame;
}

function framesOf(setting: Setting): Seen[] {
  const scene = fittedScene(setting);
  const step = scene.stage.tokens.length === 1 ? 1 : 31;
  return momentsIn(scene).map((moment) => {
    const position = step - 1 + moment;
    return { setting, step, position, frame: scene.frame(position) };
  });
}

describe.each(['tanh', 'relu', 'lstm', 'gru'] as const)(
  'within a step of an open %s, whatever the size',
  (cell) => {
    let drawn: readonly Seen[] | undefined;
    const everywhere = (faults: (one: Seen) => readonly string[]): string[] => {
      drawn ??= settingsOf(cell).flatMap(framesOf);
      const all = drawn.flatMap((one) =>
        faults(one).map((fault) => `${nameOf(one.setting)} at ${one.position.toFixed(3)}: ${fault}`),
      );
      // Where one is wrong, many are.
      return all.slice(0, 8);
    };

    test('no text is cut off', () => {
      const faults = everywhere(({ frame }) =>
        outside(frame, textBoxes(frame)).map(
          (box) => `${box.path} “${box.what.slice(0, 20)}” at ${placeOf(box)}`,
        ),
      );
      expect(faults).toEqual([]);
    });

    test('no text of the open cell lies over another', () => {
      const faults = everywhere(({ frame, step }) => {
        const own = textBoxes(frame).filter(({ path }) => path.startsWith(`chain / cell ${step} /`));
        return overlaps(own, 1.5).map(
          ([one, other]) => `${one.path} “${one.what}” over ${other.path} “${other.what}”`,
        );
      });
      expect(faults).toEqual([]);
    });

    test('nothing of the open cell is cut off', () => {
      const faults = everywhere(({ frame, step }) => {
        const prefix = `chain / cell ${step} /`;
        const own = seen(frame).filter(({ path }) => path.startsWith(prefix));
        const ink = inkOf(own).filter(({ look }) => !look.includes('text'));
        const boxes = ink.map((one) => ({ ...one, what: one.look }));
        const rects = rectBoxes(frame).filter(({ path }) => path.startsWith(prefix));
        return outside(frame, [...boxes, ...rects]).map((box) => `${box.path} at ${placeOf(box)}`);
      });
      expect(faults).toEqual([]);
    });

    test('what is inside the open cell is inside its frame: no bar, no line, no name sticks out', () => {
      const faults = everywhere(({ frame, step }) => {
        const body = rectOf(get(frame, 'chain', `cell ${step}`, 'body'));
        const { place } = seen(frame).find(({ path }) => path === `chain / cell ${step}`)!;
        // What comes to a gate from outside is on its way in.
        const within = seen(frame).filter(
          ({ path }) =>
            path.startsWith(`chain / cell ${step} / inside /`) && !/some rows|\/ gate .* \/ /.test(path),
        );
        const left = place.shiftX + body.x;
        const top = place.shiftY + body.y;
        return inkOf(within)
          .filter(({ look }) => !look.includes('text'))
          .filter((one) => {
            const hair = 1;
            return (
              one.left < left - hair ||
              one.right > left + body.width + hair ||
              one.top < top - hair ||
              one.bottom > top + body.height + hair
            );
          })
          .map((one) => `${one.path} at ${placeOf({ ...one, what: '' })}`);
      });
      expect(faults).toEqual([]);
    });
  },
);

test('the caption is never cut, however long it is and however narrow the figure', () => {
  const faults = combinations({
    cell: ['lstm', 'gru'],
    layers: [1, 2],
    directions: [2],
    language: ['en', 'zh'],
    sentence: [2],
    viewport: [320, 360, 390, 412, 819, 820].map((width) => ({ width, height: 500 })),
  }).flatMap((setting) => {
    const scene = fittedScene(setting);
    const { rows, tokens, beats } = scene.stage;
    return rows.flatMap(({ index }) =>
      beats.flatMap(({ start, end }) => {
        // Where it is seen best: it fades in at the start of a step, and out at its end.
        const share = start === 0 ? 0.9 : 0.3;
        const frame = scene.frame(index * tokens.length + 1 + start + share * (end - start));
        const captions = textBoxes(frame).filter(({ path }) => /^(row \d+ \/ )?caption /.test(path));
        expect(captions.length).toBeGreaterThan(0);
        return outside(frame, captions).map(({ what }) => `${nameOf(setting)}: ${what}`);
      }),
    );
  });
  expect(faults).toEqual([]);
});
