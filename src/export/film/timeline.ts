import { plain } from '../../language/rich';
import { unrollSeconds } from '../../player/playhead';
import { clampPosition } from '../../timeline/moment';
import type { Job } from '../job';
import type { Storyboard } from '../storyboard/storyboard';

/** What a film shows at a time. It waits at each stop for as long as its caption takes to be read. */
export interface Timeline {
  /** In seconds. */
  readonly length: number;
  /** The position at a time. */
  at(seconds: number): number;
  readonly scenes: readonly Scene[];
}

/** A stretch of a film: a wait, where it ends where it began, or the way to the next stop. */
export interface Scene {
  readonly from: number;
  readonly to: number;
  /** When it begins, and how long it takes, in seconds. */
  readonly start: number;
  readonly seconds: number;
}

/** After so many captions others may work. */
export const captionsAtOnce = 100;

/** @param speed how fast it moves; how long it waits does not depend on it, as nobody reads faster for it */
export async function createTimeline(
  storyboard: Storyboard,
  stops: readonly number[],
  speed: number,
  job: Job,
): Promise<Timeline> {
  const scenes: Scene[] = [];
  let start = 0;
  const add = (from: number, to: number, seconds: number): void => {
    scenes.push({ from, to, start, seconds });
    start += seconds;
  };
  for (const [index, stop] of stops.entries()) {
    if (index % captionsAtOnce === 0) await job.breathe();
    if (index > 0) add(stops[index - 1]!, stop, secondsBetween(storyboard, stops[index - 1]!, stop) / speed);
    add(stop, stop, readingSeconds(plain(storyboard.caption(stop))));
  }
  return {
    length: start,
    scenes,
    at(seconds) {
      const scene = sceneAt(scenes, seconds);
      const share = Math.min(1, (seconds - scene.start) / scene.seconds);
      return clampPosition(scene.from + (scene.to - scene.from) * share, storyboard.length);
    },
  };
}

/** The scene at a time; the last one is after its end, too. Halving finds it among thousands at once. */
function sceneAt(scenes: readonly Scene[], seconds: number): Scene {
  let [low, high] = [0, scenes.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    const { start, seconds: length } = scenes[middle]!;
    if (seconds < start + length) high = middle;
    else low = middle + 1;
  }
  return scenes[low]!;
}

/** The loop opens in its own time, as the player plays it. */
function secondsBetween({ stepSeconds }: Storyboard, from: number, to: number): number {
  const opening = Math.max(0, Math.min(0, to) - from) * Math.min(unrollSeconds, stepSeconds);
  return opening + (to - Math.max(0, from)) * stepSeconds * (to > 0 ? 1 : 0);
}

/** What people need for a word, for a Chinese character, and to find where to look. In seconds. */
const [perWord, perCharacter, toLook] = [0.26, 0.18, 0.8];

/** How long a person reads a text. */
export function readingSeconds(text: string): number {
  const characters = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  const words = text.match(/[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu)?.length ?? 0;
  return toLook + words * perWord + characters * perCharacter;
}
