import { beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { trace } from '../../src/model/trace';
import { readModel } from '../../src/model/weights/read';
import { fileOfTensors, networkTensors } from '../model/weights/write';
import { difference } from '../view/canonical';
import { drop, fileOf } from './files';
import { button, drawing, find, findAll, list, loaded, notices, openPage, position } from './open';

const shownName = (): string =>
  find<HTMLSelectElement>('.network-name').selectedOptions[0]?.textContent ?? '';

/** More than a file may have that the page's own thread reads. */
const hiddenSize = 640;
const wave = (count: number, from: number): number[] =>
  Array.from({ length: count }, (_, index) => Math.sin(from + 1.7 * index) / 25);
const bytes = fileOfTensors(
  Object.fromEntries(
    Object.entries(networkTensors({ hiddenSize, inputSize: 4 })).map(([name, { shape }], index) => {
      const count = shape.reduce((product, length) => product * length, 1);
      return [name, { shape, numbers: wave(count, index) }];
    }),
  ),
  { nonlinearity: 'tanh' },
);
const largeFile = () => fileOf('large.safetensors', bytes.slice(0));

const workers: Worker[] = [];
const ended = vi.spyOn(Worker.prototype, 'terminate');
const RealWorker = Worker;
vi.stubGlobal(
  'Worker',
  class extends RealWorker {
    constructor(...options: ConstructorParameters<typeof Worker>) {
      super(...options);
      workers.push(this);
    }
  },
);

beforeEach(() => {
  workers.length = 0;
  ended.mockClear();
});

function type(sentence: string): void {
  find<HTMLInputElement>('.sentence').value = sentence;
  find('.sentence').dispatchEvent(new Event('input'));
}

function lastColumn(): number[] {
  const rows = findAll<HTMLTableRowElement>('.table-host tbody tr');
  return rows.map((row) => Number(row.lastElementChild!.textContent!.replace('−', '-')));
}

/** Enough that this network reads them in a thread of its own. */
const manyWords = (word: string): string => `${word} `.repeat(200);

async function openLarge(address = ''): Promise<void> {
  openPage(address);
  drop(largeFile());
  await expect.poll(shownName, { timeout: 5_000 }).toBe('large.safetensors');
  await loaded();
}

describe('a large file', () => {
  test('is read and run by a thread of its own, to the same numbers', async () => {
    await openLarge('#s=not+good');
    expect(workers.length).toBe(1);
    find('.transport-toEnd').click();
    find('details').setAttribute('open', '');
    await expect.poll(() => findAll('.table-host tbody tr').length).toBe(64);
    expect(find('.table-host caption').textContent).toContain(`the 64 of ${hiddenSize} values`);
    const model = readModel(bytes);
    const h = trace(model, ['not', 'good'].map(model.embed)).at(2).h!;
    const largest = [...h].sort((left, right) => Math.abs(right) - Math.abs(left)).slice(0, 64);
    for (const [index, value] of lastColumn().entries()) expect(value).toBeCloseTo(largest[index]!, 4);
    expect(ended).not.toHaveBeenCalled();
  });

  test('keeps the picture until another sentence is read; the last one counts', async () => {
    await openLarge('#s=not+good&at=2');
    const before = drawing();
    for (const word of ['one', 'two', 'three', 'last']) type(manyWords(word));
    expect(difference(drawing(), before)).toBeUndefined();
    await loaded();
    find('.transport-toEnd').click();
    expect(position()).toBe(200);
    expect(find('.tokens').textContent).toMatch(/^(last)+$/);
    expect(workers.length).toBe(1);
  });

  test('is said to be loading while the page shows what was there', async () => {
    openPage('#at=2');
    const before = drawing();
    drop(largeFile());
    expect(find('.loading').checkVisibility()).toBe(true);
    expect(difference(drawing(), before)).toBeUndefined();
    await expect.poll(shownName, { timeout: 5_000 }).toBe('large.safetensors');
    await loaded();
    expect(find('.loading').checkVisibility()).toBe(false);
  });

  test('lets its thread go when another network is chosen, and is read again when it is chosen again', async () => {
    await openLarge('#s=not+good&at=2');
    const own = drawing();
    await userEvent.selectOptions(list('Network'), 'untrained');
    expect(ended).toHaveBeenCalledTimes(1);
    await userEvent.selectOptions(list('Network'), 'file');
    await loaded();
    expect(workers.length).toBe(2);
    expect(difference(drawing(), own)).toBeUndefined();
  });

  test('that is refused changes nothing, and lets its thread go', async () => {
    openPage('#at=2');
    const before = drawing();
    const file = fileOf('cut.safetensors', bytes.slice(0, bytes.byteLength - 4));
    drop(file);
    await expect.poll(notices).toContain('It is cut off before');
    expect(difference(drawing(), before)).toBeUndefined();
    expect(ended).toHaveBeenCalledTimes(1);
    expect(find('.loading').checkVisibility()).toBe(false);
  });

  test('asks what it must, and is read in the same thread', async () => {
    openPage('#at=2');
    const text = new TextDecoder('latin1').decode(bytes.slice(0, 120));
    const at = text.indexOf('tanh');
    const asking = new Uint8Array(bytes.slice(0));
    // The name of an entry that says nothing.
    asking.set(new TextEncoder().encode('x'), text.indexOf('nonlinearity'));
    expect(at).toBeGreaterThan(0);
    drop(fileOf('large.safetensors', asking));
    await expect.poll(() => findAll('dialog.ask').length, { timeout: 5_000 }).toBe(1);
    await button('ReLU').click();
    await expect.poll(shownName, { timeout: 5_000 }).toBe('large.safetensors');
    expect(workers.length).toBe(1);
    expect(find('.equation').textContent).toMatch(/ReLU/);
  });
});

describe('a thread that fails', () => {
  test('leaves what was there, and the page says so', async () => {
    await openLarge('#s=not+good&at=2');
    const before = drawing();
    type(manyWords('word'));
    workers[0]!.dispatchEvent(new ErrorEvent('error', { message: 'out of memory' }));
    await expect.poll(notices).toContain('could not be read by this network');
    expect(find<HTMLInputElement>('.sentence').value).toBe('not good');
    expect(difference(drawing(), before)).toBeUndefined();
  });

  test('has a successor, which reads the next sentence', async () => {
    await openLarge('#s=not+good&at=2');
    workers[0]!.dispatchEvent(new ErrorEvent('error', { message: 'out of memory' }));
    type(manyWords('next'));
    await loaded();
    expect(workers.length).toBe(2);
    expect(notices()).not.toContain('could not be read');
    find('.transport-toEnd').click();
    expect(position()).toBe(200);
  });
});

describe('a long sentence', () => {
  const long = 'word '.repeat(20_000);

  test('of a small network is read by a thread, which goes when a short one follows', async () => {
    openPage('#units=32&at=2');
    type(long);
    expect(find('.stage').getAttribute('aria-busy')).toBe('true');
    await loaded();
    find('.transport-toEnd').click();
    expect(position()).toBe(20_000);
    expect(workers.length).toBe(1);
    type('short');
    expect(ended).toHaveBeenCalledTimes(1);
    expect(position()).toBe(1);
  });

  test('is cut where a large network would fill the memory, and the page says at which word', async () => {
    await openLarge('#s=not+good');
    type(long);
    await loaded();
    const limit = Math.floor(256_000_000 / (8 * (4 + 5 * hiddenSize)));
    expect(notices()).toContain(`its first ${limit} tokens are read`);
  });
});
