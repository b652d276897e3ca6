import { describe, expect, test } from 'vitest';
import { languages } from '../../src/language';
import type { OpenFile } from '../../src/page/file/file';
import { createReader } from '../../src/page/reading/reader';
import type { Reading } from '../../src/page/reading/reading';
import { changed, chosen, fallback, networkKind } from '../../src/page/session/requests';
import {
  figureContent,
  nextPosition,
  type Session,
  startSession,
  stepCount,
  withEnd,
  withLoading,
  withOpened,
  withPosition,
  withRequest,
  withRestored,
  withShown,
  withStrings,
} from '../../src/page/session/session';
import { defaultState, exampleOf, type PageState } from '../../src/page/state/state';
import { smallModels } from './models';

const state = defaultState('en', 'untrained');
const start = startSession(state, languages.en);

function readingOf(part: Partial<PageState> = {}): Reading {
  const reading = createReader(smallModels).read({ ...state, ...part }, undefined);
  if (reading instanceof Promise) throw new Error('the state is not read at once');
  return reading;
}

const file = { number: 1, name: 'mine.safetensors', weights: {} as File, options: {} } satisfies OpenFile;

/** A session in which a reading is shown, and another request is loading. */
function loading(session: Session, part: Partial<PageState>): Session {
  return withLoading(withRequest(session, changed(session.request, part)), true);
}

describe('what is shown', () => {
  test('is nothing before the first reading', () => {
    expect(start.shown).toBeUndefined();
    expect(stepCount(start)).toBe(0);
  });

  test('stays, with its own length, while the next is loading', () => {
    const shown = withShown(start, readingOf({ sentence: 'not good' }));
    const next = loading(shown, { model: 'mood', sentence: 'the movie was not good' });
    expect(next.shown).toBe(shown.shown);
    expect(stepCount(next)).toBe(2);
  });

  test('is shown in the way that the latest request wants it, in the texts that are there', () => {
    const reading = readingOf();
    const shown = withShown(start, reading);
    const next = loading(shown, { depth: 'numbers', language: 'zh' });
    expect(figureContent(next, reading)).toMatchObject({ depth: 'numbers', strings: languages.en });
    const spoken = withStrings(next, languages.zh);
    expect(figureContent(spoken, reading).strings).toBe(languages.zh);
    expect(figureContent(spoken, reading).trace).toBe(reading.trace);
  });

  test('tells one row first where steps go by beats', () => {
    const reading = readingOf();
    expect(figureContent(start, reading).rowFirst).toBe(false);
    const byBeats = withRequest(start, changed(start.request, { stride: 'beat' }));
    expect(figureContent(byBeats, reading).rowFirst).toBe(true);
  });

  test('counts the steps of every row of cells', () => {
    expect(stepCount(withShown(start, readingOf({ sentence: 'not good', layers: 2, directions: 2 })))).toBe(
      8,
    );
  });
});

describe('a request', () => {
  test('has a number of its own, so that what comes for an earlier one can be told', () => {
    const first = withRequest(start, start.request);
    const second = withRequest(first, first.request);
    expect(new Set([start.number, first.number, second.number]).size).toBe(3);
  });

  test('is overtaken by the end of the page, which shows nothing any more', () => {
    const shown = withShown(start, readingOf());
    const ended = withEnd(shown);
    expect(ended.number).not.toBe(shown.number);
    expect(ended).toMatchObject({ ended: true, shown: undefined });
  });

  test('for another sentence or network ends the story, and for another look at it does not', () => {
    const told = { state: { ...state, story: 'gate', moment: 2 }, file: undefined };
    const ended = { story: '', moment: 0 };
    expect(changed(told, { sentence: 'my own words' }).state).toMatchObject(ended);
    expect(changed(told, { cell: 'lstm' }).state).toMatchObject(ended);
    expect(chosen(withRequest(start, told), 'telephone').state).toMatchObject(ended);
    expect(changed(told, { depth: 'box', follow: 2 }).state).toMatchObject({ story: 'gate', moment: 2 });
    expect(changed(told, { sentence: 'its own', story: 'unit', moment: 1 }).state.story).toBe('unit');
  });

  test('for another network has a cell that the network has, and keeps the file', () => {
    const { request } = withRequest(start, { state: { ...state, cell: 'relu' }, file });
    expect(changed(request, { model: 'mood' })).toEqual({ state: { ...state, model: 'mood' }, file });
  });

  test.each([
    ['untrained', { state, file: undefined }],
    ['trained', { state: { ...state, model: 'mood' as const }, file: undefined }],
    ['file', { state: { ...state, model: 'mood' as const }, file }],
  ])('asks for a network that is %s', (kind, request) => {
    expect(networkKind(request)).toBe(kind);
  });
});

