import { expect, test } from 'vitest';
import { languages, type Strings } from '../../src/language';
import type { Model, ReadOut } from '../../src/model/model';
import { trace } from '../../src/model/trace';
import { readModel } from '../../src/model/weights/read';
import { wordTables } from '../../src/view/numbers/table';
import { fileOfTensors, networkTensors } from '../model/weights/write';

/** The read-out's table after one word: its head, and of each row the name and how many numbers. */
function said(readOut: Partial<ReadOut> & { readonly rows: number }, strings: Strings = languages.en) {
  const { rows, labels } = readOut;
  const model: Model = readModel(
    fileOfTensors(
      {
        ...networkTensors({ hiddenSize: 4 }),
        'out.weight': { shape: [rows, 4] },
        'out.bias': { shape: [rows] },
      },
      { nonlinearity: 'tanh', ...(labels ? { labels: JSON.stringify(labels) } : {}) },
    ),
  );
  const table = wordTables(trace(model, [model.embed('word')]), 1, 'word', strings).at(-1)!;
  expect(table.querySelector('caption')!.textContent).toBe(strings.table.readOut);
  const texts = (selector: string) =>
    [...table.querySelectorAll(selector)].map(({ textContent }) => textContent);
  return { head: texts('thead th'), names: texts('tbody th'), numbers: texts('tbody td').length };
}

test('a single result is no share of anything', () => {
  expect(said({ rows: 1 })).toEqual({ head: ['value', 'y'], names: ['0'], numbers: 1 });
});

test('results without names are counted as in the figure', () => {
  expect(said({ rows: 3 })).toEqual({
    head: ['value', 'y', 'probability'],
    names: ['0', '1', '2'],
    numbers: 6,
  });
});

test('the classes of the networks that come with the page are named in its language', () => {
  expect(said({ rows: 3, labels: ['sad', 'happy', 'toString'] }, languages.zh).names).toEqual([
    '不高兴',
    '高兴',
    'toString',
  ]);
});
