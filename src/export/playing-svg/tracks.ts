import type { Moving, Piece } from './pieces';

/** An element through the whole film. */
export interface Track {
  readonly piece: Piece;
  /** What it is at each moment; undefined where it is not there. */
  readonly moments: (Piece | undefined)[];
}

/** Follows the elements of a film from moment to moment, in the order in which they are drawn. */
export class Tracks {
  private readonly byKey = new Map<string, Track>();
  private readonly order: Track[] = [];
  private count = 0;

  /** The elements of the next moment. */
  add(pieces: readonly Piece[]): void {
    let after = -1;
    const seen = new Map<string, number>();
    for (const piece of pieces) {
      const times = seen.get(piece.key) ?? 0;
      seen.set(piece.key, times + 1);
      const key = times === 0 ? piece.key : `${piece.key} ${times}`;
      let track = this.byKey.get(key);
      if (!track) {
        track = { piece, moments: [] };
        this.byKey.set(key, track);
        // A newcomer is drawn right over what it is drawn over at this moment.
        this.order.splice(after + 1, 0, track);
        after++;
      } else after = Math.max(after, this.order.indexOf(track));
      absentUntil(track, this.count);
      track.moments.push(piece);
    }
    this.count++;
  }

  get all(): readonly Track[] {
    for (const track of this.order) absentUntil(track, this.count);
    return this.order;
  }
}

function absentUntil({ moments }: Track, count: number): void {
  while (moments.length < count) moments.push(undefined);
}

/** A value at a moment, and the moments at which it bends. */
export interface Key {
  readonly moment: number;
  readonly numbers: readonly number[];
}

/**
 * The fewest moments between which a straight way is as good: what is left out is never further from the way than the tolerance.
 *
 * @param times when each moment is
 */
export function bends(
  values: readonly (readonly number[])[],
  times: readonly number[],
  tolerance: number,
): Key[] {
  const kept = new Set([0, values.length - 1]);
  const open: [number, number][] = [[0, values.length - 1]];
  for (let stretch = open.pop(); stretch; stretch = open.pop()) {
    const [from, to] = stretch;
    let [worst, at] = [tolerance, -1];
    for (let moment = from + 1; moment < to; moment++) {
      const share = (times[moment]! - times[from]!) / (times[to]! - times[from]! || 1);
      const off = farthest(values[moment]!, values[from]!, values[to]!, share);
      if (off > worst) [worst, at] = [off, moment];
    }
    if (at < 0) continue;
    kept.add(at);
    open.push([from, at], [at, to]);
  }
  return [...kept].sort((one, other) => one - other).map((moment) => ({ moment, numbers: values[moment]! }));
}

function farthest(
  values: readonly number[],
  from: readonly number[],
  to: readonly number[],
  share: number,
): number {
  let most = 0;
  for (let index = 0; index < values.length; index++) {
    const straight = from[index]! + (to[index]! - from[index]!) * share;
    most = Math.max(most, Math.abs(values[index]! - straight));
  }
  return most;
}

/** The numbers of an attribute at every moment. Where its element is not there, they are those of the nearest moment. */
export function valuesOf({ moments }: Track, name: string): (readonly number[])[] {
  const own = moments.map((piece) => piece?.moving[name]?.numbers);
  const firstKnown = own.find((numbers) => numbers !== undefined)!;
  let last = firstKnown;
  return own.map((numbers) => {
    last = numbers ?? last;
    return last;
  });
}

/** An attribute with its numbers filled in. */
export function filled(
  { template }: Pick<Moving, 'template'>,
  numbers: readonly number[],
  digits: number,
): string {
  let index = 0;
  return template.replace(/#/g, () => shortest(numbers[index++]!, digits));
}

const shortest = (value: number, digits: number): string => {
  const scale = 10 ** digits;
  return String(Math.round(value * scale) / scale + 0);
};
