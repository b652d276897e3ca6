import { describe, expect, test } from 'vitest';
import { languages } from '../../src/language';
import { plain } from '../../src/language/rich';
import { followedWords } from '../../src/model';
import { createScene, depths, type Frame, type Scene } from '../../src/scene';
import { compactColumn } from '../../src/scene/layout/compact';
import { comparedInput, nameOf, type Setting, sceneOf, traceOf } from './make';
import { cornersOf, find, type Seen, seen } from './read';

const words = 5;

/** So wide that compact cells stand beside every open one. */
const wide = { width: 2400, height: 800 };

/** Every part of a frame that is drawn in the colour of the followed word. */
const bandsIn = (frame: Frame): Seen[] =>
  seen(frame).filter(({ mark }) => mark.tag === 'path' && mark.attributes.class === 'followed');

/** How high a band is at its start and at its end. */
function heightsOf(d: string): readonly [number, number] {
  const points = cornersOf(d);
  return [points.at(-1)![1] - points[0]![1], points[4]![1] - points[3]![1]];
}

/** What PyTorch's table of influences, as the model gives it, says of the parts of a state. */
function sharesIn(setting: Setting, word: number, state: string): number[] {
  const followed = followedWords(traceOf(setting))(word);
  const row = { layer: 1, reversed: false, state };
  return Array.from({ length: words }, (_, index) => followed.remains(row, index + 1).share);
}

const settings: readonly Setting[] = depths.flatMap((depth) =>
  (['tanh', 'relu', 'lstm', 'gru'] as const).map((cell) => ({
    depth,
    cell,
    seed: 89,
    follow: 2,
    viewport: wide,
  })),
);

describe('a followed word', () => {
  test.each(settings.map((setting) => [nameOf(setting), setting] as const))(
    'takes its share of every ribbon: %s',
    (_, setting) => {
      const scene = sceneOf(setting);
      const window = compactColumn(scene.stage.metrics.compact, 0, scene.stage.interior.lanes.size).height;
      const names = setting.depth === 'box' ? ['h'] : scene.stage.cell.states;
      for (const state of names) {
        const shares = sharesIn(setting, 2, state);
        const bands = bandsIn(scene.frame(words)).filter(({ path }) =>
          new RegExp(`wire (${state === 'h' ? '' : `${state} `})\\d+ / followed`).test(path),
        );
        for (const { path, mark } of bands) {
          const step = Number(/(\d+) \/ followed/.exec(path)![1]);
          const [from] = heightsOf(mark.attributes.d!);
          // They come from compact cells, which have all states in windows of the same height.
          expect(from).toBeCloseTo(shares[step - 1]! * window, 1);
        }
        // There is one between each two cells that are seen; the last word has none after it.
        const drawn = bands.map(({ path }) => Number(/(\d+) \/ followed/.exec(path)![1]));
        expect(drawn.length).toBeGreaterThan(0);
        expect(drawn).toEqual(drawn.map((_, index) => words - drawn.length + index));
        expect(drawn[0]).toBeGreaterThanOrEqual(2);
      }
    },
  );

  test('has in each compact cell the part that its number says', () => {
    const setting: Setting = { seed: 89, follow: 2, depth: 'box' };
    const scene = sceneOf(setting);
    const shares = sharesIn(setting, 2, 'h');
    const { height } = scene.stage.metrics.compact;
    for (const step of [3, 4]) {
      const band = find(scene.frame(words), 'chain', `cell ${step}`, 'followed h')!;
      const [from, to] = heightsOf(band.attributes.d!);
      expect(from / (height - 18)).toBeCloseTo(shares[step - 2]!, 2);
      expect(to / (height - 18)).toBeCloseTo(shares[step - 1]!, 2);
    }
  });

  test('is written in per cent beside every cell that has heard of it', () => {
    const setting: Setting = { seed: 89, follow: 2 };
    const shares = sharesIn(setting, 2, 'h');
    const scene = sceneOf(setting);
    const textAt = (step: number): string | undefined =>
      find(scene.frame(step), 'chain', `cell ${step}`, 'followed share', 'h')?.text;
    expect(textAt(1)).toBeUndefined();
    for (const step of [2, 3, 4, 5]) expect(textAt(step)).toBe(`${Math.round(100 * shares[step - 1]!)}%`);
  });

  test('is not seen before it is read, nor in a sentence that is shorter', () => {
    expect(bandsIn(sceneOf({ follow: 3 }).frame(2))).toEqual([]);
    expect(bandsIn(sceneOf({ follow: 9 }).frame(5))).toEqual([]);
    expect(sceneOf({ follow: 9 }).frame(5)).toEqual(sceneOf().frame(5));
    expect(sceneOf({ follow: 3 }).stage.followed?.word).toBe(3);
  });

  test('keeps its plate when its cell has closed', () => {
    const plates = (at: number): string[] =>
      seen(sceneOf({ follow: 2 }).frame(at))
        .filter(({ mark }) => mark.attributes.class?.includes('followed-word'))
        .map(({ path }) => path);
    expect(plates(2.9)).toEqual(plates(2));
    expect(plates(2)).toEqual(['tokens / token 2 / followed']);
  });

  test('is followed to the left where a chain reads from right to left', () => {
    const scene = sceneOf({ directions: 2, follow: 4 });
    // The second row comes to the fourth word at its second turn.
    expect(bandsIn(scene.frame(words + 1))).toEqual([]);
    const [band] = bandsIn(scene.frame(words + 3.99)).filter(({ path }) => path.includes('wire'));
    const points = cornersOf(band!.mark.attributes.d!);
    expect(points[3]![0]).toBeLessThan(points[0]![0]);
  });

  test.each(['en', 'zh'] as const)('is told in words at rest, in %s', (language) => {
    const setting: Setting = { seed: 89, follow: 2, language };
    const scene = sceneOf(setting);
    const symbol = (step: number) => scene.stage.symbol('h', step);
    const remains = (step: number) =>
      followedWords(traceOf(setting))(2).remains({ layer: 1, reversed: false, state: 'h' }, step);
    const { following, caption } = languages[language];
    expect(scene.caption(1)).toEqual(caption.rest([symbol(1)], 'the'));
    expect(scene.caption(2)).toEqual(following.comesIn('movie', [{ symbol: symbol(2), ...remains(2) }]));
    expect(scene.caption(4)).toEqual(following.isNow('movie', [{ symbol: symbol(4), ...remains(4) }]));
    expect(plain(scene.caption(4))).toContain(`${Math.round(100 * remains(4).share)}%`);
    expect(scene.caption(4.3)).toEqual(sceneOf({ ...setting, follow: 0 }).caption(4.3));
  });
});

