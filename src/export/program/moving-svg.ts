import { portable } from '../faces/families';
import { createTimeline } from '../film/timeline';
import { writePlayingSvg } from '../playing-svg/write';
import type { Figure } from './figure';
import type { MovingSvgOptions } from './options';
import { portableOf } from './portable';
import { jobOf, stopsOf } from './setting';
import { positive } from './values';

export async function movingSvg(figure: Figure, options: MovingSvgOptions): Promise<Blob> {
  const own = await portableOf(figure, options);
  const job = jobOf(options);
  const stops = stopsOf(own, options, own.storyboard);
  const speed = positive('speed', options.speed ?? 1);
  const timeline = await createTimeline(own.storyboard, stops, speed, job);
  const film = { ...own, timeline, families: portable, endless: !options.once };
  return new Blob([await writePlayingSvg(film, job)], { type: 'image/svg+xml' });
}
