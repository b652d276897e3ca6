import axe from 'axe-core';
import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import tanhAnswers from '../model/torch/rnn-tanh.json';
import tanhUrl from '../model/torch/rnn-tanh.safetensors?url';
import { fileOfTensors, networkTensors } from '../model/weights/write';
import { difference } from '../view/canonical';
import { drag, drop, fetchedFile, fileOf, pick } from './files';
import {
  button,
  drawing,
  field,
  find,
  findAll,
  list,
  notices,
  openPage,
  position,
  reloadPage,
  resizeTo,
} from './open';
import answers from './torch/words.json';
import wordsUrl from './torch/words.safetensors?url';

/*
 * torch/words.safetensors was written by PyTorch 1.13: nn.Embedding(11, 5), nn.RNN(5, 6) and nn.Linear(6, 2) after
 * torch.manual_seed(7), its state_dict in float32 with the vocabulary, the labels and the nonlinearity in the metadata;
 * torch/words.json is what the same model answers after .double() to the sentence: the last hidden state, `hn`, and the
 * read-out of the last step.
 */

const network = (): HTMLSelectElement => find<HTMLSelectElement>('.network-name');
const shownName = (): string => network().selectedOptions[0]?.textContent ?? '';
const networkFile = (extra: Parameters<typeof fileOfTensors>[1] = {}, prefix = 'rnn.') =>
  fileOf('own.safetensors', fileOfTensors(networkTensors({ prefix }), { nonlinearity: 'tanh', ...extra }));

