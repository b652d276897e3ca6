import { expect, test } from 'vitest';
import { readAnswer, readQuestion, written } from '../../src/embed/frame/messages';
import { allowedOrigins } from '../../src/embed/frame/origins';
import fc from '../property';
import { anyText } from '../texts';

const state = { position: 1.5, length: 3, paused: true, stops: [-1, 0, 1, 2, 3] };

test.each([
  { type: 'hello' },
  { type: 'next' },
  { type: 'previous' },
  { type: 'play' },
  { type: 'pause' },
  { type: 'seek', position: 2.5 },
] as const)('the question $type is read as it was written', (question) => {
  expect(readQuestion(structuredClone(written(question)))).toEqual(question);
});

test.each([
  { type: 'ready', ...state },
  { type: 'state', ...state },
  { type: 'next' },
  { type: 'previous' },
  { type: 'key', key: 'b', code: 'KeyB', keyCode: 66, shiftKey: false },
] as const)('the answer $type is read as it was written', (answer) => {
  expect(readAnswer(structuredClone(written(answer)))).toEqual(answer);
});

const marked = (more: object): object => ({ 'hidden-state-flow': 1, ...more });

test.each([
  ['nothing', undefined],
  ['text', 'next'],
  ['JSON', JSON.stringify(written({ type: 'next' }))],
  ['a list', [marked({ type: 'next' })]],
  ['no mark', { type: 'next' }],
  ['another version', { ...marked({ type: 'next' }), 'hidden-state-flow': 2 }],
  ['the version as text', { ...marked({ type: 'next' }), 'hidden-state-flow': '1' }],
  ['an unknown type', marked({ type: 'explode' })],
  ['a type of every object', marked({ type: 'constructor' })],
  ['a type that is no text', marked({ type: { toString: () => 'next' } })],
  ['no position', marked({ type: 'seek' })],
  ['a position as text', marked({ type: 'seek', position: '3' })],
  ['a position that is no number', marked({ type: 'seek', position: Number.NaN })],
  ['an endless position', marked({ type: 'seek', position: Number.POSITIVE_INFINITY })],
  ['entries of a prototype', Object.create(marked({ type: 'next' }))],
])('%s is no question', (_, data) => {
  expect(readQuestion(data)).toBeUndefined();
});

test.each([
  ['a state without stops', marked({ type: 'state', ...state, stops: undefined })],
  ['a state with stops that are text', marked({ type: 'state', ...state, stops: ['1'] })],
  [
    'a key that is too long',
    marked({ type: 'key', key: 'b'.repeat(33), code: '', keyCode: 1, shiftKey: false }),
  ],
  ['a question', marked({ type: 'seek', position: 1 })],
])('%s is no answer', (_, data) => {
  expect(readAnswer(data)).toBeUndefined();
});

const types = ['hello', 'next', 'previous', 'play', 'pause', 'seek', 'ready', 'state', 'key'];

test('of 10,000 messages that may say anything, none is taken for what it does not say', () => {
  const nearly = fc.record(
    {
      'hidden-state-flow': fc.oneof(fc.constant(1), fc.anything()),
      type: fc.oneof(fc.constantFrom(...types), fc.anything()),
      position: fc.oneof(fc.double(), fc.anything()),
      key: anyText,
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.oneof(fc.anything(), nearly), (data) => {
      const question = readQuestion(data);
      if (question === undefined) return;
      const { type } = question;
      expect(types.slice(0, 6)).toContain(type);
      expect((data as Record<string, unknown>)['hidden-state-flow']).toBe(1);
      expect((data as { type: unknown }).type).toBe(type);
      if (question.type === 'seek') expect(Number.isFinite(question.position)).toBe(true);
      expect(Object.keys(question)).toEqual(question.type === 'seek' ? ['type', 'position'] : ['type']);
    }),
    { numRuns: 10_000 },
  );
});

test('only whole origins of the web are allowed to speak', () => {
  const named = [
    'https://example.org',
    'http://127.0.0.1:8000',
    '*',
    'null',
    '',
    'example.org',
    'https://example.org/',
    'https://example.org/slides',
    'https://user@example.org',
    'HTTPS://EXAMPLE.ORG',
    'file://',
    'javascript:alert(1)',
    'data:text/html,x',
    'https://*.example.org/',
  ];
  expect(allowedOrigins(named)).toEqual(['https://example.org', 'http://127.0.0.1:8000']);
});
