import { describe, expect, test } from 'vitest';
import { createPlayer, type Player } from '../../src/player/player';
import type { Playhead } from '../../src/player/playhead';
import { type FakeClock, fakeClock } from './clock';
import { trackOf } from './track';

const track = trackOf(5);
const frame = 1 / 60;
const next = { type: 'step', direction: 1, stride: 'cell' } as const;

function started(position = 0): { player: Player; clock: FakeClock; seen: Playhead[] } {
  const clock = fakeClock();
  const seen: Playhead[] = [];
  const player = createPlayer({ clock, track, position, onChange: (playhead) => seen.push(playhead) });
  return { player, clock, seen };
}

/** Gives frames as long as they are asked for. */
function run(clock: FakeClock, seconds = Infinity): number {
  let frames = 0;
  for (; clock.pending > 0 && frames * frame < seconds; frames++) {
    clock.advance(frame);
    if (frames > 10_000) throw new Error('a frame is asked for again and again');
  }
  return frames;
}

describe('a player', () => {
  test('asks for no frame at rest: not at first, not after a seek, not after arriving', () => {
    const { player, clock } = started();
    expect(clock.pending).toBe(0);
    player.dispatch({ type: 'seek', position: 3 });
    expect(clock.pending).toBe(0);
    player.dispatch(next);
    run(clock);
    expect(player.playhead.position).toBe(4);
    expect(clock.pending).toBe(0);
  });

  test('asks for one frame at a time while it moves', () => {
    const { player, clock } = started();
    for (let click = 0; click < 3; click++) player.dispatch(next);
    expect(clock.pending).toBe(1);
    clock.advance(frame);
    expect(clock.pending).toBe(1);
    player.dispatch(next);
    expect(clock.pending).toBe(0);
  });

  test('takes six quick clicks three steps on: every second one completes the step before it', () => {
    const { player, clock } = started();
    for (let click = 0; click < 6; click++) {
      player.dispatch(next);
      clock.advance(frame);
    }
    expect(player.playhead).toMatchObject({ position: 3, target: 3, playing: false });
  });

  test('tells every change, with the playhead that it has then', () => {
    const { player, clock, seen } = started();
    player.dispatch(next);
    run(clock);
    expect(seen.at(-1)).toBe(player.playhead);
    const positions = seen.map(({ position }) => position);
    expect(positions).toEqual(positions.toSorted((left, right) => left - right));
    expect(seen.filter((playhead, index) => playhead === seen[index - 1])).toEqual([]);
  });

  test('takes the time of a step for a step, and half of it at double speed', () => {
    const { player, clock } = started();
    player.dispatch(next);
    const frames = run(clock);
    expect(frames * frame).toBeCloseTo(track.stepSeconds, 1);
    player.setSpeed(2);
    player.dispatch(next);
    expect(run(clock) * frame).toBeCloseTo(track.stepSeconds / 2, 1);
  });

  test('takes a frame that is ten seconds late for a tenth of one', () => {
    const { player, clock } = started();
    player.dispatch(next);
    clock.advance(frame);
    clock.advance(10);
    expect(player.playhead.position).toBeCloseTo(0.1 / track.stepSeconds, 9);
  });

  test('starts with the first frame, not with what came before it', () => {
    const { player, clock } = started();
    player.dispatch(next);
    clock.advance(10);
    expect(player.playhead.position).toBe(0);
    run(clock);
    clock.advance(10);
    player.dispatch(next);
    clock.advance(10);
    expect(player.playhead.position).toBe(1);
  });

  test('plays to the end and stops there', () => {
    const { player, clock } = started(3);
    player.dispatch({ type: 'play' });
    run(clock, 1);
    expect(player.playhead.playing).toBe(true);
    run(clock);
    expect(player.playhead).toMatchObject({ position: 5, playing: false });
  });

  test('pauses at once', () => {
    const { player, clock } = started();
    player.dispatch({ type: 'play' });
    run(clock, 1);
    player.dispatch({ type: 'pause' });
    expect(clock.pending).toBe(0);
    expect(player.playhead.position).toBeGreaterThan(0);
  });

  test('may be told what to do while it tells a change', () => {
    const clock = fakeClock();
    const player: Player = createPlayer({
      clock,
      track,
      position: 0,
      onChange: ({ position }) => {
        if (position > 0.5 && position < 1) player.dispatch({ type: 'seek', position: 4 });
      },
    });
    player.dispatch(next);
    run(clock);
    expect(player.playhead.position).toBe(4);
    expect(clock.pending).toBe(0);
  });
});

