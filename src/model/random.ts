/** A stream of repeatable numbers in [0, 1). */
export type Random = () => number;

/** A 32-bit hash of a text: FNV-1a over its UTF-16 units, then a final mix so that near texts part company. */
export function hash(text: string): number {
  let state = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    state = Math.imul(state ^ text.charCodeAt(index), 0x01000193);
  }
  return mix(state);
}

function mix(value: number): number {
  let state = Math.imul(value ^ (value >>> 16), 0x21f0aaad);
  state = Math.imul(state ^ (state >>> 15), 0x735a2d97);
  return (state ^ (state >>> 15)) >>> 0;
}

/**
 * Numbers that depend only on the seed, the same on every machine. A Weyl sequence through a 32-bit mixer:
 * enough for weights to look at, not for secrets.
 */
export function seededRandom(seed: string | number): Random {
  let state = hash(String(seed));
  return () => {
    state = (state + 0x9e3779b9) | 0;
    return mix(state) / 2 ** 32;
  };
}

/** Draws from the normal distribution with mean 0 and deviation 1 (Box and Muller, 1958). */
export function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
