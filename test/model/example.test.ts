import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as model from '../../src/model';
import { caseOf, fileOf } from './torch/cases';

/** The README's program, line by line. */
const program = `\
import { readFile } from 'node:fs/promises';
import { influence, readModel, trace } from 'hidden-state-flow/model';

const model = readModel(await readFile('model.safetensors')); // { nonlinearity: 'relu' } for an nn.RNN with relu
const read = trace(model, [5, 2, 8]); // ids of the embedding, or vectors x

console.log(read.output[2]); // h after the third word: output is T × (directions · H), the top layer's
console.log(read.layers[0].forward.at(3)); // all values of step 3 by name: x, previous h, h and what is between
console.log(influence(read)[2][0]); // ‖∂output[2] / ∂x[0]‖: what the third h owes to the first word
`;

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

/** Runs a program with these modules in the place of those that it imports; what it logs. */
async function run(source: string, modules: Readonly<Record<string, unknown>>): Promise<readonly unknown[]> {
  const logged: unknown[] = [];
  const body = source.replace(/^import (.*) from ('.*');$/gm, 'const $1 = modules[$2];');
  const AsyncFunction = (async () => {}).constructor as new (
    ...parts: string[]
  ) => (...given: unknown[]) => Promise<void>;
  await new AsyncFunction('modules', 'console', body)(modules, {
    log: (value: unknown) => logged.push(value),
  });
  return logged;
}

test('the README’s program runs', async () => {
  if (readme.includes('readModel')) expect(readme).toContain(program);
  const files: Readonly<Record<string, Buffer>> = { 'model.safetensors': Buffer.from(fileOf('lstm')) };
  const readFile = async (name: string) => files[name];
  const [h, step, owed] = await run(program, {
    'node:fs/promises': { readFile },
    'hidden-state-flow/model': model,
  });
  const read = model.trace(model.readModel(fileOf('lstm')), [5, 2, 8]);
  expect(h).toEqual(read.output[2]);
  expect(h).toHaveLength(caseOf('lstm').hiddenSize);
  expect(step).toEqual(read.at(3));
  expect(owed).toBe(model.influence(read)[2]![0]);
});
