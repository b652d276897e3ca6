/** The colours of a GIF, and for every colour the nearest of them. */
export interface Palette {
  /** Red, green and blue of each. */
  readonly colours: Uint8Array;
  /** The number of the colour for a dot that is not there: what was drawn before shows through. */
  readonly through: number;
  /** The number of the colour nearest to a dot, as a canvas holds it: red in the lowest byte. */
  indexOf(dot: number): number;
}

/** One number of a byte is left for dots that are not there. */
const most = 255;

/** Counts the colours of pictures. Those that differ by less than a thirty-second are one. */
export class ColourCount {
  private readonly counts = new Uint32Array(1 << 15);
  /** One of the colours of each. */
  private readonly dots = new Uint32Array(1 << 15);

  /** @param picture dots as a canvas holds them */
  add(picture: Uint32Array): void {
    const { counts, dots } = this;
    for (let index = 0; index < picture.length; index++) {
      const dot = picture[index]!;
      const bin = binOf(dot);
      if (counts[bin]!++ === 0) dots[bin] = dot;
    }
  }

  /**
   * The colours that are seen most: the figure has a few dozen, and those between them at the edges of its letters.
   *
   * @param certain colours that are in it in any case
   */
  palette(certain: readonly number[]): Palette {
    const { counts, dots } = this;
    const bins = Array.from(counts.keys()).filter((bin) => counts[bin]! > 0);
    bins.sort((one, other) => counts[other]! - counts[one]!);
    const chosen = new Map<number, number>();
    for (const dot of [...certain, ...bins.map((bin) => dots[bin]!)])
      if (chosen.size < most && !chosen.has(binOf(dot))) chosen.set(binOf(dot), dot);
    return createPalette([...chosen.values()]);
  }
}

function createPalette(chosen: readonly number[]): Palette {
  const colours = new Uint8Array(3 * 256);
  for (const [index, dot] of chosen.entries()) colours.set(partsOf(dot), 3 * index);
  /** The number of the colour for every colour, as it is first asked for. */
  const numbers = new Int16Array(1 << 15).fill(-1);
  for (const [index, dot] of chosen.entries()) numbers[binOf(dot)] = index;
  return {
    colours,
    through: most,
    indexOf(dot) {
      const bin = binOf(dot);
      const known = numbers[bin]!;
      if (known >= 0) return known;
      const found = nearest(dot, chosen);
      numbers[bin] = found;
      return found;
    },
  };
}

function nearest(dot: number, chosen: readonly number[]): number {
  const [red, green, blue] = partsOf(dot);
  let [best, least] = [0, Number.POSITIVE_INFINITY];
  for (const [index, other] of chosen.entries()) {
    const [otherRed, otherGreen, otherBlue] = partsOf(other);
    // The eye sees differences of green best, and those of blue least.
    const distance = 3 * (red - otherRed) ** 2 + 6 * (green - otherGreen) ** 2 + (blue - otherBlue) ** 2;
    if (distance < least) [best, least] = [index, distance];
  }
  return best;
}

const partsOf = (dot: number): [number, number, number] => [dot & 255, (dot >>> 8) & 255, (dot >>> 16) & 255];

/** Colours that are hardly told apart are one: five bits of each part, of 15 together. */
const binOf = (dot: number): number => ((dot >>> 3) & 31) | ((dot >>> 6) & 992) | ((dot >>> 9) & 31744);
