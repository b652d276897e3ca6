import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { storyStrings } from '../../src/language/story';
import { readAddress } from '../../src/page/state/address';
import { isStory, storyNames } from '../../src/page/story/names';
import { readStory, StoryError } from '../../src/page/story/story';
import fc from '../property';

const good = { title: 'Not', moments: [{ address: 's=not+good&at=1', caption: 'One word.' }] };

describe('a story from a file', () => {
  test('is its title and its moments', () => {
    expect(readStory(good)).toEqual(good);
    expect(readStory({ ...good, made: 'by me' })).toEqual(good);
  });

  test('may have whole addresses, as they are copied from a browser', () => {
    const copied = { ...good, moments: [{ address: 'https://x.org/a/#s=b&at=2', caption: '' }] };
    expect(readStory(copied).moments[0]!.address).toBe('s=b&at=2');
  });

  test.each([
    [[], 'an object'],
    [null, 'an object'],
    [{ moments: good.moments }, 'a "title"'],
    [{ title: 'x' }, '"moments"'],
    [{ title: 'x', moments: [] }, '"moments"'],
    [{ title: 'x', moments: [good.moments[0], 'two'] }, 'moment 2'],
    [{ title: 'x', moments: [{ caption: 'a' }] }, 'moment 1 of the story has no "address"'],
    [{ title: 'x', moments: [{ address: 's=a', caption: 3 }] }, 'moment 1 of the story has no "caption"'],
    [{ title: 'x', moments: Array.from({ length: 501 }, () => good.moments[0]) }, '501 moments'],
  ])('is refused where something is missing: %j', (json, reason) => {
    expect(() => readStory(json)).toThrow(StoryError);
    expect(() => readStory(json)).toThrow(reason);
  });

  test('is refused or read, whatever JSON it is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        try {
          expect(readStory(json).moments.length).toBeGreaterThan(0);
        } catch (error) {
          expect(error).toBeInstanceOf(StoryError);
        }
      }),
    );
  });
});

test('the story of the README can be told', () => {
  const [, json] = /```json\n(\{\s+"title"[^`]+)```/.exec(readFileSync('README.md', 'utf8'))!;
  for (const { address } of readStory(JSON.parse(json!)).moments)
    expect(readAddress(address, 'en').unknown).toEqual([]);
});

test('an address may name the stories of the page, and files beside it, and nothing else', () => {
  for (const name of [...storyNames, 'lecture.json', 'week-2/lecture_3.json'])
    expect(isStory(name)).toBe(true);
  for (const name of [
    '',
    'other',
    '/etc/a.json',
    '../a.json',
    'https://x.org/a.json',
    '//x.org/a.json',
    'a.json?b',
  ])
    expect(isStory(name), name).toBe(false);
});

describe.each(['en', 'zh'] as const)('the stories of the page in %s', (language) => {
  const { stories } = storyStrings[language];

  test.each(storyNames)('%s has addresses that the page understands, and something to say', (name) => {
    const { title, moments } = readStory(stories[name]);
    expect(title).not.toBe('');
    for (const { address, caption } of moments) {
      expect(readAddress(address, language).unknown, address).toEqual([]);
      expect(caption.length).toBeGreaterThan(8);
    }
  });
});

test('a story has the same moments in every language', () => {
  for (const name of storyNames) {
    const lengths = Object.values(storyStrings).map(({ stories }) => stories[name].moments.length);
    expect(new Set(lengths).size).toBe(1);
  }
});