/** The tables of the step at the position, row by row. */
async function tables(): Promise<string[][][]> {
  find('details').setAttribute('open', '');
  await expect.poll(() => findAll('.table-host table').length).toBeGreaterThan(0);
  return findAll<HTMLTableElement>('.table-host table').map((table) =>
    [...table.querySelectorAll('tbody tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent ?? ''),
    ),
  );
}

const numberOf = (text: string | undefined): number => Number(text?.replace('−', '-'));

/** The last column of the first table: the hidden state. */
const lastColumn = (table: readonly string[][] | undefined): number[] =>
  (table ?? []).map((row) => numberOf(row.at(-1)));

function expectNumbers(shown: readonly number[], exact: readonly number[]): void {
  expect(shown.length).toBe(exact.length);
  // Four decimals are on the screen.
  for (const [index, value] of shown.entries())
    expect(Math.abs(value - exact[index]!)).toBeLessThanOrEqual(0.5001e-4);
}

async function type(sentence: string): Promise<void> {
  await field('Sentence').fill(sentence);
}

describe('a file that PyTorch wrote', () => {
  test('is dropped, and its h_T and read-out on the screen are PyTorch’s', async () => {
    openPage();
    drop(await fetchedFile('words.safetensors', wordsUrl));
    await expect.poll(shownName).toBe('words.safetensors');
    await type(answers.sentence);
    find('.transport-toEnd').click();
    const [step, said] = await tables();
    expectNumbers(lastColumn(step), answers.hn);
    expect(said!.map(([label]) => label)).toEqual(answers.labels);
    expectNumbers(
      said!.map(([, y]) => numberOf(y)),
      answers.readOut,
    );
    expect(notices()).toBe('');
    expect(findAll('.unknown')).toEqual([]);
  });

  test('without a vocabulary reads ids, once a person has said that it squashes with tanh', async () => {
    openPage();
    drop(await fetchedFile('rnn-tanh.safetensors', tanhUrl));
    await expect.poll(() => findAll('dialog.ask').length).toBe(1);
    expect(find('dialog.ask').textContent).toContain('How does this RNN squash its sums?');
    await button('tanh').click();
    await expect.poll(shownName).toBe('rnn-tanh.safetensors');
    expect(notices()).toContain('write them as ids');
    await type(tanhAnswers.ids.join(' '));
    find('.transport-toEnd').click();
    expect(position()).toBe(tanhAnswers.ids.length);
    const [step] = await tables();
    expectNumbers(lastColumn(step), tanhAnswers.hn[0]!);
  });
});

test('a file is chosen with the keyboard’s button as well as dropped', async () => {
  openPage();
  const opened = vi.spyOn(HTMLInputElement.prototype, 'click').mockImplementation(() => {});
  button('open your own weights').element().focus();
  await userEvent.keyboard('{Enter}');
  expect(opened).toHaveBeenCalledOnce();
  opened.mockRestore();
  pick(networkFile());
  await expect.poll(shownName).toBe('own.safetensors');
});

test('sentence, position and depth stay, and going back restores the network before', async () => {
  openPage('#s=not+good&at=1&depth=box&seed=5');
  const before = drawing();
  drop(networkFile());
  await expect.poll(shownName).toBe('own.safetensors');
  expect(find<HTMLInputElement>('.sentence').value).toBe('not good');
  expect(position()).toBe(1);
  expect(difference(drawing(), before)).toBeDefined();
  const gone = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
  history.back();
  await gone;
  expect(shownName()).toBe('Untrained, random weights');
  expect(difference(drawing(), before)).toBeUndefined();
  const there = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
  history.forward();
  await there;
  expect(shownName()).toBe('own.safetensors');
});

test('another network is chosen, and the file again', async () => {
  openPage('#at=2');
  drop(networkFile());
  await expect.poll(shownName).toBe('own.safetensors');
  const own = drawing();
  expect(findAll('.seed').filter((seed) => seed.checkVisibility())).toEqual([]);
  await userEvent.selectOptions(list('Network'), 'untrained');
  expect(find('.seed').checkVisibility()).toBe(true);
  expect(difference(drawing(), own)).toBeDefined();
  await userEvent.selectOptions(list('Network'), 'file');
  expect(difference(drawing(), own)).toBeUndefined();
});

test('after a reload the page says that the file must be dropped again', async () => {
  openPage('#at=2');
  drop(networkFile());
  await expect.poll(shownName).toBe('own.safetensors');
  expect(location.hash).not.toContain('own');
  reloadPage();
  expect(notices()).toContain('“own.safetensors” was open here');
  expect(notices()).toContain('drop it on the page again');
  expect(shownName()).toBe('Untrained, random weights');
  await userEvent.selectOptions(list('Network'), 'mood');
  await expect.poll(notices).toBe('');
});

describe('a refused file', () => {
  const shape = { 'rnn.weight_hh_l0': { shape: [3, 2] } };
  const refused: readonly (readonly [string, File[], string, string])[] = [
    [
      'of torch.save',
      [fileOf('m.pt', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 8, 8, 0, 0]))],
      'save_file',
      'm.pt',
    ],
    ['of nothing', [fileOf('m.safetensors', new Uint8Array())], 'copy or download it again', 'm.safetensors'],
    [
      'with a tensor that does not fit',
      [fileOf('m.safetensors', fileOfTensors({ ...networkTensors(), ...shape }))],
      '“rnn.weight_hh_l0” has a shape that does not fit',
      '3 × 2',
    ],
    [
      'without a network',
      [fileOf('m.safetensors', fileOfTensors({ 'a.weight': { shape: [2, 2] } }))],
      'no nn.RNN, nn.LSTM or nn.GRU',
      'a.weight',
    ],
    ['that is two', [networkFile(), networkFile()], 'One network at a time', ''],
    ['that is a vocabulary alone', [fileOf('words.txt', 'a\nb')], 'needs its network', ''],
    [
      'whose vocabulary does not fit',
      [
        fileOf(
          'm.safetensors',
          fileOfTensors(
            { ...networkTensors(), 'embedding.weight': { shape: [3, 2] } },
            { nonlinearity: 'tanh' },
          ),
        ),
        fileOf('words.json', '["a", "b", "c", "d"]'),
      ],
      '“words.json” was not opened, and nothing has changed. The list of words does not fit',
      'has 4 entries where the model has 3',
    ],
  ];

  test.each(refused)('%s changes nothing, and the page says why', async (_, files, sentence, detail) => {
    openPage('#s=not+good&at=1&seed=5');
    const before = drawing();
    const address = location.hash;
    drop(...files);
    await expect.poll(notices).toContain(sentence);
    expect(notices()).toContain(detail);
    expect(difference(drawing(), before)).toBeUndefined();
    expect(location.hash).toBe(address);
    expect(shownName()).toBe('Untrained, random weights');
  });

  test('is told in Chinese on a Chinese page, and anew in another language', async () => {
    openPage('#lang=zh');
    drop(fileOf('m.safetensors', fileOfTensors({ 'a.weight': { shape: [2, 2] } })));
    await expect.poll(notices).toContain('里面没有 nn.RNN、nn.LSTM 或 nn.GRU');
    await userEvent.selectOptions(list('语言'), 'en');
    expect(notices()).toContain('holds no nn.RNN');
  });

  test('that is too large is not even read', async () => {
    openPage();
    const file = networkFile();
    Object.defineProperty(file, 'size', { value: 160_000_001 });
    const read = vi.spyOn(file, 'arrayBuffer');
    drop(file);
    await expect.poll(notices).toContain('larger than 160 MB');
    expect(read).not.toHaveBeenCalled();
  });

  test('leaves a file that was open before it', async () => {
    openPage();
    drop(networkFile());
    await expect.poll(shownName).toBe('own.safetensors');
    const before = drawing();
    drop(fileOf('m.safetensors', new Uint8Array(3)));
    await expect.poll(notices).toContain('“m.safetensors” was not opened');
    expect(shownName()).toBe('own.safetensors');
    expect(difference(drawing(), before)).toBeUndefined();
    drop(networkFile());
    await expect.poll(notices).not.toContain('m.safetensors');
  });
});

