import { describe, expect, test } from 'vitest';
import { languages } from '../../src/language';
import { readModel, trace } from '../../src/model';
import { approximateMeasure, createScene, depths, type Frame, type Mark } from '../../src/scene';
import { caseNames, caseOf, fileOf, optionsOf } from '../model/torch/cases';
import { seen } from './read';

/** Sizes as SVG takes them: a browser leaves out what is less than nothing, without a word. */
const sizes = ['width', 'height', 'rx', 'font-size'];

/** Frames share the marks that did not change, so most of them, with all that they hold, have been checked before. */
const checked = new WeakMap<Mark, boolean>();

function isWhole(mark: Mark): boolean {
  let whole = checked.get(mark);
  if (whole === undefined) {
    whole = isDrawable(mark) && (mark.children ?? []).every(isWhole);
    checked.set(mark, whole);
  }
  return whole;
}

const isDrawable = ({ attributes }: Mark): boolean =>
  Object.entries(attributes).every(([name, value]) => {
    if (/NaN|Infinity|undefined/.test(value)) return false;
    return !sizes.includes(name) || value.endsWith('em') || Number(value) >= 0;
  });

/** The marks of a frame that a browser cannot draw, for a message. */
const broken = (frame: Frame): string[] =>
  seen(frame)
    .filter(({ mark }) => !isDrawable(mark))
    .map(({ path, mark }) => `${path}: ${JSON.stringify(mark.attributes)}`);

describe.each(caseNames)('PyTorch’s %s', (name) => {
  const own = caseOf(name);
  const model = readModel(fileOf(name), optionsOf(own));
  const tokens = own.ids.slice(0, 4).map(String);
  const read = trace(model, own.ids.slice(0, 4));

  test.each(depths)('is drawn whole at every moment, at depth %s', (depth) => {
    for (const viewport of [
      { width: 1280, height: 620 },
      { width: 390, height: 700 },
    ]) {
      const input = {
        trace: read,
        tokens,
        depth,
        viewport,
        strings: languages.en,
        measure: approximateMeasure,
      };
      const scene = createScene(input);
      const steps = scene.stage.rows.length * tokens.length;
      for (let position = -1; position <= steps; position += 0.083) {
        const frame = scene.frame(position);
        if (!frame.marks.every(isWhole)) expect(broken(frame), `at ${position}`).toEqual([]);
        for (const vector of scene.targets(position).vectors) expect(vector.rows).toBeGreaterThan(0);
      }
    }
  });

  test('has no digits closer to each other than they are high', () => {
    const scene = createScene({
      trace: read,
      tokens,
      depth: 'numbers',
      viewport: { width: 1280, height: 620 },
      strings: languages.en,
      measure: approximateMeasure,
    });
    for (const { mark, fontSize, path } of seen(scene.frame(2))) {
      if (mark.attributes.class !== 'digits' || /matrix/.test(path)) continue;
      const lines = (mark.children ?? []).map(({ attributes }) => Number(attributes.y));
      const pitch = lines.slice(1).map((y, index) => y - lines[index]!);
      for (const distance of pitch) expect(distance, path).toBeGreaterThanOrEqual(fontSize * 0.99);
    }
  });
});
