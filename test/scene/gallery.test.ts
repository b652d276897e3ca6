import { describe, expect, test } from 'vitest';
import { svgText } from '../../src/scene';
import { moments } from '../gallery/moments';
import { fittedScene } from './make';

/** So that a file that is opened by itself has its colours. */
const sheets = ['theme', 'figure']
  .map((name) => `<?xml-stylesheet href="../../styles/${name}.css" type="text/css"?>\n`)
  .join('');

describe('the gallery', () => {
  test.each(moments)('$name is drawn as it was', async ({ name, position, setting }) => {
    const file = `../gallery/${name.replace(/\W+/g, '-')}.svg`;
    await expect(sheets + svgText(fittedScene(setting).frame(position))).toMatchFileSnapshot(file);
  });
});
