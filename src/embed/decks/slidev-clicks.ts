/** What is used of the clicks of a slide in Slidev. */
export interface SlidevClicks {
  current: number;
  calculateSince(
    at: number | string,
    size: number,
  ): { readonly start: number; readonly max: number; readonly delta: number } | null;
  /** The last click of everything on the slide. Changed here, and not by registering again, nothing is logged. */
  readonly maxMap: Map<object, number>;
  register(key: object, info: { readonly max: number; readonly delta: number }): void;
  unregister(key: object): void;
}

/** The name under which Slidev provides the clicks of a slide to the components on it. */
export const slidevKey = '$$slidev-clicks-context';

/** How many steps of one figure are shown. */
export interface Clicks {
  count(): number;
  set(count: number): void;
  /** The figure has another number of steps. */
  setSteps(steps: number): void;
  /** Whether the last step is under way: the slide has one click more then, which completes it and turns no page. */
  setCompleting(completing: boolean): void;
  unregister(): void;
}

export interface ClicksOptions {
  /** Undefined outside of Slidev. */
  readonly slidev: SlidevClicks | undefined;
  /** The click that makes the first step; `+1` is the one after those of what stands above. */
  readonly at: number | string;
  readonly steps: number;
  /** The number of steps that somebody else has counted, if anybody does. */
  readonly given: () => number | undefined;
  /** Tells who counts that the number is another one. */
  readonly told: (count: number) => void;
}

/**
 * The clicks of a slide that are steps of a figure. In Slidev the figure registers as many as it has steps, so that no
 * one needs to count them.
 */
export function clicksOf({ slidev, at, steps: first, given, told }: ClicksOptions): Clicks {
  const key = {};
  let steps = first;
  let more = 0;
  const place = given() === undefined ? slidev?.calculateSince(at, steps) : undefined;
  if (!slidev || !place) {
    const nothing = (): void => {};
    const count = (): number => given() ?? 0;
    return { count, set: told, setSteps: nothing, setCompleting: nothing, unregister: nothing };
  }
  const { start, delta } = place;
  const lastClick = (): number => start + steps - 1 + more;
  const register = (): void => {
    if (steps === 0) slidev.unregister(key);
    else slidev.register(key, { max: lastClick(), delta: delta + steps - first });
  };
  register();
  return {
    count: () => Math.max(0, Math.min(steps + more, slidev.current - start + 1)),
    set(count) {
      slidev.current = start - 1 + count;
    },
    setSteps(next) {
      if (next === steps) return;
      steps = next;
      register();
    },
    setCompleting(completing) {
      if (completing === more > 0) return;
      more = completing ? 1 : 0;
      slidev.maxMap.set(key, lastClick());
    },
    unregister: () => slidev.unregister(key),
  };
}