describe('a file that can be read in several ways', () => {
  const two = () =>
    fileOf(
      'two.safetensors',
      fileOfTensors(
        {
          ...networkTensors({ prefix: 'first.' }),
          ...networkTensors({ prefix: '<b>second</b>.', hiddenSize: 5 }),
        },
        { nonlinearity: 'tanh' },
      ),
    );

  test('asks which, and reads it so', async () => {
    openPage();
    drop(two());
    await expect
      .poll(() => findAll('.choice').map(({ textContent }) => textContent))
      .toEqual(['first.', '<b>second</b>.']);
    await button('<b>second</b>.').click();
    await expect.poll(shownName).toBe('two.safetensors');
    find('.transport-next').click();
    find('.transport-toEnd').click();
    expect((await tables())[0]!.length).toBe(5);
    expect(findAll('dialog.ask')).toEqual([]);
  });

  test('is not opened where the question is left', async () => {
    openPage();
    const before = drawing();
    drop(two());
    await expect.poll(() => findAll('dialog.ask').length).toBe(1);
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => findAll('dialog.ask').length).toBe(0);
    expect(difference(drawing(), before)).toBeUndefined();
    expect(notices()).toBe('');
  });
});

test('a question gives way to the next file', async () => {
  openPage();
  drop(await fetchedFile('rnn-tanh.safetensors', tanhUrl));
  await expect.poll(() => findAll('dialog.ask').length).toBe(1);
  drop(networkFile());
  await expect.poll(shownName).toBe('own.safetensors');
  expect(findAll('dialog.ask')).toEqual([]);
});

describe('a vocabulary of its own', () => {
  const withEmbedding = () =>
    fileOf(
      'own.safetensors',
      fileOfTensors({ ...networkTensors(), 'embedding.weight': { shape: [2, 2] } }, { nonlinearity: 'tanh' }),
    );

  test('comes with the weights', async () => {
    openPage('#s=bad+good');
    drop(fileOf('vocab.txt', 'good\nbad\n'), withEmbedding());
    await expect.poll(shownName).toBe('own.safetensors');
    expect(notices()).toBe('');
    expect(findAll('.unknown')).toEqual([]);
  });

  test('or after them', async () => {
    openPage('#s=bad+good');
    drop(withEmbedding());
    await expect.poll(notices).toContain('write them as ids');
    await expect.poll(() => find('.unknowns').textContent).toContain('knows ids only, from 0 to 1');
    drop(fileOf('vocab.json', '{"good": 0, "bad": 1}'));
    await expect.poll(notices).toBe('');
    expect(find('.unknowns').checkVisibility()).toBe(false);
  });
});

