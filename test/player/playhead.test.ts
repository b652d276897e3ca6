import { describe, expect, test } from 'vitest';
import { lstm } from '../../src/model/cells/lstm';
import {
  type Command,
  isMoving,
  onTrack,
  type Playhead,
  playheadAt,
  reduce,
  type Track,
} from '../../src/player/playhead';
import { beatsOf } from '../../src/timeline/beats';
import { firstPosition } from '../../src/timeline/moment';
import { nextStop, type Stride } from '../../src/timeline/stops';
import fc from '../property';
import { trackOf } from './track';

const track = trackOf(12);
const frame = 1 / 60;

const step = (direction: 1 | -1, stride: Stride = 'cell'): Command => ({ type: 'step', direction, stride });
const tick = (seconds: number, speed = 1, reduced = false): Command => ({
  type: 'tick',
  seconds,
  speed,
  reduced,
});
const next = step(1);
const back = step(-1);

const given = (playhead: Playhead, commands: readonly Command[], on: Track = track): Playhead =>
  commands.reduce((current, command) => reduce(current, command, on), playhead);

/** The playhead at rest again, and the seconds that it took. */
function settle(
  playhead: Playhead,
  seconds = frame,
  speed = 1,
  on: Track = track,
): { at: Playhead; took: number } {
  let at = playhead;
  let took = 0;
  while (isMoving(at)) {
    at = reduce(at, tick(seconds, speed), on);
    took += seconds;
    if (took > 1_000) throw new Error(`still moving after 1,000 s: ${JSON.stringify(at)}`);
  }
  return { at, took };
}

const directions = fc.constantFrom<1 | -1>(1, -1);
const strides = fc.constantFrom<Stride>('cell', 'beat');
const steps = fc.record({ type: fc.constant('step' as const), direction: directions, stride: strides });
const seconds = fc.double({ min: 0, max: 0.3, noNaN: true });
const speeds = fc.constantFrom(0.25, 1, 4);
const ticks = fc.record({
  type: fc.constant('tick' as const),
  seconds,
  speed: speeds,
  reduced: fc.constant(false),
});
const positions = fc.double({ min: -3, max: 15 });
const commands: fc.Arbitrary<Command> = fc.oneof(
  steps,
  ticks,
  fc.record({ type: fc.constantFrom('seek' as const, 'travel' as const), position: positions }),
  fc.record({ type: fc.constantFrom('play' as const, 'pause' as const) }),
  ticks.map((command) => ({ ...command, reduced: true })),
);

describe('clicks', () => {
  test('under way complete the step at once, and the next one starts the next step', () => {
    const moving = given(playheadAt(2), [next, tick(frame)]);
    const completed = reduce(moving, next, track);
    expect(completed).toEqual(playheadAt(3));
    const third = reduce(completed, next, track);
    expect(third).toMatchObject({ position: 3, target: 4 });
    expect(given(third, [tick(frame), back])).toMatchObject({ target: 3 });
  });

  test('under way back complete the step back at once', () => {
    expect(given(playheadAt(4), [back, tick(frame), back])).toEqual(playheadAt(3));
  });

  test('while it plays go on forward from what is on the screen', () => {
    const playing = given(playheadAt(0), [{ type: 'play' }, tick(3.2 * track.stepSeconds)]);
    expect(playing.position).toBeCloseTo(3.2, 9);
    expect(settle(reduce(playing, next, track)).at).toEqual(playheadAt(4));
    expect(settle(reduce(playing, back, track)).at).toEqual(playheadAt(3));
  });

  test('of any kind, at any moment, leave it at rest or on its way to the next stop of that kind', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(steps, ticks), { maxLength: 30 }), steps, (list, last) => {
        const before = given(playheadAt(0), list);
        const after = reduce(before, last, track);
        const isWithMotion = Math.sign(before.target - before.position) === last.direction;
        const { position, target } = before;
        expect(after.target).toBe(
          isWithMotion
            ? target
            : nextStop(
                position - last.direction * (position === target ? 0 : 2e-4),
                last.direction,
                last.stride,
                track.beats,
                track.length,
              ),
        );
        if (isWithMotion) expect(after).toEqual(playheadAt(target));
      }),
    );
  });

  test('on and back again end where they began, also under way', () => {
    fc.assert(
      fc.property(strides, seconds, (stride, pause) => {
        const list = [step(1, stride), tick(pause), step(-1, stride)];
        expect(settle(given(playheadAt(3), list)).at).toEqual(playheadAt(3));
      }),
    );
  });

  test('back take a third of the time', () => {
    expect(settle(reduce(playheadAt(3), back, track)).took).toBeCloseTo(track.stepSeconds / 3, 1);
  });

  test('turn the motion round at once', () => {
    const half = given(playheadAt(3), [next, tick(track.stepSeconds / 2)]);
    const turned = given(half, [back, tick(frame)]);
    expect(half.position).toBeCloseTo(3.5, 9);
    expect(turned.position).toBeLessThan(half.position);
    expect(turned.position).toBeGreaterThan(3);
  });

  test('however many are through in the time of one step', () => {
    fc.assert(
      fc.property(fc.array(seconds, { minLength: 1, maxLength: 12 }), speeds, (pauses, speed) => {
        const list = pauses.flatMap((pause) => [tick(pause, speed), next]);
        const { took } = settle(given(playheadAt(-1), list), frame, speed);
        expect(took).toBeLessThanOrEqual(track.stepSeconds / speed + frame + 1e-9);
      }),
    );
  });

  test('alone take the time of a step, and less for a beat', () => {
    expect(settle(reduce(playheadAt(3), next, track)).took).toBeCloseTo(track.stepSeconds, 1);
    expect(settle(reduce(playheadAt(3), next, track), frame, 2).took).toBeCloseTo(track.stepSeconds / 2, 1);
    const beat = track.beats[0]!;
    expect(settle(reduce(playheadAt(3), step(1, 'beat'), track)).took).toBeCloseTo(
      track.stepSeconds * (beat.end - beat.start),
      1,
    );
  });

  test('at either end change nothing', () => {
    expect(reduce(playheadAt(12), next, track)).toEqual(playheadAt(12));
    expect(reduce(playheadAt(firstPosition), back, track)).toEqual(playheadAt(firstPosition));
    expect(reduce(playheadAt(0), next, trackOf(0))).toEqual(playheadAt(0));
  });
});

