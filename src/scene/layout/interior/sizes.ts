/** Scene units for a value of 1, at most: longer bars say no more. */
export const longestUnit = 38;

/** Lower rows have no digits: they could not be read. */
export const smallestDigits = 9;
