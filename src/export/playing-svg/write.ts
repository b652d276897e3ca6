import type { Timeline } from '../film/timeline';
import type { Job } from '../job';
import { escaped, xml } from '../powerpoint/xml';
import { shapesOf } from '../resolved/shapes';
import type { Stylist } from '../resolved/stylist';
import type { Storyboard } from '../storyboard/storyboard';
import { type PieceOptions, piecesOf } from './pieces';
import { bends, filled, type Key, type Track, Tracks, valuesOf } from './tracks';

export interface PlayingFilm extends PieceOptions {
  readonly storyboard: Storyboard;
  readonly timeline: Timeline;
  readonly stylist: Stylist;
  readonly endless: boolean;
}

/** How often a second is looked at, from fine to coarse: a long film is looked at less often, so that its file stays small. */
const rates = [12, 8, 5, 3] as const;
/** A page waits for no more than this. In characters. */
export const mostCharacters = 3_000_000;
/** More moments would not fit, however little moves. */
const mostMoments = 900;

/** Why a film cannot be one file. */
export class TooLong extends Error {}

/** The moments at which a film is looked at: often while it moves, and at both ends of each wait. */
export function momentsOf({ scenes, length }: Timeline, rate: number): number[] {
  const moments = scenes.flatMap(({ from, to, start, seconds }) => {
    const parts = from === to ? 1 : Math.max(1, Math.ceil(seconds * rate));
    return Array.from({ length: parts }, (_, part) => start + (seconds * part) / parts);
  });
  return [...moments, length];
}

/** Whether a film is short enough to be one file. */
export const isShortEnough = (timeline: Timeline): boolean =>
  momentsOf(timeline, rates.at(-1)!).length <= mostMoments;

/** What an element of a picture takes for each moment, in characters. */
const perElement = 26;

/** How many characters a film will have, from one of its moments. */
export function estimatePlayingSvg({ storyboard, timeline, stylist }: PlayingFilm): number {
  const rate = rates.find((one) => momentsOf(timeline, one).length <= mostMoments) ?? rates.at(-1)!;
  const shapes = shapesOf(storyboard.frame(timeline.at(0.8 * timeline.length)), stylist, storyboard.scale);
  return Math.min(mostCharacters, shapes.length * perElement * momentsOf(timeline, rate).length);
}

/**
 * A film as one SVG that plays by itself, without a script, also as a picture of a page. Everything that moves goes straight from
 * moment to moment; what becomes something else gives way to it.
 *
 * @throws TooLong where it would be too large
 */
export async function writePlayingSvg(film: PlayingFilm, job: Job): Promise<string> {
  for (const rate of rates) {
    const times = momentsOf(film.timeline, rate);
    if (times.length > mostMoments) continue;
    const text = await written(film, times, job);
    if (text.length > mostCharacters) continue;
    job.progress(1, 1);
    return text;
  }
  throw new TooLong('this film is too long to be one file: take fewer steps');
}

async function written(film: PlayingFilm, times: readonly number[], job: Job): Promise<string> {
  const { storyboard, timeline, stylist } = film;
  const tracks = new Tracks();
  for (const [index, time] of times.entries()) {
    job.progress(index, 2 * times.length);
    await job.breathe();
    const shapes = shapesOf(storyboard.frame(timeline.at(time)), stylist, storyboard.scale);
    await job.breathe();
    tracks.add(shapes.flatMap((shape) => piecesOf(shape, film)));
  }
  const { width, height } = storyboard.size;
  const parts: string[] = [];
  for (const [index, track] of tracks.all.entries()) {
    job.progress(times.length * (1 + index / tracks.all.length), 2 * times.length);
    await job.breathe();
    parts.push(elementOf(track, times, film));
  }
  const paper = xml('rect', { width, height, fill: stylist.paper });
  const size = { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}` };
  return `${xml('svg', size, '\n', paper, '\n', parts.join('\n'), '\n')}\n`;
}

/** How far from its true way a thing may be: less than is seen, in units of the picture, of colour and of opacity. */
const tolerances = { place: 0.4, colour: 3, opacity: 0.02 } as const;

function elementOf(track: Track, times: readonly number[], { timeline, endless }: PlayingFilm): string {
  const { piece, moments } = track;
  const timing = {
    dur: `${timeline.length.toFixed(2)}s`,
    ...(endless ? { repeatCount: 'indefinite' } : { fill: 'freeze' }),
  };
  const attributes: Record<string, string> = { ...piece.fixed };
  const animations: string[] = [];
  const animate = (name: string, template: string, keys: readonly Key[], digits: number): void => {
    const values = keys.map(({ numbers }) => filled({ template }, numbers, digits));
    attributes[name] = values[0]!;
    if (values.every((value) => value === values[0])) return;
    const keyTimes = keys.map(({ moment }) => share(times[moment]! / timeline.length));
    animations.push(
      xml('animate', {
        attributeName: name,
        values: values.join(';'),
        keyTimes: keyTimes.join(';'),
        ...timing,
      }),
    );
  };
  for (const [name, { template }] of Object.entries(piece.moving)) {
    const kind = name.endsWith('opacity') ? 'opacity' : template.startsWith('rgb') ? 'colour' : 'place';
    const keys = bends(valuesOf(track, name), times, tolerances[kind]);
    animate(name, template, keys, kind === 'opacity' ? 2 : kind === 'colour' ? 0 : 1);
  }
  if (moments.includes(undefined)) {
    const seen = times.map((_, moment) => [moments[moment] ? 1 : 0]);
    animate('opacity', '#', bends(seen, times, tolerances.opacity), 0);
  }
  return xml(piece.tag, attributes, piece.text === undefined ? '' : escaped(piece.text), ...animations);
}

const share = (value: number): string => String(Math.min(1, Math.round(value * 1e5) / 1e5));
