/** What a person chose last. What was begun for a choice before it is given up. */
export interface Turns {
  /** Given up with the next choice. */
  readonly signal: AbortSignal;
  next(): AbortSignal;
  end(): void;
}

export function createTurns(): Turns {
  let controller = new AbortController();
  return {
    get signal() {
      return controller.signal;
    },
    next() {
      controller.abort();
      controller = new AbortController();
      return controller.signal;
    },
    end: () => controller.abort(),
  };
}

/** What work comes to; undefined where it was given up. */
export async function unlessGivenUp<Result>(
  signal: AbortSignal,
  work: Promise<Result>,
): Promise<Result | undefined> {
  try {
    const result = await work;
    return signal.aborted ? undefined : result;
  } catch (error) {
    if (signal.aborted) return undefined;
    throw error;
  }
}
