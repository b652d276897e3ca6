/*
 * A first visit sees a picture that stands in the page, so its controls are there first, and what moves the figure comes
 * right after them.
 */

export type FigureCode = typeof import('./figure-code');

let code: FigureCode | undefined;

/** The code of the figure, where it has come. */
export const figureCode = (): FigureCode | undefined => code;

/** Loads the code of the figure. A load that has failed is tried again by the next call. */
export async function loadFigureCode(): Promise<FigureCode> {
  code ??= await import('./figure-code');
  return code;
}

/** For those who have it at hand, as tests have. */
export function addFigureCode(own: FigureCode): void {
  code = own;
}