describe('motion', () => {
  test('goes towards its target, never past it, and stays in the sentence, whatever is pressed', () => {
    fc.assert(
      fc.property(fc.array(commands, { maxLength: 40 }), (list) => {
        let playhead = playheadAt(0);
        for (const command of list) {
          const before = playhead;
          playhead = reduce(playhead, command, track);
          const { position, target } = playhead;
          expect(position >= firstPosition && position <= track.length).toBe(true);
          expect(target >= firstPosition && target <= track.length).toBe(true);
          if (command.type !== 'tick') continue;
          expect(target).toBe(before.target);
          const [low, high] = [Math.min(before.position, target), Math.max(before.position, target)];
          expect(position >= low && position <= high).toBe(true);
        }
        const { at } = settle(playhead);
        expect(at).toEqual(playheadAt(playhead.target));
      }),
    );
  });

  test('to the place where it stands, asked for as −0, is none', () => {
    expect(reduce(playheadAt(0), { type: 'travel', position: -0 }, track)).toEqual(playheadAt(0));
    expect(reduce(playheadAt(0), { type: 'seek', position: -0 }, track)).toEqual(playheadAt(0));
  });

  test('is as far after many short frames as after one long one', () => {
    const moving = reduce(playheadAt(3), next, track);
    const short = given(moving, new Array<Command>(60).fill(tick(frame)));
    expect(short.position).toBeCloseTo(reduce(moving, tick(1), track).position, 9);
  });

  test('stands still in a frame of no length, or of less than none', () => {
    const moving = given(playheadAt(3), [next, tick(1)]);
    expect(reduce(moving, tick(0), track).position).toBe(moving.position);
    expect(reduce(moving, tick(-5), track).position).toBe(moving.position);
  });

  test('leaves the playhead that it came from as it was', () => {
    const before = Object.freeze(playheadAt(3));
    given(before, [next, tick(1), { type: 'play' }, tick(1), { type: 'pause' }, back]);
    expect(before).toEqual(playheadAt(3));
  });
});

describe('play', () => {
  const play: Command = { type: 'play' };

  test('goes on to the end from where it is, and stops there', () => {
    const { at, took } = settle(reduce(playheadAt(9.5), play, track));
    expect(at).toEqual(playheadAt(12));
    expect(took).toBeCloseTo(2.5 * track.stepSeconds, 1);
  });

  test('starts over from the unrolled figure at the end', () => {
    expect(reduce(playheadAt(12), play, track)).toMatchObject({ position: 0, target: 12, playing: true });
  });

  test('unrolls a folded figure first', () => {
    expect(reduce(playheadAt(-1), play, track)).toMatchObject({ position: -1, playing: true });
  });

  test('has nothing to play without words', () => {
    expect(reduce(playheadAt(0), play, trackOf(0))).toEqual(playheadAt(0));
  });

  test('keeps its own time, however fast the clicks before it were', () => {
    const playing = given(playheadAt(0), [next, next, next, tick(frame), play]);
    expect(reduce(playing, tick(1), track).position - playing.position).toBeCloseTo(1 / track.stepSeconds, 9);
  });

  test.each([
    [4.3, next, 5],
    [4.3, back, 4],
    [4, next, 5],
    [4, back, 3],
  ])('at %d gives way to a step, which counts from what is seen', (position, command, end) => {
    const playing = reduce(playheadAt(position), play, track);
    expect(settle(reduce(playing, command, track)).at).toEqual(playheadAt(end));
  });

  test('pauses where it is', () => {
    const playing = given(playheadAt(2), [play, tick(1)]);
    expect(reduce(playing, { type: 'pause' }, track)).toEqual(playheadAt(playing.position));
    expect(playing.position).toBeGreaterThan(2);
  });
});

