import { expect, test } from 'vitest';
import { depths } from '../../src/scene';
import fc from '../property';
import { type Setting, sceneOf } from './make';

const setting = fc.record<Setting>({
  depth: fc.constantFrom(...depths),
  sentence: fc.constantFrom(1, 5, 60),
  cell: fc.constantFrom('tanh' as const, 'relu' as const, 'lstm' as const, 'gru' as const),
  layers: fc.constantFrom(1, 1, 2),
  directions: fc.constantFrom(1 as const, 1 as const, 2 as const),
  classes: fc.constantFrom(0, 2, 12),
  follow: fc.constantFrom(0, 0, 1, 3),
  viewport: fc.constantFrom({ width: 1280, height: 555 }, { width: 390, height: 560 }),
});

/** Rest points, ends of motions, and any moment between. */
const position = fc.oneof(
  fc.integer({ min: -1, max: 8 }),
  fc.double({ min: -1, max: 8, noNaN: true }),
  fc.double({ min: -1, max: 60, noNaN: true }),
);

test('a frame is the same whatever was asked before it', () => {
  // A scene keeps marks that frames share: what is kept must never be taken for something else.
  fc.assert(
    fc.property(setting, fc.array(position, { minLength: 2, maxLength: 12 }), (own, positions) => {
      const used = sceneOf(own);
      for (const at of positions) used.frame(at);
      const last = positions.at(-1)!;
      expect(used.frame(last)).toEqual(sceneOf(own).frame(last));
    }),
    { numRuns: 30, seed: 20 },
  );
});

test('a long way through a long sentence forgets and never mistakes', () => {
  const used = sceneOf({ sentence: 60 });
  for (let at = 0; at <= 60; at += 0.4) used.frame(at);
  for (const at of [0, 7.3, 30.5, 59.9]) expect(used.frame(at)).toEqual(sceneOf({ sentence: 60 }).frame(at));
});

test('a frame that was handed out stays as it was', () => {
  const scene = sceneOf({ depth: 'numbers' });
  const frame = scene.frame(2.5);
  const copy = structuredClone(frame);
  for (let at = -1; at <= 5; at += 0.2) scene.frame(at);
  expect(frame).toEqual(copy);
});
