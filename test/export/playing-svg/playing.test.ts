import { expect, test } from 'vitest';
import { portable } from '../../../src/export/faces/families';
import { createTimeline } from '../../../src/export/film/timeline';
import { unwatched } from '../../../src/export/job';
import { bends } from '../../../src/export/playing-svg/tracks';
import {
  estimatePlayingSvg,
  isShortEnough,
  mostCharacters,
  type PlayingFilm,
  TooLong,
  writePlayingSvg,
} from '../../../src/export/playing-svg/write';
import type { Setting } from '../../scene/make';
import { faultOfXml } from '../../scene/xml';
import { measure, storyboardOf, stylistIn } from '../content';

async function filmOf(setting: Setting, endless = true): Promise<PlayingFilm> {
  const storyboard = storyboardOf(setting);
  const timeline = await createTimeline(storyboard, storyboard.stops('cell'), 1, unwatched);
  return { storyboard, timeline, stylist: stylistIn('light'), families: portable, measure, endless };
}

test('it moves without a script, and is as long as the film', async () => {
  const film = await filmOf({ sentence: 'not' });
  const svg = await writePlayingSvg(film, unwatched);
  expect(faultOfXml(svg)).toBe(undefined);
  expect(svg).not.toMatch(/<script|<style|href=|url\(|on\w+=|foreignObject/);
  const durations = new Set(Array.from(svg.matchAll(/dur="([^"]+)"/g), ([, dur]) => dur));
  expect([...durations]).toEqual([`${film.timeline.length.toFixed(2)}s`]);
  expect(svg).toContain('repeatCount="indefinite"');
  expect(await writePlayingSvg({ ...film, endless: false }, unwatched)).not.toContain('repeatCount');
});

test('every way has a time for each of its values, from the beginning to the end', async () => {
  const svg = await writePlayingSvg(await filmOf({ sentence: 'not' }), unwatched);
  const ways = [...svg.matchAll(/values="([^"]+)" keyTimes="([^"]+)"/g)];
  expect(ways.length).toBeGreaterThan(50);
  for (const [, values, keyTimes] of ways) {
    const times = keyTimes!.split(';').map(Number);
    expect(times).toHaveLength(values!.split(';').length);
    expect([times[0], times.at(-1)]).toEqual([0, 1]);
    expect(times).toEqual(times.toSorted((one, other) => one - other));
  }
});

test('markup in a sentence is text', async () => {
  const svg = await writePlayingSvg(await filmOf({ sentence: '<script>', depth: 'box' }), unwatched);
  expect(svg).not.toContain('<script');
  expect(faultOfXml(svg)).toBe(undefined);
});

test('its size is bounded: one that is too long is refused, and known to be before it is made', async () => {
  const long = await filmOf({ sentence: 300, depth: 'box' });
  expect(isShortEnough(long.timeline)).toBe(false);
  await expect(writePlayingSvg(long, unwatched)).rejects.toThrow(TooLong);
  const short = await filmOf({ sentence: 'not good', cell: 'lstm' });
  expect(isShortEnough(short.timeline)).toBe(true);
  const svg = await writePlayingSvg(short, unwatched);
  expect(svg.length).toBeLessThan(mostCharacters);
  expect(estimatePlayingSvg(short) / svg.length).toBeGreaterThan(0.4);
  expect(estimatePlayingSvg(short) / svg.length).toBeLessThan(2.5);
}, 120_000);

test('what is left out of a way is where it is straight', () => {
  const times = [0, 1, 2, 3, 4];
  const keys = bends([[0], [1], [2], [2], [2]], times, 0.1);
  expect(keys.map(({ moment }) => moment)).toEqual([0, 2, 4]);
  expect(bends([[0], [0.05], [0], [0], [0]], times, 0.1).map(({ moment }) => moment)).toEqual([0, 4]);
});
