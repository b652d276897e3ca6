import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contactSheets } from '../gallery/contact-sheets';
import { fileOf, pictures } from '../gallery/drawing';

describe('the gallery', () => {
  test.each(pictures)('$name is drawn as it was', async ({ draw }) => {
    const { file, text } = draw();
    await expect(text).toMatchFileSnapshot(`../gallery/${file}`);
  });

  test('has no drawing of a moment that is gone', () => {
    const folder = new URL('../gallery/', import.meta.url);
    const files = readdirSync(folder).filter((name) => name.endsWith('.svg'));
    expect(files.sort()).toEqual(pictures.map(({ name }) => fileOf(name)).sort());
  });

  test('has a contact sheet of a whole step for each kind of cell, small enough to be looked at in a review', () => {
    const sheets = pictures.filter(({ name }) => contactSheets.some((sheet) => sheet.name === name));
    expect(sheets.map(({ name }) => fileOf(name))).toEqual(
      ['rnn', 'lstm', 'gru'].map((cell) => `contact-sheet-${cell}.svg`),
    );
    for (const { draw } of sheets) {
      const { frame, text } = draw();
      expect(frame.marks).toHaveLength(12);
      const times = frame.marks.map(({ children }) =>
        Number.parseFloat(children!.find(({ key }) => key === 'time')!.text!),
      );
      expect(times).toEqual(times.toSorted((a, b) => a - b));
      expect(new Set(times).size).toBe(12);
      expect(text.length).toBeLessThan(600_000);
    }
  });
});
