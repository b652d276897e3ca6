import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Model, readModel, trace, WeightsError } from '../../../src/model';
import fc from '../../property';
import { caseNames, fileOf } from '../torch/cases';
import { fileFrom, fileOfTensors, networkTensors } from './write';

const shared = [
  globalThis,
  Object,
  Object.prototype,
  Array.prototype,
  Map.prototype,
  String.prototype,
  Function.prototype,
];

/** Everything that a reader could change for all others. */
const globals = () =>
  shared.map((holder) =>
    Reflect.ownKeys(holder).map((key) => [key, Object.getOwnPropertyDescriptor(holder, key)]),
  );

let before: ReturnType<typeof globals>;
beforeEach(() => {
  before = globals();
});
afterEach(() => {
  expect(globals()).toEqual(before);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

/** Reads a file that may be anything: a model that runs, or the reader's own error, in no long time. */
function readAnything(file: ArrayBuffer | Uint8Array): void {
  const start = performance.now();
  let model: Model | undefined;
  try {
    model = readModel(file);
  } catch (error) {
    if (!(error instanceof WeightsError)) throw error;
    expect(error.message).toMatch(/^[a-z"_0-9]/);
    expect(error.message.length).toBeLessThan(1_000);
  }
  if (model) trace(model, [model.embed('a'), model.embed('0')]);
  expect(performance.now() - start).toBeLessThan(1_000);
}

const names = fc.oneof(
  fc.constantFrom(
    ...Object.keys(networkTensors({ layers: 2, bidirectional: true })),
    'embedding.weight',
    'fc.weight',
    'fc.bias',
    '__proto__',
    '__metadata__',
    'constructor',
    'rnn.weight_hr_l0',
    'rnn.weight_ih_l999999',
    'rnn.weight_ih_l01',
  ),
  fc.string({ unit: 'binary' }),
);
const anything = fc.anything({ withNullPrototype: true });
const sizes = fc.oneof(fc.nat(8), fc.constantFrom(-1, 0.5, 2 ** 53, 2 ** 31, 1e300, '1', null));
const entries = fc.oneof(
  anything,
  fc.record(
    {
      dtype: fc.oneof(fc.constantFrom('F32', 'F16', 'BF16', 'F64', 'I64', 'constructor'), anything),
      shape: fc.array(sizes, { maxLength: 3 }),
      data_offsets: fc.array(sizes, { maxLength: 3 }),
    },
    { requiredKeys: [] },
  ),
);

describe('whatever stands in a file, the reader reads it or says what is wrong', () => {
  test('with bytes by chance', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), readAnything), { numRuns: 1_000 });
  });

  test('with text by chance as header', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.uint8Array(), (text, data) =>
        readAnything(fileFrom(`{${text}`, data)),
      ),
      { numRuns: 1_000 },
    );
  });

  test('with tensors of any kind in the header', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(names, entries), { maxLength: 8 }),
        fc.uint8Array({ maxLength: 64 }),
        (list, data) => {
          // Written by hand, so that names can come twice and __proto__ is one.
          const text = list.map(([name, entry]) => `${JSON.stringify(name)}:${stringified(entry)}`).join();
          readAnything(fileFrom(`{${text}}`, data));
        },
      ),
      { numRuns: 2_000 },
    );
  });

  test('with networks of any shapes, and numbers by chance', () => {
    const shapes = fc.array(fc.nat(4), { maxLength: 3 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(names, shapes), { maxLength: 8 }),
        fc.infiniteStream(fc.float()),
        (list, floats) => {
          const tensors = list
            .filter(([name]) => !name.startsWith('__'))
            .map(([name, shape]) => {
              const count = shape.reduce((product, length) => product * length, 1);
              return [
                name,
                { shape, numbers: Array.from({ length: count }, () => floats.next().value) },
              ] as const;
            });
          readAnything(fileOfTensors(Object.fromEntries(tensors)));
        },
      ),
      { numRuns: 1_000 },
    );
  });

  test('with true files in which some bytes are others', () => {
    const changes = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(255)), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(fc.constantFrom(...caseNames), changes, fc.boolean(), (name, list, inHeader) => {
        const file = new Uint8Array(fileOf(name));
        // Most of a file are numbers, where any byte is as good as another.
        const reach = inHeader ? 700 : file.length;
        for (const [at, byte] of list) file[Math.floor(at * (reach - 1))] = byte;
        readAnything(file);
      }),
      { numRuns: 2_000 },
    );
  });

  test('with true files that are cut, or have a piece twice', () => {
    fc.assert(
      fc.property(fc.constantFrom(...caseNames), fc.nat(1_500), fc.nat(1_500), (name, from, to) => {
        const file = new Uint8Array(fileOf(name));
        readAnything(Uint8Array.from([...file.subarray(0, from), ...file.subarray(to)]));
      }),
      { numRuns: 1_000 },
    );
  });

  test('with options and a vocabulary of any kind', () => {
    const file = fileOfTensors({
      ...networkTensors(),
      'a.weight': { shape: [2, 2] },
      'b.weight': { shape: [2, 3] },
    });
    const options = fc.record(
      {
        nonlinearity: anything,
        network: fc.oneof(fc.constant('rnn.'), fc.string()),
        embedding: fc.oneof(fc.constantFrom('a.weight', 'b.weight', false), fc.string()),
        readOut: fc.oneof(fc.constantFrom('a.weight', 'b.weight', false), fc.string()),
        vocabulary: fc.oneof(fc.string({ unit: 'binary' }), fc.json(), fc.constant('["a","b"]')),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(options, (given) => {
        try {
          readModel(file, given as Parameters<typeof readModel>[1]);
        } catch (error) {
          if (!(error instanceof WeightsError)) throw error;
        }
      }),
      { numRuns: 1_000 },
    );
  });
});

function stringified(value: unknown): string {
  try {
    return JSON.stringify(value) ?? 'null';
  } catch {
    // A BigInt, or an object whose toJSON is no function.
    return 'null';
  }
}
