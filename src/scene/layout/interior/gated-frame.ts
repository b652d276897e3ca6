import type { Heights } from '../heights';
import type { Viewport } from '../viewport';

/** What does not grow with the cell, in the scene's units. */
export const gatedSizes = (narrow: boolean) =>
  narrow
    ? { side: 8, bus: 16, gap: 10, plus: 16, label: 16, head: 24, between: 36, foot: 52, digits: 11 }
    : { side: 18, bus: 36, gap: 30, plus: 44, label: 20, head: 32, between: 44, foot: 60, digits: 14 };

export type GatedSizes = ReturnType<typeof gatedSizes>;

/** The fixed lines of the inside: what no beat changes. */
export interface GatedFrame {
  readonly narrow: boolean;
  readonly width: number;
  readonly height: number;
  readonly lineHeight: number;
  readonly upperY: number;
  readonly lowerY: number;
  readonly upperMiddle: number;
  readonly lowerMiddle: number;
}

/** Where the word comes in, from the left: the columns breathe, and it stays. */
export const wordPort = ({ width }: GatedFrame): number => width * 0.48;

/** @param digitRows how many rows of digits a line has to hold, as far as they can be read */
export function gatedFrame(
  viewport: Viewport,
  heights: Heights,
  size: GatedSizes,
  digitRows: number,
): GatedFrame {
  const { narrow } = heights;
  const width = narrow
    ? Math.min(460, viewport.width - 78)
    : Math.min(980, Math.max(560, viewport.width * (digitRows > 0 ? 0.7 : 0.558)));
  const height = heightFor(viewport.height - heights.total, heights, digitRows);
  const lineHeight = (height - size.head - size.between - size.foot) / 2;
  const upperY = size.head;
  const lowerY = upperY + lineHeight + size.between;
  return {
    narrow,
    width,
    height,
    lineHeight,
    upperY,
    lowerY,
    upperMiddle: upperY + lineHeight / 2,
    lowerMiddle: lowerY + lineHeight / 2,
  };
}

function heightFor(room: number, { narrow, above, below }: Heights, digitRows: number): number {
  // Between other rows a cell may be lower: they are to be seen, too.
  const least = above + below > 0 ? 244 : 286;
  const digits = 128 + 2 * 15 * Math.min(8, digitRows);
  if (!narrow && digitRows > 0) return Math.min(440, Math.max(318, digits, room));
  return narrow ? Math.min(400, Math.max(266, room)) : Math.min(440, Math.max(least, room));
}
