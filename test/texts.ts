import fc from './property';

/** Any text that a browser can hand over, also one that is no text: UTF-16 units without regard to pairs. */
export const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 })
    .map((units) => String.fromCharCode(...units)),
  fc.constantFrom('__proto__', 'constructor', 'toString', '\ud800', '\udc00\ud800'),
);
