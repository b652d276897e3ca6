import { describe, expect, test } from 'vitest';
import { plain } from '../../src/language/rich';
import { createScene, type Frame, type Scene, type Viewport } from '../../src/scene';
import { differenceOf } from '../../src/scene/figure/gauges';
import fc from '../property';
import { outside, overlaps, placeOf, textBoxes } from './boxes';
import { jumpsIn } from './jumps';
import { comparedInput, comparedScene, inputOf, type Setting, sceneOf, words } from './make';
import { seen } from './read';

const wide = { width: 1280, height: 588 };

/** Of a sentence of 40 words, some left out, some replaced, some put in. */
const long = words(40);
const changed = long.split(' ').flatMap((word, index) => {
  if (index % 9 === 4) return [];
  return index % 7 === 3 ? ['never', word] : [index % 5 === 2 ? 'other' : word];
});

const pairs: readonly (readonly [name: string, upper: Setting, lower: Setting])[] = [
  ['two kinds of cell', { sentence: 40, viewport: wide, classes: 2 }, { cell: 'lstm' }],
  ['two sentences', { sentence: 40, viewport: wide, classes: 2 }, { sentence: changed.join(' ') }],
  [
    'two sentences of a network of rows',
    { sentence: 40, viewport: wide, layers: 2, directions: 2 },
    { sentence: changed.join(' ') },
  ],
  [
    'a long sentence and a short one',
    { sentence: 40, viewport: wide, cell: 'gru' },
    { sentence: 'not good' },
  ],
  ['a sentence and none', { sentence: 3, viewport: wide }, { sentence: '' }],
];

const lengthOf = (input: ReturnType<typeof comparedInput>, scene: Scene): number =>
  input.versus!.alignment.length * scene.stage.rows.length;

/** Where the words of the chains stand, by the step of the common timeline; of the upper one first. */
function wordsAt(scene: Scene, position: number): (readonly [step: number, x: number])[] {
  return scene.targets(position).words.map(({ step, box }) => [step, box.x + box.width / 2] as const);
}

describe.each(pairs)('%s, one above the other', (_, upper, lower) => {
  const input = comparedInput(upper, lower);
  const scene = createScene(input);
  const length = lengthOf(input, scene);
  const moments = Array.from(
    { length: 61 },
    (_, index) => -1 + ((length + 1) * index) / 60 + (index % 7) / 60,
  );

  test('have the words of a slot under each other, at every moment, also while the chains move on', () => {
    for (const position of moments) {
      const places = new Map<number, number>();
      for (const [step, x] of wordsAt(scene, position)) {
        if (places.has(step)) expect(x, `at ${position} in slot ${step}`).toBeCloseTo(places.get(step)!, 6);
        places.set(step, x);
      }
    }
  });

  test('are read in lock-step: what is done stands in the slots so far, and nothing else', () => {
    for (const position of moments.filter((at) => at > 0 && at <= length)) {
      for (const { step, fraction } of donePlaces(scene, position)) {
        expect(
          fraction === 1 ? step <= Math.ceil(position) : step === Math.ceil(position),
          `at ${position}`,
        ).toBe(true);
      }
    }
  });

  test('end together, and nothing changes after that', () => {
    expect(scene.frame(length + 3)).toEqual(scene.frame(length));
  });
});

/** The cells that have begun, by the slot that they stand in within all rows. */
function donePlaces(scene: Scene, position: number): { step: number; fraction: number }[] {
  const { view, stage } = scene.at(position);
  const bodies = seen(scene.frame(position)).filter(
    ({ path }) => /cell \d+ \/ body$/.test(path) && path.includes('chain'),
  );
  const targets = scene.targets(position).words;
  const done = bodies.filter(({ opacity }) => opacity > 0.99);
  return done.flatMap(({ place, mark }) => {
    const middle = place.shiftX + Number(mark.attributes.width) / 2;
    const word = targets.find(({ box }) => Math.abs(box.x + box.width / 2 - middle) < 1);
    if (!word) return [];
    const inRow = word.step - stage.row.index * (stage.slots?.length ?? 0);
    return [{ step: word.step, fraction: inRow < view.step ? 1 : view.fraction }];
  });
}

