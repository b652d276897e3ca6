import type { Strings } from '../language';
import type { Trace } from '../model/trace';
import type { Beat } from '../timeline/beats';
import { beatsOf } from '../timeline/beats';
import { type Interior, interiorOf } from './interior';
import { createKeep, type Keep } from './keep';
import type { MaybeMark } from './mark';
import { matricesOf } from './matrix';
import type { Measure } from './measure';
import { type Metrics, metricsOf } from './metrics';
import { rangesOf } from './range';
import type { Depth, Viewport } from './viewport';

/** All that a frame depends on, but for the moment. */
export interface SceneInput {
  readonly trace: Trace;
  readonly tokens: readonly string[];
  readonly depth: Depth;
  readonly strings: Strings;
  readonly viewport: Viewport;
  readonly measure: Measure;
}

/** The input with what is worked out once from it, for every moment alike. */
export interface Stage extends SceneInput {
  readonly beats: readonly Beat[];
  readonly ranges: ReadonlyMap<string, number>;
  readonly metrics: Metrics;
  readonly interior: Interior;
  /** Remembers marks from frame to frame. */
  readonly keep: Keep;
  readonly matrixMarks: ReadonlyMap<string, readonly MaybeMark[]>;
}

/** The least height in which everything finds room at this width; the figure uses more where it is given. */
export function neededHeight({ trace, depth, viewport, measure }: SceneInput, { ranges }: Stage): number {
  const flat = { width: viewport.width, height: 0 };
  return metricsOf(flat, interiorOf(trace.model, depth, flat, ranges, measure)).height;
}

export function stageOf(input: SceneInput): Stage {
  const { trace, depth, viewport, measure } = input;
  const ranges = rangesOf(trace);
  const interior = interiorOf(trace.model, depth, viewport, ranges, measure);
  const metrics = metricsOf(viewport, interior);
  const beats = beatsOf(trace.model.cell);
  const matrixMarks = matricesOf(trace.model, interior);
  return { ...input, beats, ranges, metrics, interior, matrixMarks, keep: createKeep() };
}
