import type { Trace } from '../../model/trace';
import type { Tokens } from '../../model/words/tokens';
import type { Versus } from '../../scene';
import type { PageState } from '../state/state';
import type { Network } from './network';

/** A sentence as a network has read it. */
export interface Reading {
  readonly network: Network;
  readonly tokens: Tokens;
  /** How many tokens this network reads at most. */
  readonly limit: number;
  readonly trace: Trace;
  /** The state that asked for it. */
  readonly from: PageState;
  /** What it is compared with, where the state asks for that. */
  readonly versus?: Versus;
  /** True where that could not be had. */
  readonly isAlone?: boolean;
}
