import { expect, test } from 'vitest';
import { exportPicture } from '../../../src/export/program';
import { readModel } from '../../../src/model';
import { type Flow, make, place } from '../../embed/mount';
import { fileOfTensors, networkTensors } from '../../model/weights/write';

/** A file of weights so large that an element does not read it at once. */
function largeFile(phase: number): ArrayBuffer {
  const tensors = Object.entries(networkTensors({ hiddenSize: 640, inputSize: 4 }));
  const filled = tensors.map(([name, { shape }], index) => {
    const count = shape.reduce((product, length) => product * length, 1);
    const numbers = Array.from({ length: count }, (_, at) => Math.sin(phase + index + 1.7 * at) / 25);
    return [name, { shape, numbers }] as const;
  });
  return fileOfTensors(Object.fromEntries(filled), { nonlinearity: 'tanh' });
}

const attributes = { sentence: 'not good' };
const picture = async (figure: Parameters<typeof exportPicture>[0]): Promise<string> =>
  (await exportPicture(figure, { at: 1 })).text();

test('while an element reads its weights, a picture of it waits for them', async () => {
  const file = largeFile(1);
  const element = await place(attributes);
  element.weights = file;
  expect(element.weights).toBeUndefined();
  expect(await picture(element)).toBe(await picture({ ...attributes, weights: readModel(file) }));
});

test('where others are given while it waits, the picture is of these', async () => {
  const element = make(attributes);
  element.weights = largeFile(1);
  const taken = picture(element);
  const file = largeFile(2);
  element.weights = file;
  expect(await taken).toBe(await picture({ ...attributes, weights: readModel(file) }));
});

test('of an element whose script has not come no picture is made, which would be of something else', async () => {
  const box = document.implementation.createHTMLDocument().body;
  box.innerHTML = '<hidden-state-flow sentence="not good" model="mood"></hidden-state-flow>';
  await expect(picture(box.firstElementChild as Flow)).rejects.toThrow(
    "<hidden-state-flow> is not defined yet: wait for customElements.whenDefined('hidden-state-flow') first",
  );
});
