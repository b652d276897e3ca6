import { expect, test } from 'vitest';
import { portable } from '../../src/export/faces/families';
import { createTimeline } from '../../src/export/film/timeline';
import { unwatched } from '../../src/export/job';
import { pictureOf } from '../../src/export/picture/picture';
import { writePlayingSvg } from '../../src/export/playing-svg/write';
import { writeDeck } from '../../src/export/powerpoint/deck';
import { comparedStoryboard, measure, stylistIn } from './content';
import { readDeck, slidesOf } from './powerpoint/deck';
import { all } from './powerpoint/xml';

const storyboard = comparedStoryboard(
  { sentence: 'it was good', classes: 2, seed: 89 },
  { sentence: 'it was not good' },
);

test('what is compared has the stops of its common timeline', () => {
  expect(storyboard.stops('cell')).toEqual([-1, 0, 1, 2, 3, 4]);
});

test('a picture shows both, one above the other', () => {
  const svg = pictureOf(storyboard.frame(4), { stylist: stylistIn('dark'), measure });
  expect(svg.match(/>good</g)).toHaveLength(2);
  expect(svg.match(/>not</g)).toHaveLength(1);
  expect(svg).toContain('difference');
});

test('slides show both, and no two shapes have one name', async () => {
  const stylist = stylistIn('light');
  const bytes = await writeDeck(
    { storyboard, positions: [2, 4], stylist, scheme: 'light', measure, title: 'both', language: 'en-US' },
    unwatched,
  );
  for (const slide of slidesOf(readDeck(bytes))) {
    const names = all(slide, 'p:cNvPr').map(({ attributes }) => attributes.get('name')!);
    expect(new Set(names).size).toBe(names.length);
    const texts = all(slide, 'a:t').map(({ text }) => text);
    expect(texts.filter((text) => text === 'movie' || text === 'good')).toHaveLength(2);
    expect(texts.join(' ')).toContain('above');
  }
});

test('a moving picture plays both', async () => {
  const timeline = await createTimeline(storyboard, [2, 3], 1, unwatched);
  const film = {
    storyboard,
    timeline,
    stylist: stylistIn('light'),
    families: portable,
    measure,
    endless: true,
  };
  const svg = await writePlayingSvg(film, unwatched);
  expect(svg.match(/>good</g)!.length).toBeGreaterThanOrEqual(2);
});
