import type { Job } from '../job';
import { type ByteSink, Compressor } from './lzw';
import type { Palette } from './palette';

/** Writes a GIF frame by frame; of each only the part that differs from the one before. */
export interface GifWriter {
  /**
   * @param dots a whole frame, as a canvas holds it; it is kept until the next one
   * @param delay how long it is seen, in hundredths of a second
   * @param job lets others work after every few rows
   */
  add(dots: Uint32Array, delay: number, job: Job): Promise<void>;
  readonly size: number;
  end(): Uint8Array<ArrayBuffer>[];
}

export interface GifOptions {
  readonly width: number;
  readonly height: number;
  readonly palette: Palette;
  readonly endless: boolean;
}

/** So many dots are compressed before others may work: about five milliseconds. */
export const dotsAtOnce = 100_000;

export function createGif({ width, height, palette, endless }: GifOptions): GifWriter {
  const sink = new Bytes();
  sink.text('GIF89a');
  sink.short(width);
  sink.short(height);
  // One table of 256 colours for all frames.
  sink.bytes([0xf7, 0, 0]);
  sink.bytes(palette.colours);
  if (endless) {
    sink.bytes([0x21, 0xff, 11]);
    sink.text('NETSCAPE2.0');
    sink.bytes([3, 1, 0, 0, 0]);
  }
  const compressor = new Compressor(8, sink);
  let before: Uint32Array | undefined;
  return {
    async add(dots, delay, job) {
      const part = before ? changedPart(before, dots, width, height) : { x: 0, y: 0, width, height };
      // What is drawn before a frame stays, and shows where the frame has no dot.
      sink.bytes([0x21, 0xf9, 4, 0x05]);
      sink.short(delay);
      sink.bytes([palette.through, 0, 0x2c]);
      for (const value of [part.x, part.y, part.width, part.height]) sink.short(value);
      sink.byte(0);
      compressor.begin();
      for (const stripe of stripesOf(part)) {
        await job.breathe();
        compressor.add(indices(before, dots, stripe, width, palette));
      }
      compressor.end();
      before = dots;
    },
    get size() {
      return sink.size;
    },
    end() {
      sink.byte(0x3b);
      return sink.end();
    },
  };
}

interface Part {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The smallest box that holds all dots that differ; a single dot where none does, as a frame must have one. */
function changedPart(before: Uint32Array, now: Uint32Array, width: number, height: number): Part {
  let [top, bottom, left, right] = [height, -1, width, -1];
  for (let y = 0; y < height; y++) {
    const start = y * width;
    let first = 0;
    while (first < width && before[start + first] === now[start + first]) first++;
    if (first === width) continue;
    let last = width - 1;
    while (before[start + last] === now[start + last]) last--;
    if (y < top) top = y;
    bottom = y;
    if (first < left) left = first;
    if (last > right) right = last;
  }
  if (bottom < 0) return { x: 0, y: 0, width: 1, height: 1 };
  return { x: left, y: top, width: right - left + 1, height: bottom - top + 1 };
}

/** A part in stripes of a few rows, from the top. */
function stripesOf({ x, y, width, height }: Part): Part[] {
  const rows = Math.max(1, Math.floor(dotsAtOnce / width));
  return Array.from({ length: Math.ceil(height / rows) }, (_, stripe) => ({
    x,
    y: y + stripe * rows,
    width,
    height: Math.min(rows, height - stripe * rows),
  }));
}

/** The numbers of the colours of a part; dots that did not change are not there. */
function indices(
  before: Uint32Array | undefined,
  now: Uint32Array,
  { x, y, width, height }: Part,
  stride: number,
  palette: Palette,
): Uint8Array {
  const made = new Uint8Array(width * height);
  let last = -1;
  let lastIndex = 0;
  for (let row = 0; row < height; row++) {
    const from = (y + row) * stride + x;
    for (let column = 0; column < width; column++) {
      const dot = now[from + column]!;
      if (before && before[from + column] === dot) {
        made[row * width + column] = palette.through;
        continue;
      }
      if (dot !== last) {
        last = dot;
        lastIndex = palette.indexOf(dot);
      }
      made[row * width + column] = lastIndex;
    }
  }
  return made;
}

/** Bytes that grow, in pieces. */
class Bytes implements ByteSink {
  private readonly full: Uint8Array<ArrayBuffer>[] = [];
  private piece = new Uint8Array(65_536);
  private filled = 0;
  size = 0;

  byte(value: number): void {
    if (this.filled === this.piece.length) {
      this.full.push(this.piece);
      this.piece = new Uint8Array(65_536);
      this.filled = 0;
    }
    this.piece[this.filled++] = value;
    this.size++;
  }

  short(value: number): void {
    this.byte(value & 255);
    this.byte(value >>> 8);
  }

  bytes(values: Iterable<number>): void {
    for (const value of values) this.byte(value);
  }

  text(text: string): void {
    for (const character of text) this.byte(character.charCodeAt(0));
  }

  end(): Uint8Array<ArrayBuffer>[] {
    return [...this.full, this.piece.slice(0, this.filled)];
  }
}
