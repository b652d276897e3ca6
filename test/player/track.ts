import { rnnTanh } from '../../src/model/cells/rnn';
import type { Track } from '../../src/player/playhead';
import { beatsOf, stepSeconds } from '../../src/timeline/beats';

/** A sentence of so many words. */
export const trackOf = (length: number): Track => ({
  length,
  beats: beatsOf(rnnTanh),
  stepSeconds: stepSeconds(rnnTanh),
});
