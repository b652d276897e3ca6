import { describe, expect, test } from 'vitest';
import { plain } from '../../src/language/rich';
import type { Model } from '../../src/model/model';
import { softmax } from '../../src/model/read-out';
import { trace } from '../../src/model/trace';
import { vocabularyOf } from '../../src/model/words/vocabulary';
import { createScene } from '../../src/scene';
import { lengthFrom, rowsOf, rulerOf } from './column-bars';
import { inputOf, sceneOf, traceOf } from './make';
import { cornersOf, find, get, rectOf, seen, textOf } from './read';

const setting = { layers: 2, directions: 2, sentence: 'not good at all', classes: 2 } as const;
const words = 4;

describe('a network of several rows', () => {
  const scene = sceneOf(setting);

  test('is worked through row by row, from below', () => {
    const rows = scene.stage.rows.map(({ layer, reversed }) => `${layer}${reversed ? '←' : '→'}`);
    expect(rows).toEqual(['1→', '1←', '2→', '2←']);
    const row = (step: number) => scene.frame(step).marks[0]!.key;
    expect([1, 4, 5, 8, 9, 16].map(row)).toEqual(['row 0', 'row 0', 'row 1', 'row 1', 'row 2', 'row 3']);
  });

  test('reads backwards from the last word, and from right to left', () => {
    const first = scene.frame(words + 1);
    const second = scene.frame(words + 2);
    const equation = (frame: typeof first): string => textOf(get(frame, 'row 1', 'equation'));
    expect(equation(first)).toContain('h4(1)← = tanh(Wh(1)←h5(1)← + Wx(1)←x4 + b(1)←');
    expect(equation(second)).toContain('h3(1)← = tanh(Wh(1)←h4(1)← + Wx(1)←x3');
    const left = (frame: typeof first, cell: number): number =>
      Number(
        /translate\((-?[\d.]+)/.exec(get(frame, 'row 1', 'chain', `cell ${cell}`).attributes.transform!)![1],
      );
    expect(left(second, 2)).toBeLessThan(left(second, 1));
    expect(plain(scene.caption(words + 2))).toContain('“at all”');
  });

  test('reads its words past the cells of the other direction, and not through them', () => {
    // After "good" has been read backwards: a cell that is done, one at work, and one to come.
    const frame = sceneOf({ directions: 2 }).frame(6.5);
    const points = seen(frame).flatMap(({ path, mark, place }) =>
      cornersOf(mark.attributes.d ?? '').map(([x, y]) => ({
        path,
        x: place.shiftX + place.scaleX * x,
        y: place.shiftY + place.scaleY * y,
      })),
    );
    const bodies = points.filter(({ path }) => path.includes('strip 0') && path.endsWith('bodies'));
    const [top, bottom] = [Math.min(...bodies.map(({ y }) => y)), Math.max(...bodies.map(({ y }) => y))];
    const ways = points.filter(({ path }) => /cell \d+ \/ word way/.test(path) && path.endsWith('line'));
    const cells = new Set(ways.map(({ path }) => /cell \d+/.exec(path)![0]));
    expect(cells.size).toBeGreaterThan(2);
    for (const { path, y } of ways) expect(y <= top || y >= bottom, path).toBe(true);
    for (const cell of cells) {
      const around = ways.filter(({ path }) => path.includes(`${cell} / word way around`));
      const aside = Math.max(...around.map(({ x }) => x));
      // Where it passes the small cell it is beside it.
      const own = bodies.filter(({ x }) => Math.abs(x - around[0]!.x) < 60);
      expect(aside, cell).toBeGreaterThan(Math.max(...own.map(({ x }) => x)));
      expect(Math.min(...around.map(({ y }) => y)), cell).toBeLessThan(top);
      expect(Math.max(...around.map(({ y }) => y)), cell).toBeGreaterThan(bottom);
    }
  });

  test('shows the values of the chain at work, at its own word', () => {
    const made = traceOf(setting);
    for (const [row, chain] of [
      [1, made.layers[0].reverse!],
      [2, made.layers[1]!.forward],
      [3, made.layers[1]!.reverse!],
    ] as const) {
      for (let turn = 1; turn <= words; turn++) {
        const word = row === 2 ? turn : words + 1 - turn;
        const { h } = chain.at(word) as { h: readonly number[] };
        const frame = scene.frame(row * words + turn);
        const state = get(frame, `row ${row}`, 'chain', `cell ${turn}`, 'state');
        const { axis, unit } = rulerOf(state);
        rowsOf(state, h.length).forEach((bars, index) => {
          expect(bars).toHaveLength(1);
          expect(lengthFrom(axis, bars[0]!)).toBeCloseTo(h[index]! * unit!, 1);
        });
      }
    }
  });

  test('says of an upper layer what it reads: the hidden state of the layer below', () => {
    const at = 2 * words + 1;
    const read = scene.stage.beats[0]!;
    expect(plain(scene.caption(at - 1 + read.end / 2))).toBe(
      'Cell 1 of layer 2 reads no word but h 1 (1), what the layer below made at “not”.',
    );
    expect(textOf(get(scene.frame(at), 'row 2', 'equation'))).toContain('Wx(2)→h1(1)');
  });

  test('shows the rows below with what they made, and those above as what is to come', () => {
    // Where the whole chain is in view: cells that fade at the edges are drawn one by one.
    const frame = sceneOf({ ...setting, viewport: { width: 1800, height: 700 } }).frame(2 * words + 2);
    const bodies = (row: number) => find(frame, 'row 2', 'strips', `strip ${row}`, 'cells', 'bodies');
    const squares = (row: number) => find(frame, 'row 2', 'strips', `strip ${row}`, 'cells', 'squares');
    expect(bodies(1)?.attributes.class).toBe('body');
    expect(bodies(1)?.attributes.d?.match(/M/g)).toHaveLength(words);
    expect(squares(1)).toBeDefined();
    expect(bodies(3)?.attributes.class).toBe('body ghost');
    expect(squares(3)).toBeUndefined();
    expect(textOf(get(frame, 'row 2', 'strips', 'strip 1', 'name'))).toBe('layer 1 ←');
  });

  test('answers only where all that its output layer reads is there: in the last row', () => {
    const has = (step: number): boolean => {
      const [row] = scene.frame(step).marks;
      const turn = step - Number(row!.key.slice(4)) * words;
      return find(scene.frame(step), row!.key, 'chain', `cell ${turn}`, 'read-out') !== undefined;
    };
    expect([4, 8, 12, 13, 16].map(has)).toEqual([false, false, false, true, true]);
  });

  test('gives a pointer the values of every row by their own steps', () => {
    const { vectors } = scene.targets(2 * words + 2);
    const of = (step: number) => vectors.find((target) => target.step === step && target.name === 'h');
    // The second row reads backwards: it came to the first word in its last turn.
    expect(of(2 * words)?.symbol[0]).toMatchObject({ text: 'h', subscript: '1', superscript: '(1)←' });
    expect(of(2 * words + 2)?.symbol[0]).toMatchObject({ subscript: '2', superscript: '(2)→' });
  });
});

describe('the read-out', () => {
  test('of two classes is a bar from the middle to the likelier one, as far as the probability goes', () => {
    const own = { classes: 2 } as const;
    const scene = sceneOf(own);
    const { model, output } = traceOf(own);
    const { weight } = model.readOut!;
    for (let step = 1; step <= 5; step++) {
      const logits = [0, 1].map((row) =>
        output[step - 1]!.reduce(
          (sum, h, column) => sum + weight.values[row * weight.columns + column]! * h,
          0,
        ),
      );
      const share = 1 / (1 + Math.exp(logits[0]! - logits[1]!));
      const readOut = get(scene.frame(step), 'chain', `cell ${step}`, 'read-out');
      const part = (key: string) => rectOf(readOut.children!.find((mark) => mark.key === key)!);
      const [frame, bar] = [part('frame'), part('bar')];
      const middle = frame.x + frame.width / 2;
      const end = share > 0.5 ? bar.x + bar.width : bar.x;
      expect((end - middle) / frame.width + 0.5).toBeCloseTo(share, 2);
      const likelier = share >= 0.5 ? 1 : 0;
      const percent = Math.round(Math.max(share, 1 - share) * 100);
      expect(textOf(readOut)).toContain(`class ${likelier} ${percent}%`);
    }
  });

  test('of many names the likeliest three, in their order', () => {
    const own = { classes: 40 } as const;
    const { model, output } = traceOf(own);
    const { weight } = model.readOut!;
    const logits = Array.from({ length: 40 }, (_, row) =>
      output[1]!.reduce((sum, h, column) => sum + weight.values[row * weight.columns + column]! * h, 0),
    );
    const shares = softmax(logits);
    const order = shares.map((_, index) => index).sort((a, b) => shares[b]! - shares[a]!);
    const readOut = get(sceneOf(own).frame(2), 'chain', 'cell 2', 'read-out');
    const answers = readOut.children!.filter(({ key }) => key.startsWith('answer')).map(textOf);
    expect(answers).toEqual(
      order.slice(0, 3).map((index) => `class ${index}${Math.round(shares[index]! * 100)}%`),
    );
  });

  test('is not there before its state is passed on', () => {
    const scene = sceneOf({ classes: 2 });
    const pass = scene.stage.beats.at(-1)!;
    expect(find(scene.frame(2 + pass.start), 'chain', 'cell 3', 'read-out')).toBeUndefined();
  });

  test('of one result alone is that number, and of what is no number is nothing', () => {
    const input = inputOf({ classes: 1 });
    const said = (model: Model): string | undefined => {
      const read = trace(model, input.tokens.map(model.embed));
      const mark = find(createScene({ ...input, trace: read }).frame(2), 'chain', 'cell 2', 'read-out');
      return mark && textOf(mark);
    };
    const { model, output } = input.trace;
    const { weight } = model.readOut!;
    const y = output[1]!.reduce((sum, h, column) => sum + weight.values[column]! * h, 0);
    expect(said(model)).toBe(`y = ${y.toFixed(2).replace('-', '−')}`);
    const broken = { rows: 1, columns: 8, values: new Float64Array(8).fill(Number.NaN) };
    expect(said({ ...model, readOut: { weight: broken } })).toBeUndefined();
  });

  test('has no names but its own: a word of the vocabulary is no class', () => {
    const input = inputOf({ classes: 2 });
    const { model } = input.trace;
    const vocabulary = vocabularyOf(['the', 'movie', 'was']);
    const nameless = { ...model, vocabulary, readOut: { weight: model.readOut!.weight } };
    const read = trace(nameless, input.tokens.map(nameless.embed));
    const mark = get(createScene({ ...input, trace: read }).frame(2), 'chain', 'cell 2', 'read-out');
    expect(textOf(mark)).toMatch(/[01] \d+%/);
    expect(textOf(mark)).not.toContain('the');
  });
});

describe('a large network', () => {
  const own = { units: 300, sentence: 3 } as const;
  const scene = sceneOf(own);

  test('shows 64 of its units, and among them the one that goes furthest of all', () => {
    const { rowsOf } = scene.stage.row.chain;
    const shown = rowsOf('h')!;
    expect(shown.length).toBe(64);
    expect(new Set(shown).size).toBe(64);
    const made = traceOf(own);
    const most = Array.from({ length: 300 }, (_, row) =>
      Math.max(...[1, 2, 3].map((step) => Math.abs(made.component('h', step, row)))),
    );
    expect(shown).toContain(most.indexOf(Math.max(...most)));
    expect(textOf(get(scene.frame(2), 'chain', 'cell 2', 'inside', 'some rows'))).toContain('64 of 300');
  });

  test('shows what is no number before all else, in whichever unit it is', () => {
    const input = inputOf(own);
    const { model } = input.trace;
    const parameters = new Map(model.parameters);
    const bias = parameters.get('bias_hh')!;
    parameters.set('bias_hh', {
      ...bias,
      values: bias.values.map((value, row) => (row === 102 ? Number.NaN : value)),
    });
    const broken = { ...model, parameters };
    const shown = createScene({ ...input, trace: trace(broken, input.tokens.map(broken.embed)) });
    expect(shown.stage.row.chain.rowsOf('h')).toContain(102);
    expect(find(shown.frame(1), 'chain', 'cell 1', 'state', 'bars', 'broken')).toBeDefined();
  });

  test('tells a pointer which unit a row is', () => {
    const { rowsOf } = scene.stage.row.chain;
    const target = scene.targets(2).vectors.find(({ name, step }) => name === 'h' && step === 2)!;
    expect(target.rows).toBe(64);
    expect(target.indices).toEqual(rowsOf('h'));
  });
});
