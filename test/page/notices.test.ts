import { expect, test } from 'vitest';
import { en } from '../../src/language/en';
import type { Trace } from '../../src/model/trace';
import type { OpenFile } from '../../src/page/file/file';
import {
  layOutNotices,
  type NoticeList,
  positionNotices,
  readingNotices,
  requestNotices,
} from '../../src/page/session/notices';
import { longestInAddress } from '../../src/page/state/address';
import { defaultState } from '../../src/page/state/state';

import { sampleModel, sampleTrace } from '../model/sample';

const trace = sampleTrace(1);
const state = defaultState('en', 'untrained');
const request = { state, file: undefined };
const file: OpenFile = {
  number: 1,
  name: 'mine.safetensors',
  weights: {} as File,
  options: {},
  remarks: (language) => `remarks in ${language}`,
};

/** The notices that are given, by their kind, in English. */
const told = (list: NoticeList): Record<string, string> =>
  Object.fromEntries(list.flatMap(([kind, notice]) => (notice ? [[kind, notice(en)]] : [])));

test('a request that can be had as it is has no notices', () => {
  expect(told(requestNotices(request))).toEqual({});
});

test('a sentence that is too long for an address is told', () => {
  const long = 'x'.repeat(longestInAddress);
  expect(told(requestNotices({ ...request, state: { ...state, sentence: long } }))).toEqual({
    long: en.notices.longAddress,
  });
});

test('what made no sense in an address is told by its names', () => {
  const notices = requestNotices(request, { unknown: ['depth', 'at'], file: undefined });
  expect(told(notices)).toEqual({ address: en.notices.address('depth, at') });
});

test('a file of an address is missed only where it is not shown', () => {
  const problems = { unknown: [], file: file.name };
  expect(told(requestNotices(request, problems))).toEqual({ 'file-gone': en.notices.fileGone(file.name) });
  expect(told(requestNotices({ state, file }, problems))).not.toHaveProperty('file-gone');
});

test('the remarks on a file are in the language that is asked for', () => {
  const chinese = { ...state, language: 'zh' as const };
  expect(told(requestNotices({ state: chinese, file }))).toEqual({ remarks: 'remarks in zh' });
});

test('a reading tells what was done to its sentence', () => {
  const tokens = { tokens: ['a'], truncated: true, mended: true };
  expect(told(readingNotices({ tokens, limit: 7, trace }, { follow: 0 }))).toEqual({
    truncated: en.notices.truncated(7),
    mended: en.notices.mended,
  });
  expect(
    told(
      readingNotices(
        { tokens: { ...tokens, truncated: false, mended: false }, limit: 7, trace },
        { follow: 2 },
      ),
    ),
  ).toEqual({});
});

test('a word that would take too long to follow is not, and the page says so', () => {
  const tokens = { tokens: ['a'], truncated: false, mended: false };
  const large = { model: { ...sampleModel(), hiddenSize: 512, inputSize: 512 }, length: 9 } as Trace;
  const reading = { tokens, limit: 7, trace: large };
  expect(told(readingNotices(reading, { follow: 1 }))).toEqual({ 'not-followed': en.notices.notFollowed });
  expect(told(readingNotices(reading, { follow: 0 }))).toEqual({});
});

test('an address that asks for more steps than there are is told where it led', () => {
  expect(told(positionNotices(99, 5))).toEqual({ end: en.notices.beyondEnd(99, 5) });
  expect(told(positionNotices(5, 5))).toEqual({});
  expect(told(positionNotices(undefined, 0))).toEqual({});
});

test('numbers that find no room are told where they were asked for', () => {
  const numbers = { state: { ...state, depth: 'numbers' as const } };
  expect(told(layOutNotices(numbers, { numbers: false }))).toEqual({ 'no-numbers': en.notices.noNumbers });
  expect(told(layOutNotices(numbers, { numbers: true }))).toEqual({});
  expect(told(layOutNotices(request, { numbers: false }))).toEqual({});
});
