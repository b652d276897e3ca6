/**
 * Long work that can be left and taken up again, as a generator: each value says about how many multiplications were done since the
 * one before.
 */
export type Parts<Result> = Generator<number, Result, void>;

/** Does the work without a break. */
export function atOnce<Result>(parts: Parts<Result>): Result {
  for (;;) {
    const next = parts.next();
    if (next.done) return next.value;
  }
}