describe('a sentence that has no word in a slot', () => {
  const scene = comparedScene({ sentence: 'it was good' }, { sentence: 'it was not good' });
  const part = (frame: Frame, key: string) => frame.marks.find((mark) => mark.key === key);

  test('rests while the other one reads, and its state simply passes through', () => {
    expect(part(scene.frame(2.4), 'upper')).toEqual(part(scene.frame(2.9), 'upper'));
    expect(part(scene.frame(2.4), 'lower')).not.toEqual(part(scene.frame(2.9), 'lower'));
    expect(part(scene.frame(3.4), 'upper')).not.toEqual(part(scene.frame(3.9), 'upper'));
    const wires = seen(scene.frame(4)).filter(({ path }) => /^upper \/ wires \/ wire \d+$/.test(path));
    expect(wires).toHaveLength(2);
  });

  test('is told as resting, and the words that differ are marked', () => {
    expect(plain(scene.caption(2.1))).toBe('Only below there is a “not” here. Above, nothing changes.');
    expect(plain(scene.caption(1.1))).toBe('Both read “was”.');
    const marked = seen(scene.frame(1))
      .filter(({ mark, classes }) => mark.tag === 'text' && classes.includes('differing'))
      .map(({ path }) => path);
    expect(marked).toEqual(['lower / tokens / token 3 / text']);
  });
});

describe('the difference of two states', () => {
  const vector = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 4, maxLength: 4 });

  test('is 0 where they are the same, 1 where they are opposite, and never anything beyond', () => {
    fc.assert(
      fc.property(vector, vector, (one, other) => {
        const by = differenceOf(one, other);
        expect(by).toBeGreaterThanOrEqual(0);
        expect(by).toBeLessThanOrEqual(1 + 1e-9);
        expect(differenceOf(other, one)).toBeCloseTo(by, 12);
        expect(differenceOf(one, one)).toBe(0);
        if (Math.hypot(...one) > 1e-6)
          expect(
            differenceOf(
              one,
              one.map((value) => -2 * value),
            ),
          ).toBeCloseTo(1, 9);
      }),
    );
    expect(differenceOf([0, 0], [0, 0])).toBe(0);
  });

  test('is written at every slot with two words that have been read, and in the caption', () => {
    const [above, below] = ['it was good', 'it was not good'];
    const scene = comparedScene({ sentence: above }, { sentence: below });
    const said = (position: number): string[] =>
      seen(scene.frame(position))
        .filter(({ path }) => /gauge \d+ \/ by$/.test(path))
        .map(({ mark }) => mark.text!);
    const [one, other] = [inputOf({ sentence: above }).trace, inputOf({ sentence: below }).trace];
    const by = differenceOf(one.output[2]!, other.output[3]!).toFixed(2);
    expect(said(1.5)).toEqual(['0.00']);
    expect(said(3)).toEqual(['0.00', '0.00']);
    expect(said(4)).toEqual(['0.00', '0.00', by]);
    expect(plain(scene.caption(4))).toContain(`The states differ by ${by}`);
    // Of two networks it would mean nothing.
    expect(plain(comparedScene({ sentence: above }, { cell: 'gru' }).caption(3))).not.toContain('differ');
  });

  test('is seen in bars of one scale', () => {
    const [upper, lower] = [{ sentence: long, cell: 'lstm', heaviness: 3 }, { sentence: words(3) }] as const;
    const scales = [upper, { ...upper, ...lower }].map((own) => sceneOf(own).stage.ranges.get('c'));
    expect(scales[0]).not.toBe(scales[1]);
    const ones = seen(comparedScene(upper, lower).frame(3)).filter(({ path }) =>
      /state c \/ ones$/.test(path),
    );
    const chains = new Set(ones.map(({ path }) => path.split(' ')[0]));
    expect(chains).toEqual(new Set(['upper', 'lower']));
    expect(new Set(ones.map(({ mark }) => mark.attributes.d!.match(/M-?[\d.]+/g)!.join())).size).toBe(1);
  });
});

