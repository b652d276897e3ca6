import { expect, test } from 'vitest';
import { canvasFaces } from '../../../src/export/faces/canvas';
import { measureIn, portable } from '../../../src/export/faces/families';
import { createTimeline } from '../../../src/export/film/timeline';
import { unwatched } from '../../../src/export/job';
import { pictureOf } from '../../../src/export/picture/picture';
import { writePlayingSvg } from '../../../src/export/playing-svg/write';
import { sheet, theme } from '../../../src/export/resolved/sheets';
import { createStylist } from '../../../src/export/resolved/stylist';
import { sizes } from '../../../src/export/storyboard/aspect';
import { createStoryboard } from '../../../src/export/storyboard/storyboard';
import { en } from '../../../src/language/take/en';
import { inputOf } from '../../scene/make';

const size = sizes['16:9'];
const style = { sheet, theme, scheme: 'light', families: portable } as const;

/** The dots of an SVG as a page shows it in an `<img>`. */
async function dotsOf(svg: string): Promise<Uint8ClampedArray> {
  const image = new Image();
  image.src = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  await image.decode();
  const canvas = new OffscreenCanvas(size.width / 2, size.height / 2);
  const context = canvas.getContext('2d')!;
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(image.src);
  return context.getImageData(0, 0, canvas.width, canvas.height).data;
}

test('in an <img> it shows the film: at its start, on its way, and where it waits', async () => {
  const measure = canvasFaces();
  const storyboard = createStoryboard({
    content: inputOf({ sentence: 'not good' }),
    size,
    measure: measureIn(measure, portable),
    unrolled: en.unrolled,
  });
  const timeline = await createTimeline(storyboard, storyboard.stops('cell'), 1, unwatched);
  const stylist = createStylist(style);
  const film = { storyboard, timeline, stylist, families: portable, measure };
  const svg = await writePlayingSvg({ ...film, endless: false }, unwatched);
  const way = timeline.scenes.find(({ from, to }) => from === 1 && to === 2)!;
  for (const time of [0, way.start + way.seconds / 2, timeline.length - 0.5]) {
    // As a page that has been open for so long sees it.
    const then = svg.replaceAll('<animate ', `<animate begin="-${time}s" `);
    const [played, drawn] = await Promise.all([
      dotsOf(then),
      dotsOf(pictureOf(storyboard.frame(timeline.at(time)), { stylist, measure })),
    ]);
    const off = played.reduce((sum, value, index) => sum + Math.abs(value - drawn[index]!), 0);
    expect(off / played.length, `at ${time} s`).toBeLessThan(1);
  }
}, 60_000);
