import { type CompactSize, compactColumn, compactSize } from './compact';
import type { Heights } from './heights';
import type { Interior } from './interior';
import type { Omitted } from './omitted';
import type { Viewport } from './viewport';

/** The fixed lines of the figure: everything that does not move with the position. In the scene's units. */
export interface Metrics {
  readonly narrow: boolean;
  /** The line along which the cells hang, and the memory travels. */
  readonly axisY: number;
  readonly cellHeight: number;
  readonly compact: CompactSize;
  /** The length of the arrow that leaves a compact cell upwards. */
  readonly compactOutput: number;
  /** Between two compact cells. */
  readonly gap: number;
  /** More room at the left of the open cell, for the memory to wait in. */
  readonly inputRoom: number;
  /** The sizes of the word's vector and of the memory where they wait outside the cell. */
  readonly waiting: { readonly width: number; readonly word: number; readonly memory: number };
  readonly outputLabelY: number;
  /** Whether several answers stand above what the other cells read out, and not beside the output's name. */
  readonly answersAbove: boolean;
  /** The middle of the word of the open cell. */
  readonly tokenY: number;
  /** The middle of the words of compact cells, right below them where no other rows are between. */
  readonly compactTokenY: number;
  /** The middle of the word's vector, beside its word or above the rows between. */
  readonly inputY: number;
  /** The small cells of the rows that are not at work; the heights of the middles of the nearest ones. */
  readonly strip: {
    readonly width: number;
    readonly height: number;
    readonly pitch: number;
    readonly firstBelow: number;
    readonly firstAbove: number;
  };
  /** Where the equations begin. */
  readonly equationTop: number;
  readonly caption: {
    readonly y: number;
    readonly size: number;
    readonly lineHeight: number;
    readonly width: number;
    /** Of all its lines, at most. */
    readonly height: number;
  };
  readonly fold: {
    readonly width: number;
    readonly height: number;
    readonly loop: number;
    readonly room: number;
  };
  /** The margin at either side of the figure. */
  readonly margin: number;
  /** The height that the figure needs to show everything. */
  readonly height: number;
  readonly symbolSize: number;
  readonly tokenSize: number;
}

export function metricsOf(
  viewport: Viewport,
  heights: Heights,
  interior: Interior,
  omit: Omitted = {},
): Metrics {
  const { narrow, answersAbove } = heights;
  const needed = heights.total + interior.height;
  const start = Math.max(0, (viewport.height - needed) / 2);
  const top = start + heights.above + heights.output;
  const under = top + interior.height + heights.arrow;
  const tokenY = under + heights.input + heights.below + heights.word / 2;
  const equationTop = tokenY + heights.word / 2 + heights.space;
  const axisY = top + interior.height / 2;
  const lanes = interior.lanes.size;
  const compact = omit.inside ? interior : compactSize(narrow, lanes);
  const underCell = axisY + compact.height / 2 + (narrow ? 40 : 48);
  const gap = narrow ? 24 : 38;
  const inputRoom = omit.inside ? 0 : interior.inputsOutside ? (narrow ? 50 : 84) : 14;
  // Beside the open cell and the one before it the folded figure must find room, or it is left out.
  const beside = viewport.width - (interior.width + inputRoom + compact.width + gap + 2 * 26);
  return {
    narrow,
    axisY,
    cellHeight: interior.height,
    compact: { width: compact.width, height: compact.height },
    compactOutput: omit.inside ? closedOutput : 32,
    gap,
    inputRoom,
    waiting: {
      width: narrow ? 30 : 48,
      word: heights.vector,
      memory: compactColumn(compact, 0, lanes).height,
    },
    outputLabelY: top - (omit.inside ? closedOutput + 2 : 34),
    answersAbove,
    tokenY,
    compactTokenY: heights.below > 0 || omit.inside ? tokenY : underCell,
    inputY: heights.input > 0 ? under + heights.vector / 2 : tokenY,
    strip: {
      width: narrow ? 34 : 44,
      height: heights.strip - 14,
      pitch: heights.strip,
      firstBelow: under + heights.input + heights.strip / 2 - 3,
      firstAbove: start + heights.above - heights.strip / 2 - 4,
    },
    equationTop,
    caption: {
      y: equationTop + heights.equation + (narrow ? 17 : 18),
      ...captionType(narrow),
      width: Math.min(1000, viewport.width - (narrow ? 28 : 80)),
      height: heights.caption,
    },
    fold: { width: 92, height: 92, loop: 30, room: omit.loop || narrow ? 0 : foldRoomIn(beside, lanes > 1) },
    margin: narrow ? 10 : 26,
    height: needed,
    symbolSize: narrow ? 17 : 20,
    tokenSize: narrow ? 14 : 17,
  };
}

/** In a chain in which no cell opens, all is as near to the cells as it can be read. */
const closedOutput = 20;

const captionType = (narrow: boolean) => {
  const size = narrow ? 16 : 18;
  return { size, lineHeight: size * 1.35 };
};

function foldRoomIn(room: number, isTwoLanes: boolean): number {
  const wanted = isTwoLanes ? 206 : 188;
  return wanted > room ? 0 : wanted;
}