describe('at every size', () => {
  const sizes: readonly Viewport[] = [
    wide,
    { width: 1221, height: 580 },
    { width: 390, height: 673 },
    { width: 320, height: 560 },
  ];
  const cases = sizes.flatMap((viewport) =>
    (['tanh', 'lstm'] as const).flatMap((cell) =>
      [{ sentence: 'the movie was not good at all' }, { cell: 'gru' as const }].map(
        (lower): readonly [Setting, Setting] => [
          { viewport, cell, classes: 2, sentence: 'the movie was good but her voice' },
          lower,
        ],
      ),
    ),
  );
  const framesOf = ([upper, lower]: readonly [Setting, Setting]): Frame[] => {
    const { neededHeight } = comparedScene(upper, lower);
    const { width, height } = upper.viewport!;
    const scene = comparedScene(
      { ...upper, viewport: { width, height: Math.max(height, Math.ceil(neededHeight)) } },
      lower,
    );
    return [-1, 0, 1, 2.1, 2.5, 3, 4, 7].map((position) => scene.frame(position));
  };

  test('no text is cut off, and none lies over another', () => {
    const faults = cases.flatMap((one) =>
      framesOf(one).flatMap((frame) => {
        const texts = textBoxes(frame).filter(({ opacity }) => opacity > 0.6);
        const own = texts.filter(({ path }) => !/fold/.test(path));
        return [
          ...outside(
            frame,
            own.filter(({ path }) => /caption|tokens|name|gauge|read-out|difference/.test(path)),
          ).map((box) => `${frame.width}: ${box.path} “${box.what}” at ${placeOf(box)}`),
          ...overlaps(own, 1.5).map(
            ([a, b]) => `${frame.width}: ${a.path} “${a.what}” over ${b.path} “${b.what}”`,
          ),
        ];
      }),
    );
    expect(faults.slice(0, 8)).toEqual([]);
  });

  test('two chains of 8 units fit where one with an open cell does: on 960 × 540 with type of 11 pixels', () => {
    // What the page leaves for the figure there, with a second sentence and without.
    for (const [lower, height] of [
      [{ sentence: 'a b' }, 417],
      [{ cell: 'lstm' as const }, 456],
    ] as const) {
      for (const cell of ['tanh', 'lstm', 'gru'] as const) {
        if ('cell' in lower && cell === 'lstm') continue;
        const scale = 11 / 14;
        const viewport = { width: 960 / scale, height: height / scale };
        expect(comparedScene({ cell, classes: 2, viewport }, lower).neededHeight).toBeLessThanOrEqual(
          viewport.height,
        );
      }
    }
  });
});

test('what is said at rest is what the read-outs say', () => {
  const scene = comparedScene({ sentence: 'it was good', classes: 2 }, { cell: 'lstm' });
  const answers = seen(scene.frame(3))
    .filter(({ path }) => / cell 3 \/ read-out \/ likelier$/.test(path))
    .map(({ mark }) => mark.text);
  expect(answers).toHaveLength(2);
  expect(plain(scene.caption(3))).toBe(`After “good”: the RNN says ${answers[0]}, the LSTM ${answers[1]}.`);
});

test('the names are in full where the short ones are the same', () => {
  const scene = comparedScene({ cell: 'tanh' }, { cell: 'relu' });
  const names = seen(scene.frame(1)).filter(({ classes }) => classes.includes('chain-name'));
  expect(names.map(({ mark }) => mark.text)).toEqual(['RNN, tanh', 'RNN, ReLU']);
});

test('within a step nothing jumps', () => {
  const glides = (path: string): boolean => !/caption |tokens \/ token \d+ \/ text/.test(path);
  for (const [upper, lower] of [
    [{ sentence: 'it was good', classes: 2 }, { sentence: 'it was not good' }],
    [{ sentence: 20, viewport: { width: 390, height: 640 } }, { cell: 'lstm' as const }],
  ] as const) {
    const jumps = jumpsIn(comparedScene(upper, lower), [2, 4], 300, glides);
    expect([...new Set(jumps.map(({ position, path }) => `at ${position.toFixed(3)} ${path}`))]).toEqual([]);
  }
});
