import { expect, test } from 'vitest';
import { onScreen } from '../../src/page/screen/on-screen';
import { inputOf } from '../scene/make';

const content = inputOf();

test.each([
  ['', 0, false, undefined, undefined],
  ['', 2, true, 'all', undefined],
  ['forget', 0, false, undefined, true],
  ['forget', 1, false, 'all', undefined],
  ['unit', 0, true, 'all', true],
] as const)(
  'in the story “%s”, following %s, panel %s: equations %s and caption %s are left out',
  (story, follow, panel, equations, caption) => {
    const { omit } = onScreen(content, { story, follow }, panel);
    expect([omit?.equations, omit?.caption]).toEqual([equations, caption]);
  },
);

test('what the author of a figure left out stays so', () => {
  const own = { ...content, omit: { loop: true } };
  expect(onScreen(own, { story: 'unit', follow: 0 }, false).omit).toEqual({ loop: true, caption: true });
  expect(onScreen(own, { story: '', follow: 0 }, false)).toBe(own);
});
