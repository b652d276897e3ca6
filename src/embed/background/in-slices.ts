import type { Parts } from '../../model/parts';

/** As many multiplications as are done without a break: a few milliseconds of work. */
const sliceWork = 4_000_000;

/**
 * Does long work bit by bit, with room between two bits for what a person does.
 *
 * @param isWanted the work is given up as soon as it is not
 */
export async function inSlices<Result>(
  parts: Parts<Result>,
  isWanted: () => boolean = () => true,
): Promise<Result> {
  let done = 0;
  for (;;) {
    const next = parts.next();
    // What is made of the result is work of its own.
    if (next.done) return nextTask().then(() => next.value);
    done += next.value;
    if (done < sliceWork) continue;
    done = 0;
    await nextTask();
    if (!isWanted()) throw new Error('the work was given up: something else is asked for');
  }
}

export const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
