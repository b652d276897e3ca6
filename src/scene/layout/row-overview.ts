import type { Row } from '../../timeline/rows';
import { mix } from '../marks/easing';
import type { Rect } from '../marks/mark';
import type { CellPlace } from './chain';
import type { Stage } from './stage';

/** The small cell of a row that is not at work, over or under a cell of the row that is. */
export function overviewCellBox(stage: Stage, place: CellPlace, row: Row): Rect {
  const { strip } = stage.metrics;
  const { below, above } = stage.neighbours;
  const down = below.indexOf(row);
  const middle =
    down >= 0 ? strip.firstBelow + down * strip.pitch : strip.firstAbove - above.indexOf(row) * strip.pitch;
  const centre = place.x + wordPortX(stage, place);
  return {
    x: centre - strip.width / 2,
    y: middle - strip.height / 2,
    width: strip.width,
    height: strip.height,
  };
}

/** In which the hidden state of a small cell is seen. */
export const overviewWindow = ({ x, y, width, height }: Rect): Rect => ({
  x: x + 5,
  y: y + 4,
  width: width - 10,
  height: height - 8,
});

/** Where the word's vector comes into a cell, from its left edge. */
export function wordPortX({ interior, row }: Stage, { width, focus }: CellPlace): number {
  const port = interior.ports.find(({ side }) => side === 'bottom');
  if (!port) return width / 2;
  const x = row.reversed ? interior.width - port.x : port.x;
  return mix(width / 2, (x * width) / interior.width, focus);
}

/** Where what a cell reads comes from: its word, or the lowest of the rows that feed it. */
export function sourceTop(stage: Stage, { focus }: CellPlace): number {
  const { metrics, neighbours, row } = stage;
  const tokenTop = mix(metrics.compactTokenY, metrics.tokenY, focus) - 17;
  if (row.layer === 1) return tokenTop;
  const lowest = neighbours.below.findLastIndex(({ layer }) => layer === row.layer - 1);
  return metrics.strip.firstBelow + lowest * metrics.strip.pitch - metrics.strip.height / 2;
}

/** Where a line that goes past rows turns off below them, and where it comes back above them. */
export interface PassedRows {
  readonly top: number;
  readonly bottom: number;
}

/** The rows between the words and a row that reads the words itself: those that read them in the other direction. */
export function passedRows({ metrics, neighbours, row }: Stage): PassedRows | undefined {
  const { below } = neighbours;
  if (row.layer > 1 || below.length === 0) return undefined;
  const { firstBelow, pitch, height } = metrics.strip;
  const apart = 5;
  return {
    top: firstBelow - height / 2 - apart,
    bottom: firstBelow + (below.length - 1) * pitch + height / 2 + apart,
  };
}
