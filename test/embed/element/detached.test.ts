import { expect, test } from 'vitest';
import { afterCommand, takenAway, within } from '../../../src/embed/element/detached';
import { playheadAt } from '../../../src/player/playhead';
import { trackOf } from '../../player/track';

const track = trackOf(5);

test('a step without a figure has arrived at once', () => {
  const next = afterCommand(playheadAt(1), { type: 'step', direction: 1, stride: 'cell' }, track);
  expect(next).toEqual(playheadAt(2));
});

test('playing without a figure waits where it is, and goes on once there is one', () => {
  const next = afterCommand(playheadAt(1), { type: 'play' }, track);
  expect(next).toMatchObject({ position: 1, playing: true });
  expect(takenAway(next)).toMatchObject({ position: 1, playing: true });
});

test('a motion that is cut off has arrived', () => {
  expect(takenAway({ ...playheadAt(1.3), target: 2 })).toEqual(playheadAt(2));
});

test('a place beyond the end of a shorter sentence is its end; any other stays, playing or not', () => {
  expect(within(playheadAt(7), 3)).toEqual(playheadAt(3));
  const playing = { ...playheadAt(2), target: 3, playing: true };
  expect(within(playing, 3)).toBe(playing);
});