test('NaN is shown, and the page says in which tensor and where', async () => {
  openPage();
  const numbers = [0.1, Number.NaN, 0.3, Number.POSITIVE_INFINITY, 0.5, 0.6];
  const tensors = { ...networkTensors(), 'rnn.weight_ih_l0': { shape: [3, 2], numbers } };
  drop(fileOf('nan.safetensors', fileOfTensors(tensors, { nonlinearity: 'tanh' })));
  await expect.poll(shownName).toBe('nan.safetensors');
  expect(notices()).toContain(
    '“rnn.weight_ih_l0” holds 2 values that are no finite number, first NaN in row 1, column 2',
  );
  find('.transport-toEnd').click();
  expect(position()).toBe(5);
});

test('a file without word vectors says that they are made up', async () => {
  openPage();
  drop(networkFile());
  await expect.poll(notices).toContain('made up from the words');
  expect(findAll('.unknown')).toEqual([]);
});

test('markup in a name is text', async () => {
  openPage();
  drop(fileOf('<img src=x onerror=alert(1)>.safetensors', await networkFile().arrayBuffer()));
  await expect.poll(shownName).toBe('<img src=x onerror=alert(1)>.safetensors');
  drop(fileOf('<img src=y>.pt', new Uint8Array(20)));
  await expect.poll(notices).toContain('“<img src=y>.pt” was not opened');
  expect(findAll('#page img')).toEqual([]);
});

test('while files are dragged the page says where to drop them; what else is dragged is left alone', () => {
  openPage();
  const zone = find('.drop');
  const text = drag('dragover', []);
  expect([text.defaultPrevented, zone.checkVisibility()]).toEqual([false, false]);
  const over = drag('dragover', [networkFile()]);
  expect([over.defaultPrevented, zone.checkVisibility()]).toEqual([true, true]);
  drag('dragleave', [networkFile()]);
  expect(zone.checkVisibility()).toBe(false);
});

test('of two files in a row the later one is shown', async () => {
  openPage();
  drop(fileOf('first.safetensors', await networkFile().arrayBuffer()));
  drop(fileOf('second.safetensors', await networkFile().arrayBuffer()));
  await expect.poll(shownName).toBe('second.safetensors');
});

test('nothing leaves the machine', async () => {
  openPage();
  // What the page loads on demand is its own, and here already.
  drop(networkFile());
  await expect.poll(shownName).toBe('own.safetensors');
  performance.clearResourceTimings();
  drop(fileOf('again.safetensors', await networkFile().arrayBuffer()));
  await expect.poll(shownName).toBe('again.safetensors');
  expect(performance.getEntriesByType('resource').filter(({ name }) => !name.startsWith('data:'))).toEqual(
    [],
  );
});

describe.each(['light', 'dark'])('axe finds nothing, %s', (theme) => {
  const faults = async () => {
    const { violations } = await axe.run(document, { resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => [id, nodes[0]?.html]);
  };

  test('while files are dragged', async () => {
    openPage(`#theme=${theme}`);
    drag('dragover', [networkFile()]);
    expect(await faults()).toEqual([]);
  });

  test('while the page asks', async () => {
    openPage(`#theme=${theme}`);
    drop(await fetchedFile('rnn-tanh.safetensors', tanhUrl));
    await expect.poll(() => findAll('dialog.ask').length).toBe(1);
    expect(await faults()).toEqual([]);
  });

  test('with a refusal, with remarks, and with the card of a file, also on a phone', async () => {
    openPage(`#theme=${theme}`);
    const name = `${'a-very-long-name-'.repeat(12)}.safetensors`;
    drop(fileOf(name, await networkFile().arrayBuffer()));
    await expect.poll(shownName).toBe(name);
    drop(fileOf(`${'b'.repeat(200)}.pt`, new Uint8Array(30)));
    await expect.poll(notices).toContain('was not opened');
    expect(await faults()).toEqual([]);
    await resizeTo(320, 640);
    expect(await faults()).toEqual([]);
    expect(document.documentElement.scrollWidth).toBe(320);
    find('.network-about').click();
    await expect.poll(() => findAll('dialog.card').length).toBe(1);
    expect(find('dialog.card').textContent).toContain('RNN, tanh: 1 layer, read from left to right.');
    expect(await faults()).toEqual([]);
    expect(document.documentElement.scrollWidth).toBe(320);
  });
});
