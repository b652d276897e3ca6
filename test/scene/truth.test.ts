import { describe, expect, test } from 'vitest';
import type { Step, Trace } from '../../src/model/trace';
import { createScene, type Frame, type Mark, type Scene } from '../../src/scene';
import { arithmetic } from './arithmetic';
import { barsByRow, child, lengthFrom, roleIn, rulerOf } from './column-bars';
import { columnFaults, columnOf, faultsOf, type Truth } from './faults';
import { combinations, fittedScene, inputOf, nameOf, type Setting } from './make';
import { barsOf, find, get, rectOf, textOf } from './read';

const all = ['x', 'previous h', 'W_h h', 'W_x x', 'b', 'h'];

const wide = { width: 1280, height: 555 };
const narrow = { width: 390, height: 560 };

const settings = [
  ...combinations({ viewport: [wide, narrow], units: [2, 8, 32], cell: ['tanh', 'relu'] }),
  // Where all digits do not fit beside each other, numbers are shown as bars too.
  ...combinations({ depth: ['numbers'], viewport: [narrow, { width: 960, height: 500 }] }),
];

/** The end of a beat: what it does is there, what comes later is not. */
function endOf(scene: Scene, step: number, name: string): number {
  return step - 1 + scene.stage.beats.find((beat) => beat.name === name)!.end - 1e-9;
}

/** What a scene says of its steps, against what a person works out from the weights. */
function faultsAtRest(scene: Scene, truths: readonly Known[]): string[] {
  const { interior } = scene.stage;
  return truths.flatMap((truth) =>
    faultsOf(scene.frame(truth.step), { ...truth, columns: all, summed: true, interior }),
  );
}

/** What is known of a step without the scene. */
type Known = Pick<Truth, 'step' | 'values'>;

function truthsOf(setting: Setting): Known[] {
  const { trace, tokens } = inputOf(setting);
  return arithmetic(trace, tokens).map((values, index) => ({ step: index + 1, values }));
}

describe('every bar is as long as its number', () => {
  test.each(settings.map((setting) => [nameOf(setting), setting] as const))('%s', (_, setting) => {
    expect(faultsAtRest(fittedScene(setting), truthsOf(setting))).toEqual([]);
  });

  test('also beyond the longest bar that a column has room for', () => {
    // A network whose sums are large: its weights are the weights of another one, five times as heavy.
    const input = inputOf({ units: 8, seed: 3, cell: 'relu' });
    const { model } = input.trace;
    const truth = truthsOf({ units: 8, seed: 3, cell: 'relu' });
    const heavy = doctored(input.trace, (step) =>
      Object.fromEntries(Object.entries(step).map(([name, values]) => [name, values.map((v) => 5 * v)])),
    );
    const scene = createScene({ ...input, trace: { ...heavy, model } });
    const heavier = truth.map(({ step, values }) => ({
      step,
      values: Object.fromEntries(
        Object.entries(values).map(([name, own]) => [name, own.map((value) => 5 * value)]),
      ),
    }));
    expect(faultsAtRest(scene, heavier)).toEqual([]);
    expect(find(scene.frame(2), 'chain', 'cell 2', 'inside', 'W_x x', 'bars', 'beyond')).toBeDefined();
  });
});

