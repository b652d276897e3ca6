import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { declared, type Styled } from '../../../src/export/resolved/cascade';
import { literalsOf } from '../../../src/export/resolved/palette';
import { parseRules, rootProperties } from '../../../src/export/resolved/rules';

const styled = (tag: string, ...classes: string[]): Styled => ({ tag, classes: new Set(classes) });
const fillOf = (sheet: string, ...path: Styled[]): string | undefined =>
  declared(parseRules(sheet), path).get('fill');

test('the more specific rule holds, and of two alike the later one', () => {
  expect(fillOf('.a { fill: red } .a { fill: blue }', styled('rect', 'a'))).toBe('blue');
  expect(fillOf('.a.b { fill: red } .a { fill: blue }', styled('rect', 'a', 'b'))).toBe('red');
  expect(fillOf('g .a { fill: red } .a { fill: blue }', styled('g'), styled('rect', 'a'))).toBe('red');
});

test('a rule for what lies within holds at any depth, and nowhere else', () => {
  const sheet = '.outer .inner { fill: red }';
  expect(fillOf(sheet, styled('g', 'outer'), styled('g'), styled('rect', 'inner'))).toBe('red');
  expect(fillOf(sheet, styled('g'), styled('rect', 'inner'))).toBeUndefined();
  expect(fillOf(sheet, styled('g', 'outer', 'inner'))).toBeUndefined();
});

test('what a rule excludes is excluded', () => {
  const sheet = '.closed .body:not(.ghost) { fill: red }';
  expect(fillOf(sheet, styled('g', 'closed'), styled('rect', 'body'))).toBe('red');
  expect(fillOf(sheet, styled('g', 'closed'), styled('rect', 'body', 'ghost'))).toBeUndefined();
});

test('states, siblings, media and comments are no rules of a picture', () => {
  const sheet = `/* .a { fill: black } */ .a:hover { fill: red } .b + .a { fill: red }
    @media print { .a { fill: red } .a .a { fill: red } } .a { fill: blue }`;
  expect(fillOf(sheet, styled('rect', 'a'))).toBe('blue');
});

test('the theme’s own values are taken, not those for paper', () => {
  const theme = readFileSync('styles/theme.css', 'utf8');
  expect(rootProperties(theme).get('--ink')).toMatch(/^light-dark\(/);
  const [light, dark] = [literalsOf(theme, 'light'), literalsOf(theme, 'dark')];
  expect(light('var(--ink)')).toMatch(/^#[0-9a-f]{6}$/);
  expect(dark('var(--ink)')).toMatch(/^#[0-9a-f]{6}$/);
  expect(light('var(--ink)')).not.toBe(dark('var(--ink)'));
});

test('values within values are resolved, and a name that is nowhere is an error', () => {
  const literal = literalsOf(':root { --a: light-dark(rgb(1, 2, 3), var(--b)); --b: #fff }', 'dark', {
    '--c': 'teal',
  });
  expect(literal('1px var(--a)')).toBe('1px #fff');
  expect(literal('var(--none, var(--c))')).toBe('teal');
  expect(() => literal('var(--none)')).toThrow('--none');
});
