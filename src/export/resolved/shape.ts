/**
 * What a writer draws: a mark with its place in the figure, its colours and its faces, so that it needs no style sheet, no
 * group around it and no browser.
 */
export type Shape = RectShape | CircleShape | PathShape | TextShape;

interface Named {
  /** The keys of the mark and of those around it: two frames with a shape of one name show the same thing. */
  readonly name: string;
}

/** How a shape is filled and outlined. Without a colour it is not. */
export interface Paint {
  readonly fill?: Colour | undefined;
  readonly stroke?: Stroke | undefined;
}

export interface Colour {
  /** As in `#2a8a68`. */
  readonly hex: string;
  /** From 0 to 1. */
  readonly opacity: number;
}

export interface Stroke extends Colour {
  readonly width: number;
  /** The lengths of the dashes and of the gaps between them. */
  readonly dashes: readonly number[];
  readonly roundEnds: boolean;
}

export interface RectShape extends Named, Paint {
  readonly kind: 'rect';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Of its corners. */
  readonly radius: number;
}

export interface CircleShape extends Named, Paint {
  readonly kind: 'circle';
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

export interface PathShape extends Named, Paint {
  readonly kind: 'path';
  readonly segments: readonly Segment[];
}

/** A part of a path, in absolute coordinates: a move, a line, a curve with its control points, or the way back. */
export interface Segment {
  readonly type: 'M' | 'L' | 'Q' | 'C' | 'Z';
  /** The control points of a curve, then where it leads; none on the way back. */
  readonly points: readonly Point[];
}

export type Point = readonly [x: number, y: number];

export interface TextShape extends Named {
  readonly kind: 'text';
  /** Where it is anchored, on its baseline. */
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  /** The size of its type, where a run has no other. */
  readonly size: number;
  readonly runs: readonly TextRun[];
  /** A stroke beneath its letters. */
  readonly halo?: Stroke | undefined;
}

/** A stretch of a text in one face. */
export interface TextRun {
  readonly text: string;
  readonly size: number;
  readonly family: 'text' | 'math';
  readonly italic: boolean;
  readonly bold: boolean;
  readonly colour: Colour;
  /** How far it stands away from the run before it. */
  readonly gap: number;
  /** How far its baseline is above that of the text. */
  readonly rise: number;
  /** Between its letters. */
  readonly spacing: number;
}
