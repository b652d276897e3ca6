/** English metric units, 914,400 to the inch: a unit of CSS has 9,525 of them. */
export const emu = (length: number): number => Math.round(length * 9525);

/** Hundredths of a point, of which a unit of CSS has 75. */
export const centipoints = (length: number): number => Math.round(length * 75);
