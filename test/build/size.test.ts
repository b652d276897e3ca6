import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { firstVisit } from '../../build/size';
import { built } from '../embed/site';

vi.setConfig({ testTimeout: 120_000 });

/** In bytes, gzipped. */
const most = { page: 38_500, figure: 43_000, network: 9_000 };

test('a first visit fetches few bytes of script and styles, and neither dialogs nor what reads files', async () => {
  const folder = await built('page');
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const read = (path: string): string => readFileSync(join(folder, path), 'utf8');
  const { script, styles, figure, network, files } = firstVisit(paths, read);
  expect(files.length).toBeGreaterThan(1);
  expect(script + styles).toBeGreaterThan(20_000);
  expect(script + styles).toBeLessThanOrEqual(most.page);
  expect(figure).toBeGreaterThan(10_000);
  expect(figure).toBeLessThanOrEqual(most.figure);
  expect(network).toBeGreaterThan(5_000);
  expect(network).toBeLessThanOrEqual(most.network);
  const code = files.map(read).join('');
  expect(code).toContain('Hidden-state flow');
  // Of the dialog of slides, and of the reader of weights.
  for (const text of ['<iframe', 'save the whole state_dict']) {
    expect(paths.filter((path) => path.endsWith('.js')).some((path) => read(path).includes(text))).toBe(true);
    expect(code).not.toContain(text);
  }
});
