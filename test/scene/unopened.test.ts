import { describe, expect, test } from 'vitest';
import { plain } from '../../src/language/rich';
import { depths, type Frame } from '../../src/scene';
import { outside, overlaps, placeOf, rectBoxes, textBoxes } from './boxes';
import { combinations, fittedScene, nameOf, type Setting, sceneOf } from './make';
import { countMarks, get, rectOf, seen } from './read';

const omit = { inside: true, equations: 'all' } as const;

const viewports = [
  { width: 320, height: 200 },
  { width: 390, height: 300 },
  { width: 1280, height: 290 },
  { width: 1280, height: 555 },
];

const settings = combinations({
  omit: [omit],
  cell: ['tanh', 'lstm', 'gru'],
  depth: depths,
  viewport: viewports,
  classes: [0, 2, 12],
  sentence: [1, 60],
});

/** Moments of a step in the middle of a sentence. */
const momentsOf = ({ sentence }: Setting): number[] => {
  const before = sentence === 1 ? 0 : 30;
  return [0.05, 0.3, 0.6, 0.8, 0.97, 1].map((part) => before + part);
};

/** What is wrong in any of the settings; where one is wrong, many are. */
const everywhere = (faults: (frame: Frame) => readonly string[]): string[] =>
  settings
    .flatMap((setting) => {
      const scene = fittedScene(setting);
      return momentsOf(setting).flatMap((position) =>
        faults(scene.frame(position)).map((fault) => `${nameOf(setting)} at ${position}: ${fault}`),
      );
    })
    .slice(0, 8);

describe('a chain in which no cell opens', () => {
  test('is low: two of them fit one above the other where one with an open cell does', () => {
    for (const cell of ['tanh', 'lstm', 'gru'] as const) {
      for (const viewport of viewports) {
        const closed = sceneOf({ cell, viewport, classes: 2, omit: { ...omit, caption: true } });
        expect(closed.neededHeight).toBeLessThan(cell === 'lstm' ? 270 : 220);
      }
    }
  });

  test('has cells of one size, at every moment', () => {
    const faults = everywhere((frame) => {
      const bodies = seen(frame).filter(({ path }) => /^chain \/ cell \d+ \/ (body|ghost)$/.test(path));
      const sizes = new Set(bodies.map(({ mark }) => JSON.stringify({ ...rectOf(mark), x: 0 })));
      return sizes.size === 1 ? [] : [`${[...sizes].join(' and ')}`];
    });
    expect(faults).toEqual([]);
  });

  test('marks the one that is at work, and shows nothing of its inside', () => {
    const faults = everywhere((frame) => {
      const paths = seen(frame).map(({ path }) => path);
      const atWork = paths.filter((path) => path.endsWith(' / at work'));
      const inside = paths.filter((path) => /^chain .*(inside|waiting|door|squash|state work)/.test(path));
      return atWork.length === 1 || atWork.length === 2 ? inside : [`${atWork.length} are at work`];
    });
    expect(faults).toEqual([]);
  });

  test('cuts nothing off', () => {
    const faults = everywhere((frame) => {
      const words = (path: string): boolean => path.startsWith('tokens') || path.startsWith('caption');
      const texts = textBoxes(frame).filter(({ path }) => words(path) || path.includes('read-out'));
      const cells = rectBoxes(frame).filter(({ path }) => path.endsWith('at work'));
      return outside(frame, [...texts, ...cells]).map((box) => `${box.path} at ${placeOf(box)}`);
    });
    expect(faults).toEqual([]);
  });

  test('has no text over another', () => {
    const faults = everywhere((frame) =>
      overlaps(
        textBoxes(frame).filter(({ opacity, path }) => opacity > 0.6 && !path.startsWith('fold')),
        1.5,
      ).map(([one, other]) => `${one.path} “${one.what}” over ${other.path} “${other.what}”`),
    );
    expect(faults).toEqual([]);
  });

  test('makes a state grow in its window until it is what every other cell shows', () => {
    const { frame, stage } = sceneOf({ omit, cell: 'lstm' });
    const bars = (position: number): unknown =>
      seen(frame(position)).find(({ path }) => path === 'chain / cell 3 / state / bars')?.mark;
    expect(bars(2 + stage.beats[1]!.end)).toBeUndefined();
    const [growing, made, later] = [bars(2.7), bars(3), bars(5)];
    expect(growing).toBeDefined();
    expect(growing).not.toEqual(made);
    expect(later).toEqual(made);
    expect(get(frame(3), 'chain', 'cell 3', 'state')).toEqual(get(frame(5), 'chain', 'cell 3', 'state'));
  });

  test('has captions that tell of no more than is seen', () => {
    const unseen = /tanh|gate|squash|weigh|adds|tip to tail|black box/i;
    for (const setting of combinations({ cell: ['tanh', 'lstm', 'gru'], depth: ['vectors', 'numbers'] })) {
      const { caption, stage } = sceneOf({ ...setting, omit });
      const told = stage.beats.map(({ end }) => plain(caption(2 + end - 0.01)));
      expect(told.filter((text) => unseen.test(text))).toEqual([]);
      expect(told).toContain(
        setting.cell === 'lstm'
          ? 'From h 2, c 2 and x 3 the cell makes h 3 and c 3.'
          : 'From h 2 and x 3 the cell makes h 3.',
      );
    }
  });

  test('can be asked for its states and its words, and reached with the keys where it is at work', () => {
    const { vectors, words } = sceneOf({ omit, cell: 'lstm' }).targets(3);
    expect(vectors.filter(({ step }) => step === 3).map(({ name }) => name)).toEqual(['h', 'c']);
    expect(vectors.filter(({ inFocus }) => inFocus).map(({ step }) => step)).toEqual([3, 3]);
    expect(words).toHaveLength(5);
  });

  test('has few marks, however long the sentence and whatever the network', () => {
    const deep = combinations({
      omit: [omit],
      layers: [1, 3],
      directions: [1, 2],
      units: [32],
      sentence: [60, 5000],
    });
    for (const setting of deep) {
      expect(
        countMarks(sceneOf({ ...setting, viewport: { width: 3000, height: 600 } }).frame(30.7).marks),
      ).toBeLessThan(700);
    }
  });
});
