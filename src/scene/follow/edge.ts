import type { Stage } from '../layout/stage';
import { type MaybeMark, path } from '../marks/mark';
import { bandPath } from './band';
import { leastShare, shareAt } from './share';

/** The way of a state from one cell to the next, as the memory's ribbon goes it. */
export interface StateWay {
  readonly state: string;
  /** The turn that made the state. */
  readonly step: number;
  readonly from: { readonly x: number; readonly y: number; readonly height: number };
  readonly to: { readonly x: number; readonly y: number; readonly height: number };
  /** How far it has been passed on. */
  readonly passed: number;
}

/** The followed word's part of the memory, on its way to the next cell. */
export function followedEdge(stage: Stage, { state, step, from, to, passed }: StateWay): MaybeMark {
  const share = shareAt(stage, step, state);
  if (share < leastShare) return undefined;
  return path('followed', 'followed', bandPath({ ...from, share }, { ...to, share }, passed));
}
