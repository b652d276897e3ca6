import { expect, test } from 'vitest';
import { en } from '../../../src/language/en';
import type { OpenFile } from '../../../src/page/file/file';
import { startSession, withLoading, withOpened, withRequest } from '../../../src/page/session/session';
import { defaultState } from '../../../src/page/state/state';
import { answerTo, askedIn } from '../../../src/page/take/coming';

const start = startSession(defaultState('en', 'untrained'), en);
const { state } = start.request;
const fileOf = (number: number): OpenFile => ({
  number,
  name: `mine-${number}.safetensors`,
  weights: {} as File,
  options: {},
});

/** The session once a file has been opened. */
function afterOpening(file: OpenFile, before = start) {
  return withRequest(withOpened(before, file), { state, file });
}

test('with nothing on its way the dialog opens', () => {
  expect(answerTo(askedIn(start, false), start, false)).toBe('open');
});

test('a network that is loading is waited for', () => {
  const loading = withLoading(withRequest(start, { state, file: undefined }), true);
  const asked = askedIn(loading, false);
  expect(answerTo(asked, loading, false)).toBe('wait');
  expect(answerTo(asked, withLoading(loading, false), false)).toBe('open');
});

test('where another one is asked for since, or in its place, the dialog does not open', () => {
  const loading = withLoading(withRequest(start, { state, file: undefined }), true);
  const other = withRequest(loading, { state, file: undefined });
  expect(answerTo(askedIn(loading, false), other, false)).toBe('leave');
  expect(answerTo(askedIn(loading, false), withLoading(other, false), false)).toBe('leave');
});

test('a file that is being opened is waited for, and its sentence as well', () => {
  const asked = askedIn(start, true);
  expect(answerTo(asked, start, true)).toBe('wait');
  const opened = withLoading(afterOpening(fileOf(1)), true);
  expect(answerTo(asked, opened, false)).toBe('wait');
  expect(answerTo(asked, withLoading(opened, false), false)).toBe('open');
});

test('where the file is refused, or its network cannot read the sentence, the dialog does not open', () => {
  const first = afterOpening(fileOf(1));
  expect(answerTo(askedIn(first, true), first, false)).toBe('leave');
  const second = afterOpening(fileOf(2), first);
  const fallenBack = withRequest(second, first.request);
  expect(answerTo(askedIn(first, true), fallenBack, false)).toBe('leave');
});
