import { describe, expect, test } from 'vitest';
import { languages } from '../../src/language';
import { plain, type Rich } from '../../src/language/rich';
import { cellKinds } from '../../src/model/cells';
import { withoutBias } from '../../src/model/cells/bias';
import { beatsOf } from '../../src/timeline/beats';
import { captionAt } from '../../src/timeline/caption';
import { equationsOf } from '../../src/timeline/equation';
import { type ExplainedPart, type Explanation, explain } from '../../src/timeline/explain';
import { momentAt } from '../../src/timeline/moment';
import { valueSymbol } from '../../src/timeline/symbols';
import { namesOf, sampleTrace } from '../model/sample';
import { notation } from './notation';

const { lstm, gru } = cellKinds;
const gated = [lstm, gru, withoutBias(lstm), withoutBias(gru)];

describe('a cell with gates', () => {
  test.each([
    [
      lstm,
      [
        'f_4 = σ(W_hf h_3 + W_xf x_4 + b_f)',
        'i_4 = σ(W_hi h_3 + W_xi x_4 + b_i)',
        'g_4 = tanh(W_hg h_3 + W_xg x_4 + b_g)',
        'o_4 = σ(W_ho h_3 + W_xo x_4 + b_o)',
        'c_4 = f_4 ⊙ c_3 + i_4 ⊙ g_4',
        'h_4 = o_4 ⊙ tanh(c_4)',
      ],
    ],
    [
      gru,
      [
        'r_4 = σ(W_hr h_3 + W_xr x_4 + b_r)',
        'z_4 = σ(W_hz h_3 + W_xz x_4 + b_z)',
        'n_4 = tanh(r_4 ⊙ (W_hn h_3 + b_hn) + W_xn x_4 + b_xn)',
        'h_4 = (1 − z_4) ⊙ n_4 + z_4 ⊙ h_3',
      ],
    ],
    [
      withoutBias(gru),
      [
        'r_4 = σ(W_hr h_3 + W_xr x_4)',
        'z_4 = σ(W_hz h_3 + W_xz x_4)',
        'n_4 = tanh(r_4 ⊙ W_hn h_3 + W_xn x_4)',
        'h_4 = (1 − z_4) ⊙ n_4 + z_4 ⊙ h_3',
      ],
    ],
  ])('has the equations that PyTorch gives for it: $kind', (cell, expected) => {
    expect(equationsOf(cell, 4).map(({ runs }) => notation(runs))).toEqual(expected);
  });

  test.each([
    [lstm, 'W_hf h', 'W_hf h_3'],
    [lstm, 'W_xf x', 'W_xf x_4'],
    [lstm, 'b_f', 'b_f'],
    [lstm, 'a_f', 'a_f,4'],
    [lstm, 'f ⊙ c', 'f_4 ⊙ c_3'],
    [lstm, 'tanh c', 'tanh(c_4)'],
    [gru, 'm', 'm_4'],
    [gru, 'r ⊙ m', 'r_4 ⊙ m_4'],
    [withoutBias(gru), 'r ⊙ m', 'r_4 ⊙ W_hn h_3'],
    [gru, '1 − z', '1 − z_4'],
  ])('of kind $kind has symbols for its values: %s', (cell, name, expected) => {
    expect(notation(valueSymbol(cell, name, 4))).toBe(expected);
  });

  test('has beats for its gates, and shows every operation once', () => {
    for (const cell of gated) {
      const beats = beatsOf(cell);
      const shown = beats.flatMap(({ operations }) => operations);
      expect(shown).toEqual(cell.operations.filter(({ kind }) => kind !== 'bias'));
      expect(beats.filter(({ name }) => name === 'gate').length).toBeGreaterThan(1);
    }
  });

  test('has a caption in the middle of every beat, in every language', () => {
    for (const strings of Object.values(languages)) {
      for (const cell of gated) {
        const beats = beatsOf(cell);
        const row = { cell, layer: 1, reversed: false, notation: {} };
        const context = {
          row,
          beats,
          tokens: ['not', 'good'],
          strings,
          closed: false,
          opens: true,
          bars: true,
        };
        for (const { start, end } of beats) {
          const text = plain(captionAt(context, momentAt(1 + (start + end) / 2, 2)));
          expect(text).not.toBe('');
          expect(text).not.toContain('undefined');
        }
      }
    }
  });

  test('explains its values by the numbers that made them', () => {
    for (const cell of gated) {
      const trace = sampleTrace(2, { cell });
      for (const name of namesOf(trace.model)) {
        const { how, value } = explain(trace, 2, name, 1);
        if (how.kind !== 'sum') continue;
        expect(how.terms.reduce((sum, term) => sum + term.value, 0)).toBeCloseTo(value, 12);
        for (const { factors, value: product } of how.terms) {
          if (factors) expect(factors[0] * factors[1]).toBeCloseTo(product, 12);
        }
      }
    }
  });

  test('tells with a gate the three terms of its sum, and with each how it was made, down to the weights', () => {
    const trace = sampleTrace(2, { cell: lstm });
    const values = trace.at(2);
    const { how } = explain(trace, 2, 'f', 2);
    const sum = how.kind === 'activation' ? how.input.inner : undefined;
    expect(sum).toMatchObject({ row: 3, value: values.a_f![2] });
    const terms = sum?.how.kind === 'sum' ? sum.how.terms : [];
    expect(terms.map(({ from, value }) => [from, value])).toEqual([
      ['memory', values['W_hf h']![2]],
      ['word', values['W_xf x']![2]],
      ['bias', values.b_f![2]],
    ]);
    // Of the two biases only their sum is told.
    expect(terms.map(({ inner }) => inner?.how.kind)).toEqual(['sum', 'sum', undefined]);
  });

  test('names both factors of what a gate lets through', () => {
    const trace = sampleTrace(2, { cell: lstm });
    const { how } = explain(trace, 2, 'f ⊙ c', 0);
    expect(how.kind === 'gate' && how.factors.map(({ symbol }) => notation(symbol))).toEqual(['f_2', 'c_1']);
    // What can be pointed at in a column of its own is not told again.
    expect(how.kind === 'gate' && how.factors.map(({ inner }) => inner)).toEqual([undefined, undefined]);
    const out = explain(trace, 2, 'h', 1).how;
    expect(out.kind === 'gate' && out.factors[1].inner?.value).toBe(trace.at(2)['tanh c']![1]);
  });

  test('has no symbols in its explanations that its equations do not have', () => {
    for (const cell of gated) {
      const trace = sampleTrace(2, { cell });
      const letters = new Set(equationsOf(cell, 2).flatMap(({ runs }) => runs.map(({ text }) => text)));
      const used = (symbol: Rich): readonly string[] =>
        symbol.filter(({ role }) => role).map(({ text }) => text);
      const visit = ({ symbol, how }: Explanation): void => {
        const parts =
          how.kind === 'sum'
            ? how.terms
            : how.kind === 'gate'
              ? how.factors
              : how.kind === 'activation'
                ? [how.input]
                : how.kind === 'complement'
                  ? [how.of]
                  : [];
        for (const letter of [symbol, ...parts.map((part) => part.symbol)].flatMap(used))
          expect(letters, letter).toContain(letter);
        for (const { inner } of parts as readonly ExplainedPart[]) if (inner) visit(inner);
      };
      for (const name of namesOf(trace.model)) visit(explain(trace, 2, name, 1));
    }
  });
});