describe('choosing a network', () => {
  test('brings its example in the place of another example', () => {
    const { request } = withRequest(start, { state, file });
    const { state: next, file: none } = chosen({ ...start, request }, 'telephone');
    expect(next).toMatchObject({ model: 'telephone', sentence: exampleOf('telephone', 'en') });
    expect(none).toBeUndefined();
  });

  test("keeps a person's own words", () => {
    const own = withRequest(start, changed(start.request, { sentence: 'my own words' }));
    expect(chosen(own, 'mood').state).toMatchObject({ model: 'mood', sentence: 'my own words' });
  });

  test('can choose the file that was opened last, and leaves the state as it is', () => {
    expect(chosen(withOpened(start, file), 'file')).toEqual({ state, file });
  });
});

describe('a request that fails', () => {
  test('goes back to the untrained network where nothing is shown yet, with the sentence', () => {
    const session = loading(start, { model: 'mood', sentence: 'my own words' });
    expect(fallback(session)).toEqual({
      request: { state: { ...state, sentence: 'my own words' }, file: undefined },
      failed: 'network',
    });
  });

  test('goes back to the network on the screen, and keeps the sentence for it', () => {
    const shown = withShown(start, readingOf({ hidden: 4, seed: 3 }));
    const session = loading(shown, { model: 'mood', cell: 'lstm', sentence: 'my own words', depth: 'box' });
    const { request, failed } = fallback(session);
    expect(failed).toBe('network');
    expect(request.state).toEqual({
      ...state,
      hidden: 4,
      seed: 3,
      sentence: 'my own words',
      depth: 'box',
    });
  });

  test('goes back to the sentence where that very network could not read another', () => {
    const shown = withShown(start, readingOf({ sentence: 'not good', unit: 'characters' }));
    const session = loading(shown, { sentence: 'far too long', unit: 'words', depth: 'box' });
    expect(fallback(session)).toEqual({
      request: {
        state: { ...state, sentence: 'not good', unit: 'characters', depth: 'box' },
        file: undefined,
      },
      failed: 'sentence',
    });
  });

  test('goes back to the file on the screen', () => {
    const reading = readingOf();
    const ofFile = { ...reading, network: { ...reading.network, file } };
    const session = loading(withShown(start, ofFile), { model: 'mood' });
    expect(fallback(session)).toMatchObject({ request: { file }, failed: 'network' });
  });
});

describe('the position', () => {
  test('at rest becomes that of the state, and nothing else changes', () => {
    const moved = withPosition(start, 2);
    expect(moved).toEqual({ ...start, request: { ...start.request, state: { ...state, position: 2 } } });
  });

  test('that is that of the state already changes nothing at all', () => {
    expect(withPosition(start, state.position)).toBe(start);
  });

  test('while a reading is loading is one in the reading before, and is not kept', () => {
    const session = withLoading(start, true);
    expect(withPosition(session, 2)).toBe(session);
  });

  test('of an address is gone to in the reading that it asks for, once, and in no earlier one', () => {
    const before = withShown(start, readingOf({ sentence: 'not good' }));
    const restored = withRestored(before, { state: { ...state, position: 4 }, file: undefined });
    const waiting = withLoading(restored, true);
    expect(nextPosition(waiting)).toBeUndefined();
    const still = withShown(waiting, before.shown!);
    const come = withLoading(still, false);
    expect(nextPosition(come)).toBe(4);
    expect(nextPosition(withShown(come, readingOf()))).toBeUndefined();
  });

  test('of the first address is that of its first reading', () => {
    const session = startSession({ ...state, position: 99 }, languages.en);
    expect(nextPosition(session)).toBe(99);
    expect(nextPosition(withShown(session, readingOf()))).toBeUndefined();
  });

  test('of a change that a person makes does not move the figure', () => {
    const shown = withShown(start, readingOf());
    expect(nextPosition(withRequest(shown, changed(start.request, { depth: 'box' })))).toBeUndefined();
  });
});