describe('on the way', () => {
  const scene = fittedScene();
  const truths = truthsOf({});

  test.each([2, 3, 5])('each beat of step %i ends with the values that it makes', (step) => {
    const { values } = truths[step - 1]!;
    const ends: readonly (readonly [beat: string, columns: readonly string[], summed: boolean])[] = [
      ['read', ['x', 'b'], false],
      ['carry', ['x', 'previous h', 'b'], false],
      ['weigh', ['x', 'previous h', 'W_h h', 'W_x x', 'b'], false],
      ['add', ['W_h h', 'W_x x', 'b'], true],
      ['squash', ['W_h h', 'W_x x', 'b'], true],
      ['pass', all, true],
    ];
    for (const [beat, columns, summed] of ends) {
      const position = endOf(scene, step, beat);
      const interior = scene.stage.interiorAt(position - (step - 1));
      expect(faultsOf(scene.frame(position), { step, values, columns, summed, interior }), beat).toEqual([]);
    }
  });

  test('whatever waits at a port has its name there', () => {
    const frame = scene.frame(3);
    for (const name of ['memory label', 'x', 'output label']) get(frame, 'chain', 'cell 3', name);
    expect(textOf(get(frame, 'chain', 'cell 3', 'memory label'))).toBe('h2');
    expect(textOf(get(frame, 'equation', 'step'))).toBe('h3 = tanh(Whh2 + Wxx3 + b)');
    expect(textOf(get(scene.frame(0), 'equation', 'any'))).toBe('hi = tanh(Whhi−1 + Wxxi + b)');
  });

  test('nothing is shown of a value before it is made', () => {
    const before = scene.frame(endOf(scene, 3, 'carry'));
    const cell = ['chain', 'cell 3'];
    expect(find(before, ...cell, 'inside', 'W_h h', 'bars')).toBeUndefined();
    expect(find(before, ...cell, 'inside', 'sum a')).toBeUndefined();
    expect(find(before, ...cell, 'state', 'bars')).toBeUndefined();
    expect(find(before, ...cell, 'output')).toBeUndefined();
  });

  test('a cell that is done keeps its hidden state in it', () => {
    // Where the whole chain is in view.
    const whole = fittedScene({ viewport: { width: 2000, height: 600 } });
    const frame = whole.frame(4);
    const { interior } = whole.stage;
    expect(truths.slice(0, 4).flatMap((truth) => columnFaults(frame, { ...truth, interior }, 'h'))).toEqual(
      [],
    );
  });

  test('the bars that tanh presses are the sums, and then no longer than one', () => {
    const frame = scene.frame(endOf(scene, 3, 'squash'));
    const column = columnOf(frame, 3, 'h');
    const after = child(get(frame, 'chain', 'cell 3', 'squash h'), 'after');
    const { axis, unit } = rulerOf(column);
    const { h } = truths[2]!.values;
    const rows = barsByRow(after, rectOf(child(column, 'frame')!), h!.length);
    expect(roleIn(after)).toBe('h');
    h!.forEach((value, row) => {
      expect(rows[row]).toHaveLength(1);
      const [bar] = rows[row]!;
      const length = lengthFrom(axis, bar!) / unit!;
      expect(length).toBeCloseTo(value, 2);
      expect(Math.abs(length)).toBeLessThanOrEqual(1);
      expect(Math.min(Math.abs(bar!.left - axis), Math.abs(bar!.right - axis))).toBeCloseTo(0, 1);
    });
  });

  test('the bars that tanh presses leave the sum as long as the sum is', () => {
    const { start, end } = scene.stage.beats.find(({ name }) => name === 'squash')!;
    // The columns have taken their widths, and the bars have hardly set out.
    const frame = scene.frame(2 + start + 0.24 * (end - start));
    const column = columnOf(frame, 3, 'a');
    const before = child(get(frame, 'chain', 'cell 3', 'squash h'), 'before');
    const { unit } = rulerOf(column);
    const { a } = truths[2]!.values;
    const rows = barsByRow(before, rectOf(child(column, 'frame')!), a!.length);
    expect(roleIn(before)).toBe('ink');
    a!.forEach((value, row) => {
      expect(rows[row]).toHaveLength(1);
      expect((rows[row]![0]!.right - rows[row]![0]!.left) / unit!).toBeCloseTo(Math.abs(value), 2);
    });
  });
});

