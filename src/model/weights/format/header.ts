import { quote, shapeText, WeightsError } from '../error';
import { type Json, parseJson } from './json';
import { dtypeBits } from './tensor';

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
  const bits = typeof dtype === 'string' ? dtypeBits.get(dtype) : undefined;
  if (bits === undefined) return fail('bad-dtype', `has the unknown dtype ${quote(String(dtype))}`);
  const shape = naturals(entry.get('shape')!);
  if (!shape) return fail('bad-shape', 'has a shape that is no list of natural numbers');
  const offsets = naturals(entry.get('data_offsets')!);
  if (offsets?.length !== 2) return fail('bad-offsets', 'has data_offsets that are not two natural numbers');
  const [begin, end] = offsets as [number, number];
  if (begin > end) fail('bad-offsets', `ends at byte ${end}, before its start at ${begin}`);

  const needed = bytesOf(shape, bits);
  if (needed === undefined) return fail('bad-shape', `has a shape of ${shapeText(shape)}, beyond 2^53 − 1`);
  if (needed !== end - begin) {
    const needs = `${shapeText(shape) || 'one number'} in ${String(dtype)} takes ${needed} bytes`;
    fail('bad-shape', `has ${end - begin} bytes where its shape ${needs}`);
  }
  return { name, dtype: dtype as string, shape, begin, end };
}

function naturals(value: Json): readonly number[] | undefined {
  const isList = Array.isArray(value) && value.every((item) => typeof item === 'number');
  return isList ? (value as readonly number[]) : undefined;
}

/** What may be counted while a shape is multiplied, dimension by dimension: with a length of 0 the end may be none. */
const mostNumbers = 2n ** 64n;

/** How many bytes the numbers of a shape take; undefined where they are too many to be counted. */
function bytesOf(shape: readonly number[], bits: number): number | undefined {
  let count = 1n;
  for (const length of shape) {
    if (length === 1) continue;
    count *= BigInt(length);
    if (count >= mostNumbers) return undefined;
  }
  const bytes = (Number(count) * bits) / 8;
  return bytes <= Number.MAX_SAFE_INTEGER ? bytes : undefined;
}
