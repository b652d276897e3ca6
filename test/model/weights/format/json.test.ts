import { describe, expect, test } from 'vitest';
import { WeightsError } from '../../../../src/model';
import { type Json, parseJson } from '../../../../src/model/weights/format/json';
import fc from '../../../property';

/** The same with objects in the place of Maps. */
function plain(value: Json): unknown {
  if (value instanceof Map) {
    return Object.fromEntries(
      [...(value as ReadonlyMap<string, Json>)].map(([name, item]) => [name, plain(item)]),
    );
  }
  return Array.isArray(value) ? value.map(plain) : value;
}

const parse = (text: string): unknown => plain(parseJson(text, 'the text'));

const { json } = fc.letrec<{ json: unknown }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 5 },
    fc.string({ unit: 'binary' }),
    fc.maxSafeNat(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('json'), { maxLength: 4 }),
    fc.dictionary(
      fc.string({ unit: 'binary' }).filter((name) => name !== '__proto__'),
      tie('json'),
      { maxKeys: 4 },
    ),
  ),
}));

describe('parseJson', () => {
  test('reads what JSON.stringify writes', () => {
    fc.assert(
      fc.property(json, fc.constantFrom(undefined, 1, '\t'), (value, space) => {
        const text = JSON.stringify(value, null, space);
        expect(parse(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  test('reads nothing that JSON.parse does not read, and nothing in another way', () => {
    const pieces = fc.constantFrom(
      ...'{}[]:, "\\tru1-0.e\n'.split(''),
      '"a"',
      'true',
      'null',
      '{"a":1}',
      '\\"',
      '\u0001',
    );
    fc.assert(
      fc.property(fc.oneof(fc.array(pieces, { maxLength: 14 }), fc.array(fc.string())), (list) => {
        const text = list.join('');
        let read: unknown;
        try {
          read = parse(text);
        } catch (error) {
          expect(error).toBeInstanceOf(WeightsError);
          return;
        }
        expect(read).toEqual(JSON.parse(text));
      }),
      { numRuns: 3_000 },
    );
  });

  test('reads escapes, and text of any length', () => {
    expect(parse(String.raw`"\"\\\/\b\f\n\r\t\u00e9\ud83d\ude00"`)).toBe('"\\/\b\f\n\r\té😀');
    expect(parse(JSON.stringify('\\'.repeat(100_000)))).toHaveLength(100_000);
    expect(parse(JSON.stringify(['"'.repeat(100_000), '好'.repeat(100_000)]))).toHaveLength(2);
  });

  test.each([
    ['{"a":1,"a":2}', 'duplicate-name', 'the name a twice'],
    [String.raw`{"a":1,"\u0061":2}`, 'duplicate-name', 'the name a twice'],
    ['{"t":{"b":1,"b":1}}', 'duplicate-name', 'at t, has the name b twice'],
    ['{"__proto__":1}', 'forbidden-name', 'the name __proto__'],
    [String.raw`{"a":{"\u005f_proto__":1}}`, 'forbidden-name', 'at a, has the name __proto__'],
    ['9007199254740992', 'unsafe-integer', '9007199254740992'],
    ['{"a":[1,123456789012345678901234567890]}', 'unsafe-integer', 'at a,'],
    ['1.5', 'bad-header', '1.5'],
    ['-1', 'bad-header', '-1'],
    ['1e3', 'bad-header', '1e3'],
    ['01', 'bad-header', '01'],
    ['NaN', 'bad-header', 'NaN'],
    ['', 'bad-header', 'natural number'],
    ['{"a":1,}', 'bad-header', 'where " belongs'],
    ['[1,]', 'bad-header', 'natural number'],
    ['[1 2]', 'bad-header', 'where , belongs'],
    ['{"a"}', 'bad-header', 'where : belongs'],
    ['{"a":1', 'bad-header', 'its end where , belongs'],
    ['"abc', 'bad-header', 'does not end'],
    ['"\n"', 'bad-header', 'JSON does not allow'],
    [String.raw`"\x"`, 'bad-header', 'JSON does not allow'],
    ['{} {}', 'bad-header', 'goes on after its end'],
    ['['.repeat(100_000), 'bad-header', 'more than 16 levels'],
    ['{"a":'.repeat(100_000), 'bad-header', 'more than 16 levels'],
  ])('refuses %j', (text, code, says) => {
    const read = () => parse(text);
    expect(read).toThrow(WeightsError);
    expect(read).toThrow(expect.objectContaining({ code, message: expect.stringContaining(says) }));
  });

  test('makes Maps, on which no name means anything else', () => {
    const read = parseJson('{"constructor":{"prototype":"a"},"toString":1}', 'the text') as ReadonlyMap<
      string,
      Json
    >;
    expect([...read.keys()]).toEqual(['constructor', 'toString']);
    expect(read.get('valueOf')).toBeUndefined();
  });

  test.each([
    ['an open text', `"${'\\'.repeat(1_000_000)}`],
    ['quotes', `"${'\\"'.repeat(500_000)}`],
    ['digits', '1'.repeat(1_000_000)],
    ['names', `{${Array.from({ length: 50_000 }, (_, index) => `"${index}":0`).join()}}`],
  ])('takes no long time over %s', (_, text) => {
    const start = performance.now();
    try {
      parse(text);
    } catch (error) {
      expect(error).toBeInstanceOf(WeightsError);
    }
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