describe('seek', () => {
  test.each([
    [3.5, 3.5],
    [Number.NaN, 0],
    [Infinity, 12],
    [-Infinity, -1],
    [-5, -1],
    [13, 12],
  ])('to %d is there at once, at %d, and at rest', (position, expected) => {
    for (const from of [playheadAt(2), given(playheadAt(2), [{ type: 'play' }, tick(1)])]) {
      expect(reduce(from, { type: 'seek', position }, track)).toEqual(playheadAt(expected));
    }
  });

  test('as a journey moves there in the time of one step', () => {
    const moving = reduce(playheadAt(2), { type: 'travel', position: 6 }, track);
    expect(moving.position).toBe(2);
    const { at, took } = settle(moving);
    expect(at).toEqual(playheadAt(6));
    expect(took).toBeCloseTo(track.stepSeconds, 1);
    expect(reduce(playheadAt(2), { type: 'travel', position: Number.NaN }, track).target).toBe(0);
  });
});

describe('with reduced motion', () => {
  const still = (length: number): Command => tick(length, 1, true);

  test('a step is there at the first frame', () => {
    expect(given(playheadAt(2), [next, still(0)])).toEqual(playheadAt(3));
    expect(given(playheadAt(2), [step(1, 'beat'), still(0)])).toEqual(playheadAt(2 + track.beats[0]!.end));
  });

  test('playing shows one whole step after the other, each as long as its motion', () => {
    const seen: number[] = [];
    let playhead = reduce(playheadAt(-1), { type: 'play' }, trackOf(3));
    let took = 0;
    while (isMoving(playhead)) {
      if (seen.at(-1) !== playhead.position) seen.push(playhead.position);
      playhead = reduce(playhead, still(0.1), trackOf(3));
      took += 0.1;
    }
    expect([...seen, playhead.position]).toEqual([-1, 0, 1, 2, 3]);
    expect(took).toBeGreaterThan(4 * track.stepSeconds - 1e-6);
    expect(took).toBeLessThan(4 * (track.stepSeconds + 0.1) + 1e-6);
  });

  test('playing from the middle of a step goes on to its end, not past it', () => {
    const playing = reduce(playheadAt(1.4), { type: 'play' }, track);
    expect(given(playing, [still(track.stepSeconds)]).position).toBe(2);
  });
});

describe('on another sentence', () => {
  test('it stays where it was, and keeps moving, if there is such a place', () => {
    const moving = given(playheadAt(2), [next, tick(1)]);
    expect(onTrack(moving, trackOf(3))).toBe(moving);
    expect(onTrack(playheadAt(2.5), trackOf(3))).toEqual(playheadAt(2.5));
  });

  test('it stands at the new end where the old place is gone', () => {
    expect(onTrack(playheadAt(7.5), trackOf(3))).toEqual(playheadAt(3));
    expect(onTrack(playheadAt(1), trackOf(0))).toEqual(playheadAt(0));
  });

  test('it goes to no place that is gone', () => {
    const moving = given(playheadAt(2), [{ type: 'travel', position: 5 }, tick(0.1)]);
    const stopped = onTrack(moving, trackOf(4));
    expect(isMoving(stopped)).toBe(false);
    expect(stopped.position).toBe(moving.position);
  });

  test('it plays on only where the end is the same, as when nothing but the depth has changed', () => {
    const playing = given(playheadAt(2), [{ type: 'play' }, tick(1)]);
    expect(onTrack(playing, trackOf(12))).toBe(playing);
    expect(onTrack(playing, trackOf(11))).toEqual(playheadAt(playing.position));
    expect(onTrack(playing, trackOf(13))).toEqual(playheadAt(playing.position));
  });

  test('it ends the beat that is under way where the other cell has a stop', () => {
    const beats = beatsOf(lstm);
    const other = { ...trackOf(12), beats };
    for (const direction of [1, -1] as const) {
      const moving = given(playheadAt(2.5), [step(direction, 'beat'), tick(0.01)]);
      const { position, target, pace } = onTrack(moving, other, track);
      expect(position).toBe(moving.position);
      expect(pace).toBe(moving.pace);
      expect(target).toBe(nextStop(position, direction, 'beat', beats, 12));
      expect(target).not.toBe(moving.target);
    }
  });

  test('a place within a beat that was asked for stays what it is', () => {
    const moving = given(playheadAt(2), [{ type: 'travel', position: 2.125 }, tick(0.01)]);
    for (const beats of [track.beats, beatsOf(lstm)])
      expect(onTrack(moving, { ...track, beats }, track)).toBe(moving);
  });

  test('it is never anywhere but in the sentence', () => {
    fc.assert(
      fc.property(fc.array(commands, { maxLength: 20 }), fc.nat(15), (list, length) => {
        const moved = onTrack(given(playheadAt(0), list), trackOf(length));
        for (const place of [moved.position, moved.target]) {
          expect(place >= firstPosition && place <= length).toBe(true);
        }
      }),
    );
  });
});