describe('where two chains are compared, a followed word', () => {
  const network = (upper: Setting): Scene =>
    createScene(comparedInput({ seed: 89, viewport: wide, ...upper }, { cell: 'lstm' }));

  test('is followed in both, and told of in every state of both once it is read', () => {
    const scene = network({ follow: 2 });
    const chains = new Set(bandsIn(scene.frame(4)).map(({ path }) => path.split(' / ')[0]));
    expect(chains).toEqual(new Set(['upper', 'lower']));
    expect(plain(scene.caption(4))).toMatch(/“movie”: RNN h .+, LSTM h .+, LSTM c /);
    expect(plain(scene.caption(2))).not.toContain('“movie”: RNN');
  });

  test('is told of when it is read where the chains read from right to left', () => {
    const scene = network({ follow: 4, directions: 2 });
    // The second row begins at the fifth word, after all five of the first.
    expect(plain(scene.caption(words + 1))).not.toContain('“not”');
    expect(plain(scene.caption(words + 3))).toContain('“not”: RNN h');
  });

  test('stands under itself in another sentence, and is followed there', () => {
    const input = comparedInput(
      { sentence: 'it was good', follow: 3, seed: 89, viewport: wide },
      { sentence: 'it was not good' },
    );
    const plates = seen(createScene(input).frame(4)).filter(({ mark }) =>
      mark.attributes.class?.includes('followed-word'),
    );
    expect(plates.map(({ path }) => path.split(' / ').slice(0, 3).join(' '))).toEqual([
      'upper tokens token 3',
      'lower tokens token 4',
    ]);
  });

  test('is left out of a chain that is too large for it, and the other tells of its own', () => {
    const scene = network({ sentence: 60, follow: 1, units: 32, layers: 3, directions: 2 });
    expect(() => scene.frame(3)).not.toThrow();
    expect(plain(scene.caption(3))).not.toContain('LSTM h');
  });
});
