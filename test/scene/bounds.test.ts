import { describe, expect, test } from 'vitest';
import { depths, type Mark, type Scene, type Viewport } from '../../src/scene';
import { stepSeconds } from '../../src/timeline/beats';
import { combinations, nameOf, type Setting, sceneOf } from './make';
import { countMarks } from './read';

/** The bounds: elements that there are, and those of them that change from one frame to the next. */
const mostMarks = 1200;
const mostChanged = 500;

/** A phone, the natural size, a 4K projector that is low, so that little is scaled up, and a strip across two screens. */
const viewports: readonly Viewport[] = [
  { width: 320, height: 500 },
  { width: 1280, height: 555 },
  { width: 3840, height: 560 },
  { width: 3000, height: 600 },
];

/** The middle of a sentence, where the chain goes on at both sides. */
const middleOf = (length: number): number => Math.floor(length / 2);

/** The same of every row, and the end of the last, where everything is done. */
const middlesOf = ({ stage }: Scene): number[] => {
  const { length } = stage.tokens;
  return stage.rows.map((_, row) => row * length + middleOf(length)).concat(stage.rows.length * length - 1);
};

describe.each(depths)('however long the sentence, at depth %s', (depth) => {
  const settings = [
    ...combinations({ depth: [depth], viewport: viewports, units: [2, 8, 32], sentence: [60] }),
    ...combinations({ depth: [depth], viewport: viewports, units: [8], sentence: [0, 1, 5] }),
    ...combinations({
      depth: [depth],
      viewport: viewports,
      units: [32, 100],
      cell: ['lstm', 'gru'],
      classes: [12],
      sentence: [60],
    }),
    // Where one row is told alone it is drawn apart, and where little is said columns have rulers.
    ...combinations({
      depth: [depth],
      viewport: [viewports[1], viewports[2]],
      units: [8, 64],
      cell: ['tanh', 'lstm'],
      sentence: [60],
      heaviness: [1, 0.05],
      rowFirst: [true],
    }),
    ...combinations({
      depth: [depth],
      viewport: viewports,
      cell: ['tanh', 'lstm'],
      follow: [1, 29],
      sentence: [60],
    }),
    ...combinations({
      depth: [depth],
      viewport: viewports,
      layers: [2, 5],
      directions: [2],
      classes: [12],
      sentence: [60],
    }),
  ];

  test('there are few marks', () => {
    const faults = settings.flatMap((setting) => over(setting, setting.sentence === 60 ? 20 : 4));
    expect(faults).toEqual([]);
  });

  test('there are no more of them with 5,000 words than with 60', () => {
    const faults = viewports.flatMap((viewport) => {
      const setting = { depth, viewport, sentence: 5000 } as const;
      const [long, short] = [setting, { ...setting, sentence: 60 }].map((own) => {
        const scene = sceneOf(own);
        return countMarks(scene.frame(middleOf(scene.stage.tokens.length) + 0.7).marks);
      });
      // Other words have other values, and so a square of a strength more or less.
      const few = Math.abs(long! - short!) <= 12;
      return few ? over(setting, 3) : [`${nameOf(setting)}: ${long} marks, not ${short}`];
    });
    expect(faults).toEqual([]);
  });

  test('few of them change from one frame to the next', () => {
    const heavy = combinations({
      depth: [depth],
      viewport: [viewports[1], viewports[2]],
      units: [8, 32],
      sentence: [60],
    });
    const gated = combinations({
      depth: [depth],
      viewport: [viewports[1]],
      units: [8, 100],
      cell: ['lstm', 'gru'],
      classes: [12],
      sentence: [60],
    });
    expect([...heavy, ...gated].flatMap(restless)).toEqual([]);
  });
});

/** The moments within a step, and at its ends, at which a setting has too many marks. */
function over(setting: Setting, moments: number): string[] {
  const scene = sceneOf(setting);
  const step = middleOf(scene.stage.tokens.length);
  const starts = scene.stage.rows.length > 1 ? middlesOf(scene) : step > 5 ? [step] : [-1, step];
  return starts.flatMap((start) =>
    Array.from({ length: moments + 1 }, (_, index) => start + index / moments).flatMap((position) => {
      const count = countMarks(scene.frame(position).marks);
      return count > mostMarks ? [`${nameOf(setting)}: ${count} marks at ${position.toFixed(3)}`] : [];
    }),
  );
}

/** The moments at which too much changes within a sixtieth of a second. */
function restless(setting: Setting): string[] {
  const scene = sceneOf(setting);
  const from = middleOf(scene.stage.tokens.length);
  const frame = 1 / 60 / stepSeconds(scene.stage.trace.model.cell);
  return Array.from({ length: 60 }, (_, index) => from + index / 60).flatMap((position) => {
    const changed = countChanged(scene.frame(position).marks, scene.frame(position + frame).marks);
    return changed > mostChanged ? [`${nameOf(setting)}: ${changed} changed at ${position.toFixed(3)}`] : [];
  });
}

/** The elements that drawing the second list over the first would touch. */
function countChanged(before: readonly Mark[], after: readonly Mark[]): number {
  const keyOf = ({ tag, key }: Mark): string => `${tag} ${key}`;
  const old = new Map(before.map((mark) => [keyOf(mark), mark]));
  let changed = 0;
  for (const mark of after) {
    const own = old.get(keyOf(mark));
    old.delete(keyOf(mark));
    if (own === mark) continue;
    if (!own) changed += countMarks([mark]);
    else changed += (differs(own, mark) ? 1 : 0) + countChanged(own.children ?? [], mark.children ?? []);
  }
  return changed + countMarks([...old.values()]);
}

function differs({ attributes: from, text }: Mark, { attributes: to, text: toText }: Mark): boolean {
  const names = Object.keys(to);
  return (
    text !== toText ||
    names.length !== Object.keys(from).length ||
    names.some((name) => from[name] !== to[name])
  );
}

describe('the keys', () => {
  test('are unique among siblings, as D3 draws only one of two that are the same', () => {
    const settings = combinations({ depth: depths, viewport: viewports.slice(0, 2), sentence: [0, 1, 60] });
    const faults = settings.flatMap((setting) => {
      const scene = sceneOf(setting);
      const step = middleOf(scene.stage.tokens.length);
      const positions = [-1, -0.5, 0, ...Array.from({ length: 12 }, (_, index) => step + index / 12)];
      return positions.flatMap((position) =>
        twins(scene.frame(position).marks).map((key) => `${nameOf(setting)} at ${position}: ${key}`),
      );
    });
    expect(faults).toEqual([]);
  });
});

function twins(marks: readonly Mark[]): string[] {
  const keys = marks.map(({ tag, key }) => `${tag} ${key}`);
  return [
    ...keys.filter((key, index) => keys.indexOf(key) !== index),
    ...marks.flatMap(({ children }) => twins(children ?? [])),
  ];
}
