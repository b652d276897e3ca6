/** A share from 0 to 1 in per cent, as a person says it: less than one is not none. */
export const percent = (share: number): string =>
  share > 0 && share < 0.005 ? '<1%' : `${Math.round(100 * share)}%`;
