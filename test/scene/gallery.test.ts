import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { drawingOf, fileOf } from '../gallery/drawing';
import { moments } from '../gallery/moments';

describe('the gallery', () => {
  test.each(moments)('$name is drawn as it was', async (moment) => {
    const { file, text } = drawingOf(moment);
    await expect(text).toMatchFileSnapshot(`../gallery/${file}`);
  });

  test('has no drawing of a moment that is gone', () => {
    const folder = new URL('../gallery/', import.meta.url);
    const files = readdirSync(folder).filter((name) => name.endsWith('.svg'));
    expect(files.sort()).toEqual(moments.map(({ name }) => fileOf(name)).sort());
  });
});
