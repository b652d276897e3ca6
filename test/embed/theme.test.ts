import { expect, test } from 'vitest';
import { isLight } from '../../src/embed/mounted/theme';

test.each([
  ['rgb(0, 0, 0)', false],
  ['rgb(255, 255, 255)', true],
  ['rgba(238, 238, 238, 0.9)', true],
  ['rgb(34, 34, 34)', false],
  ['color(srgb 1 0.9 0.9)', true],
  ['color(srgb 0.1 0 0.1 / 0.5)', false],
  ['oklch(0.95 0.01 90)', true],
  ['oklab(0.2 0 0)', false],
  ['lab(90 0 0)', true],
  ['lch(20 10 30)', false],
  ['', false],
  ['inherit', false],
])('%s is light ink: %s', (colour, light) => {
  expect(isLight(colour)).toBe(light);
});
