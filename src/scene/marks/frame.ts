import type { Mark } from './mark';

/** The figure at one moment, as plain data: all that there is to see. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
}