describe('a hidden player', () => {
  test('asks for no frame, and goes on from where it was when it is seen again', () => {
    const { player, clock } = started();
    player.dispatch(next);
    run(clock, 1);
    const { position } = player.playhead;
    player.setHidden(true);
    expect(clock.pending).toBe(0);
    clock.advance(60);
    player.setHidden(false);
    expect(player.playhead.position).toBe(position);
    clock.advance(frame);
    expect(player.playhead.position).toBe(position);
    run(clock);
    expect(player.playhead.position).toBe(1);
  });

  test('takes commands, and moves when it is seen', () => {
    const { player, clock } = started();
    player.setHidden(true);
    player.dispatch(next);
    player.dispatch({ type: 'play' });
    expect(clock.pending).toBe(0);
    player.setHidden(false);
    expect(clock.pending).toBe(1);
    run(clock);
    expect(player.playhead.position).toBe(5);
  });

  test('asks for nothing when it is seen again at rest', () => {
    const { player, clock } = started();
    player.setHidden(true);
    player.setHidden(false);
    expect(clock.pending).toBe(0);
  });
});

describe('with reduced motion', () => {
  test('a step is there in the same call, without a frame', () => {
    const { player, clock, seen } = started();
    player.setReducedMotion(true);
    player.dispatch(next);
    expect(player.playhead).toMatchObject({ position: 1, target: 1 });
    player.dispatch({ type: 'travel', position: 4 });
    expect(player.playhead).toMatchObject({ position: 4, target: 4 });
    expect(seen.every(({ position, target }) => position === target)).toBe(true);
    expect(clock.pending).toBe(0);
  });

  test('what is under way arrives when it is asked for', () => {
    const { player, clock } = started();
    player.dispatch(next);
    run(clock, 1);
    player.setReducedMotion(true);
    expect(player.playhead).toMatchObject({ position: 1, target: 1 });
    expect(clock.pending).toBe(0);
  });

  test('playing jumps from stop to stop, to the end', () => {
    const { player, clock, seen } = started();
    player.setReducedMotion(true);
    player.dispatch({ type: 'play' });
    run(clock);
    expect([...new Set(seen.map(({ position }) => position))]).toEqual([0, 1, 2, 3, 4, 5]);
    expect(player.playhead.playing).toBe(false);
  });

  test('is over when it is no longer asked for', () => {
    const { player, clock } = started();
    player.setReducedMotion(true);
    player.setReducedMotion(false);
    player.dispatch(next);
    expect(player.playhead.position).toBe(0);
    expect(clock.pending).toBe(1);
  });
});

describe('another sentence', () => {
  test('that is shorter stops the motion, within it', () => {
    const { player, clock } = started(4);
    player.dispatch(next);
    run(clock, 1);
    player.setTrack(trackOf(2));
    expect(player.playhead).toMatchObject({ position: 2, target: 2 });
    expect(clock.pending).toBe(0);
  });

  test('of the same length lets it play on', () => {
    const { player, clock } = started();
    player.dispatch({ type: 'play' });
    run(clock, 1);
    player.setTrack(trackOf(5));
    run(clock);
    expect(player.playhead.position).toBe(5);
  });

  test('is known from the start: a place beyond it is its end', () => {
    expect(started(99).player.playhead.position).toBe(5);
    expect(started(Number.NaN).player.playhead.position).toBe(0);
  });
});

test('a player that is taken away asks for nothing more', () => {
  const { player, clock, seen } = started();
  player.dispatch({ type: 'play' });
  run(clock, 0.5);
  const before = seen.length;
  player.destroy();
  expect(clock.pending).toBe(0);
  clock.advance(1);
  expect(seen.length).toBe(before);
});
