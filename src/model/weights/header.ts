import { quote, WeightsError } from './error';
import { type Json, parseJson } from './json';
import { dtypeSizes } from './tensor';

/** What the header says of a tensor; the bytes count from the end of the header. */
export interface Entry {
  readonly name: string;
  readonly dtype: string;
  readonly shape: readonly number[];
  readonly begin: number;
  readonly end: number;
}

export interface Header {
  readonly entries: readonly Entry[];
  readonly metadata: ReadonlyMap<string, string>;
}

/** @throws WeightsError where an entry is not whole, or its bytes are not as many as its shape and dtype need */
export function parseHeader(text: string): Header {
  const header = parseJson(text, 'the header');
  if (!(header instanceof Map)) {
    throw new WeightsError('bad-header', 'the header is no JSON object: save the file again');
  }
  const entries: Entry[] = [];
  let metadata: ReadonlyMap<string, string> = new Map();
  for (const [name, value] of header as ReadonlyMap<string, Json>) {
    if (name === '__metadata__') metadata = parseMetadata(value);
    else entries.push(parseEntry(name, value));
  }
  return { entries, metadata };
}

function parseMetadata(value: Json): ReadonlyMap<string, string> {
  if (!(value instanceof Map) || [...value.values()].some((text) => typeof text !== 'string')) {
    throw new WeightsError(
      'bad-header',
      '__metadata__ must hold texts only: write its values with json.dumps',
    );
  }
  return value as ReadonlyMap<string, string>;
}

const fields = ['dtype', 'shape', 'data_offsets'] as const;

function parseEntry(name: string, value: Json): Entry {
  const fail = (code: 'bad-header' | 'bad-dtype' | 'bad-shape' | 'bad-offsets', problem: string): never => {
    throw new WeightsError(code, `${quote(name)} ${problem}: save the file again`, name);
  };
  if (!(value instanceof Map)) return fail('bad-header', `is not described by ${fields.join(', ')}`);
  const entry = value as ReadonlyMap<string, Json>;
  for (const field of fields) if (!entry.has(field)) fail('bad-header', `has no ${field}`);
  for (const field of entry.keys()) {
    if (!(fields as readonly string[]).includes(field))
      fail('bad-header', `has an unknown field ${quote(field)}`);
  }

  const dtype = entry.get('dtype')!;
  const size = typeof dtype === 'string' ? dtypeSizes.get(dtype) : undefined;
  if (size === undefined) return fail('bad-dtype', `has the unknown dtype ${quote(String(dtype))}`);
  const shape = naturals(entry.get('shape')!);
  if (!shape) return fail('bad-shape', 'has a shape that is no list of natural numbers');
  const offsets = naturals(entry.get('data_offsets')!);
  if (offsets?.length !== 2) return fail('bad-offsets', 'has data_offsets that are not two natural numbers');
  const [begin, end] = offsets as [number, number];
  if (begin > end) fail('bad-offsets', `ends at byte ${end}, before its start at ${begin}`);

  const count = shape.reduce((product, length) => product * length, 1);
  // With a length of 0 the product of the others may still be out of reach.
  if (!Number.isSafeInteger(count * size))
    fail('bad-shape', `has a shape of ${shape.join(' × ')}, beyond 2^53 − 1`);
  if (count * size !== end - begin) {
    const needs = `${shape.join(' × ') || 'one number'} in ${String(dtype)} takes ${count * size} bytes`;
    fail('bad-shape', `has ${end - begin} bytes where its shape ${needs}`);
  }
  return { name, dtype: dtype as string, shape, begin, end };
}

function naturals(value: Json): readonly number[] | undefined {
  const isList = Array.isArray(value) && value.every((item) => typeof item === 'number');
  return isList ? (value as readonly number[]) : undefined;
}
