/** Scene units for a value of 1, at most: longer bars say no more. */
export const longestUnit = 84;

/** Lower rows have no digits: they could not be read. */
export const smallestDigits = 9;

/** What the frame of a column takes of its width, beside its bars. */
export const frameWidth = 8;
