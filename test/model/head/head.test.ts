import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type HeadActivation, readModel, readOut, trace, type Vector } from '../../../src/model';
import { gelu } from '../../../src/model/head';
import { packModel, reviveModel } from '../../../src/model/transfer';
import { largestError } from '../sample';

/** What PyTorch answered in float64, and x · Φ(x) to all digits of a float64 by mpmath. */
interface Answers extends Readonly<Record<HeadActivation, readonly Vector[]>> {
  readonly ids: readonly number[];
  readonly normal: readonly (readonly [x: number, y: number])[];
}

const place = (file: string): URL => new URL(file, import.meta.url);
const answers = JSON.parse(readFileSync(place('head.json'), 'utf8')) as Answers;
const bytes = readFileSync(place('head.safetensors'));

describe.each(['tanh', 'relu', 'gelu'] as const)('a head of three layers with %s', (activation) => {
  const model = readModel(bytes, { activation });
  const said = trace(model, answers.ids).output.map((h) => readOut(model, h)!);

  test('answers what PyTorch answers', () => {
    expect(largestError(said, answers[activation])).toBeLessThanOrEqual(1e-12);
  });

  test('is the same in another thread', () => {
    const revived = reviveModel(structuredClone(packModel(model)));
    expect(trace(revived, answers.ids).output.map((h) => readOut(revived, h))).toEqual(said);
  });
});

describe('GELU', () => {
  test.each(answers.normal)('of %d is %d', (x, y) => {
    expect(Math.abs(gelu(x) - y)).toBeLessThanOrEqual(2e-14 * Math.abs(y));
  });

  test('of what is no number is none, and of the infinite is what it comes to', () => {
    expect([gelu(Number.NaN), gelu(-Infinity), gelu(Infinity)]).toEqual([Number.NaN, 0, Infinity]);
  });
});
