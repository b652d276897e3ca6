/** How faint a bar is that has moved on into a sum. */
export const leftOpacity = 0.32;
/** How faint the name of a value is that is not there yet. */
export const notYetOpacity = 0.42;