describe('a false picture is found out', () => {
  const input = inputOf();
  const truths = truthsOf({});
  const negated = (values: readonly number[]): number[] => values.map((value) => -value);

  const lies: readonly (readonly [string, (step: Step, index: number) => Partial<Step>])[] = [
    ['the sign of W_x x is flipped', (step) => ({ 'W_x x': negated(step['W_x x']!) })],
    [
      'one sign of h is flipped',
      (step) => ({ h: step.h!.map((value, row) => (row === 4 ? -value : value)) }),
    ],
    ['h stands where the previous h belongs', (step) => ({ 'previous h': step.h! })],
    ['W_h and W_x are swapped', (step) => ({ 'W_h h': step['W_x x']!, 'W_x x': step['W_h h']! })],
    ['nothing is squashed', (step) => ({ h: step.a! })],
    ['the bias is forgotten', (step) => ({ b: step.b!.map(() => 0) })],
    ['one number is a little wrong', (step) => ({ x: [step.x![0]! + 0.01, ...step.x!.slice(1)] })],
  ];
  test.each(lies)('%s', (_, lie) => {
    const scene = createScene({ ...input, trace: doctored(input.trace, lie) });
    expect(faultsAtRest(scene, truths)).not.toEqual([]);
  });

  const scene = createScene(input);
  const forgeries: readonly (readonly [string, (mark: Mark, path: string) => Mark])[] = [
    [
      'the memory has the name of the next one',
      (mark, path) => (path.endsWith('memory label / 0 subscript') ? { ...mark, text: '3' } : mark),
    ],
    [
      'the equation says h₃ twice',
      (mark, path) =>
        /equation.*subscript$/.test(path) && mark.text === '2' ? { ...mark, text: '3' } : mark,
    ],
    [
      'left and right are swapped',
      (mark, path) => (path.endsWith('inside / W_h h / bars / bars') ? mirrored(mark) : mark),
    ],
    [
      'the word has the colour of the memory',
      (mark, path) => (path.endsWith('inside / W_x x / bars / bars') ? coloured(mark, 'h') : mark),
    ],
    [
      'a lane of the sum has the colour of another term',
      (mark, path) => (path.endsWith('sum a / W_h h') ? coloured(mark, 'x') : mark),
    ],
    [
      'two lanes of the sum are exchanged',
      (mark, path) => {
        const key = { 'W_h h': 'W_x x', 'W_x x': 'W_h h' }[mark.key];
        return /sum a \/ W_\w+ \w$/.test(path) && key ? { ...mark, key } : mark;
      },
    ],
    [
      'a ruler says that its lines are nearer than they are',
      (mark, path) => (path.endsWith('inside / W_x x') ? ruled(mark) : mark),
    ],
    [
      'the tick stands at the first tip',
      (mark, path) => (path.endsWith('sum a / ticks') ? { ...mark, attributes: { d: 'M0 0v1' } } : mark),
    ],
  ];
  test.each(forgeries)('%s', (_, forge) => {
    const frame = forged(scene.frame(3), forge);
    const truth = { ...truths[2]!, columns: all, summed: true, interior: scene.stage.interior };
    expect(faultsOf(scene.frame(3), truth)).toEqual([]);
    expect(faultsOf(frame, truth)).not.toEqual([]);
  });
});

describe('every number that is printed is its value', () => {
  const literal = { depth: 'numbers', viewport: wide } as const;
  const cases: Setting[] = [
    literal,
    { ...literal, units: 2 },
    { ...literal, cell: 'relu', seed: 21 },
    { ...literal, viewport: { width: 960, height: 555 } },
    { ...literal, viewport: { width: 390, height: 720 } },
  ];
  test.each(cases.map((setting) => [nameOf(setting), setting] as const))('vectors: %s', (_, setting) => {
    const scene = fittedScene(setting);
    for (const { step, values } of truthsOf(setting)) {
      const cell = get(scene.frame(step), 'chain', `cell ${step}`);
      for (const [name, own] of Object.entries(values)) {
        expect(printed(cell, name), `${name}_${step}`).toEqual(own.map(twoDecimals));
      }
    }
  });

  test.each([2, 8])('matrices of %i units', (units) => {
    const scene = fittedScene({ ...literal, units });
    const { parameters } = scene.stage.trace.model;
    for (const name of ['weight_hh', 'weight_ih']) {
      const digits = get(scene.frame(2), 'chain', 'cell 2', 'inside', `matrix ${name}`, 'digits');
      const weights = Array.from(parameters.get(name)!.values, twoDecimals);
      expect(digits.children!.map(textOf)).toEqual(weights);
    }
  });

  test('digits that add up are the sums so far, and stand in the column of the sum', () => {
    const scene = fittedScene(literal);
    const { beats } = scene.stage;
    const { start, end } = beats.find(({ name }) => name === 'add')!;
    const at = (share: number): Frame => scene.frame(2 + start + (end - start) * share);
    const { values } = truthsOf(literal)[2]!;
    const sofar = (share: number): string[] | undefined => {
      const digits = find(at(share), 'chain', 'cell 3', 'inside', 'digit sum a', 'so far');
      return digits?.children?.map(textOf);
    };
    const two = values['W_h h']!.map((value, row) => value + values['W_x x']![row]!);
    expect(sofar(0.1)).toBeUndefined();
    expect(sofar(0.3)).toEqual(values['W_h h']!.map(twoDecimals));
    expect(sofar(0.6)).toEqual(two.map(twoDecimals));
    expect(sofar(0.97)).toEqual(values.a!.map(twoDecimals));
    const box = rectOf(get(at(0.6), 'chain', 'cell 3', 'inside', 'a', 'frame'));
    for (const { attributes } of get(at(0.6), 'chain', 'cell 3', 'inside', 'digit sum a', 'so far')
      .children!) {
      expect(Number(attributes.x)).toBeGreaterThan(box.x);
      expect(Number(attributes.x)).toBeLessThanOrEqual(box.x + box.width);
    }
  });

  test('no digits of a sum are seen while they become others', () => {
    const scene = fittedScene(literal);
    const { start, end } = scene.stage.beats.find(({ name }) => name === 'add')!;
    const seenAt = (share: number): readonly [text: string, opacity: number] => {
      const frame = scene.frame(2 + start + (end - start) * share);
      const digits = find(frame, 'chain', 'cell 3', 'inside', 'digit sum a', 'so far');
      return [digits ? textOf(digits) : '', digits ? Number(digits.attributes.opacity ?? 1) : 0];
    };
    let [before] = seenAt(0);
    let changes = 0;
    for (let share = 0.0005; share < 1; share += 0.0005) {
      const [text, opacity] = seenAt(share);
      if (text !== before && text !== '') {
        changes++;
        expect(opacity, `at ${share}`).toBeLessThan(0.05);
      }
      if (text !== '') before = text;
    }
    expect(changes).toBe(3);
  });
});

