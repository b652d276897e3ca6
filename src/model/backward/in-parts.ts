/** Long work in small parts, one for each `next`: who does it can put the others off. It returns the result of the whole. */
export type InParts<Result> = Generator<undefined, Result, undefined>;

/** Does all that is left of a work at once. */
export function finish<Result>(work: InParts<Result>): Result {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}
