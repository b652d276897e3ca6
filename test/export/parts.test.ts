/* A page must answer a key within the blink of an eye: what is written is written in parts, and between them others may work. */

import { expect, test } from 'vitest';
import { portable } from '../../src/export/faces/families';
import { framesOf, shotsOf } from '../../src/export/film/schedule';
import { captionsAtOnce, createTimeline } from '../../src/export/film/timeline';
import { unwatched } from '../../src/export/job';
import { momentsOf, writePlayingSvg } from '../../src/export/playing-svg/write';
import { writeDeck } from '../../src/export/powerpoint/deck';
import { bytesAtOnce, createZip } from '../../src/export/powerpoint/zip';
import { measure, storyboardOf, stylistIn } from './content';
import { counted, watchedJob } from './watched';

test('the captions of a long sentence are read a hundred at a time', async () => {
  const watched = watchedJob();
  const storyboard = counted(storyboardOf({ sentence: 300, depth: 'box' }), 'caption', watched);
  await createTimeline(storyboard, storyboard.stops('beat'), 1, watched.job);
  expect(watched.most('caption')).toBe(captionsAtOnce);
});

test('the frames of a long wait are not looked at one by one', async () => {
  const storyboard = storyboardOf({ sentence: 'not good', depth: 'box' });
  const watched = watchedJob();
  const timeline = await createTimeline(storyboard, storyboard.stops('beat'), 1, unwatched);
  const shots = shotsOf(counted(timeline, 'at', watched), 60);
  expect(watched.most('at')).toBeLessThanOrEqual(shots.length + timeline.scenes.length);
  expect(watched.most('at')).toBeLessThan(framesOf(timeline, 60) / 2);
});

test('a slide is laid out, drawn and packed one after the other', async () => {
  const watched = watchedJob();
  const storyboard = counted(storyboardOf({ sentence: 'not good' }), 'frame', watched);
  const positions = storyboard.stops('cell');
  const options = { storyboard, positions, stylist: stylistIn('light'), scheme: 'light', measure } as const;
  await writeDeck({ ...options, title: 'not good', language: 'en-US' }, watched.job);
  expect(watched.most('frame')).toBe(1);
  // Of each slide four parts are packed: itself, its notes, and what both of them name.
  expect(watched.breaths).toBeGreaterThanOrEqual(positions.length * (2 + 4));
});

test('a long part of a deck is packed piece by piece', async () => {
  const watched = watchedJob();
  await createZip().add('long.xml', 'x'.repeat(10 * bytesAtOnce), watched.job);
  expect(watched.breaths).toBe(10);
});

test('a moment of a moving SVG is drawn, then the way of one element after the other', async () => {
  const watched = watchedJob();
  const storyboard = counted(storyboardOf({ sentence: 'not', depth: 'box' }), 'frame', watched);
  const timeline = await createTimeline(storyboard, storyboard.stops('cell'), 1, unwatched);
  const stylist = stylistIn('light');
  const film = { storyboard, timeline, stylist, families: portable, measure, endless: true };
  const svg = await writePlayingSvg(film, watched.job);
  expect(watched.most('frame')).toBe(1);
  const elements = [...svg.matchAll(/^<(rect|circle|path|text) /gm)].length - 1;
  expect(watched.breaths).toBe(2 * momentsOf(timeline, 12).length + elements);
});