/** Written here once more: what is printed must not be compared with the very function that prints it. */
function twoDecimals(value: number): string {
  const text = value.toFixed(2);
  return text === '-0.00' ? '0.00' : text.replace('-', '−');
}

/** The digits of a value in a cell, from the top; the state's stand in a column of their own where there are no bars. */
function printed(cell: Mark, name: string): string[] {
  const places: Record<string, (Mark | undefined)[]> = {
    h: [child(cell, 'digits'), child(cell, 'state')],
    x: [child(child(cell, 'waiting x'), 'there')],
    'previous h': [child(child(cell, 'waiting previous h'), 'there')],
  };
  const columns = places[name] ?? [child(child(cell, 'inside'), name)];
  const digits = columns.map((column) => child(column, 'digits')).find((found) => found !== undefined);
  return digits?.children?.map(textOf) ?? [];
}

/** A trace that says something else than its model computes. */
function doctored(trace: Trace, lie: (step: Step, index: number) => Partial<Step>): Trace {
  const { forward } = trace.layers[0];
  const at = (index: number): Step => ({ ...forward.at(index), ...lie(forward.at(index), index) }) as Step;
  return { ...trace, at, layers: [{ ...trace.layers[0], forward: { ...forward, at } }] };
}

const coloured = (mark: Mark, role: string): Mark => ({
  ...mark,
  attributes: { ...mark.attributes, class: mark.attributes.class!.replace(/role-\w+/, `role-${role}`) },
});

/** The same bars on the other side of the line that most of them begin at. */
function mirrored(mark: Mark): Mark {
  const ends = barsOf(mark).flatMap(({ left, right }) => [left, right]);
  const axis = ends.find((x) => ends.filter((other) => other === x).length > ends.length / 4)!;
  const d = barsOf(mark)
    .map(
      ({ left, right, top, bottom }) =>
        `M${2 * axis - right} ${top}H${2 * axis - left}V${bottom}H${2 * axis - right}Z`,
    )
    .join('');
  return { ...mark, attributes: { ...mark.attributes, d } };
}

/** The same column, its lines called ±0.5. */
const ruled = (mark: Mark): Mark => ({
  ...mark,
  children: [
    ...mark.children!.map((own) => (own.key === 'ones' ? { ...own, key: 'ruler lines' } : own)),
    { key: 'ruler', tag: 'text', attributes: {}, text: '±0.5' },
  ],
});

/** The same frame with some of its marks replaced. */
function forged(frame: Frame, forge: (mark: Mark, path: string) => Mark): Frame {
  const visit = (mark: Mark, above: string): Mark => {
    const path = above === '' ? mark.key : `${above} / ${mark.key}`;
    const { children } = mark;
    return forge(children ? { ...mark, children: children.map((own) => visit(own, path)) } : mark, path);
  };
  return { ...frame, marks: frame.marks.map((mark) => visit(mark, '')) };
}
