import type { Job } from '../../src/export/job';

/** A job that tells how much of a kind of work was done at most between two moments in which others may work. */
export interface WatchedJob {
  readonly job: Job;
  /** Counts a piece of work; `amount` of it, where it is not one. */
  count(kind: string, amount?: number): void;
  /** The most that was done of a kind between two breaths, and of all kinds together. */
  most(kind?: string): number;
  breaths: number;
}

export function watchedJob(): WatchedJob {
  const most = new Map<string, number>();
  let now = new Map<string, number>();
  const all = 'all together';
  const count = (kind: string, amount = 1): void => {
    for (const key of [kind, all]) {
      const sum = (now.get(key) ?? 0) + amount;
      now.set(key, sum);
      most.set(key, Math.max(most.get(key) ?? 0, sum));
    }
  };
  const watched: WatchedJob = {
    job: {
      progress: () => {},
      breathe: async () => {
        watched.breaths++;
        now = new Map();
      },
    },
    count,
    most: (kind = all) => most.get(kind) ?? 0,
    breaths: 0,
  };
  return watched;
}

/** An object one of whose methods is counted, with all that it does itself. */
export function counted<Thing extends object, Name extends keyof Thing>(
  thing: Thing,
  name: Name,
  { count }: WatchedJob,
): Thing {
  const method = thing[name] as (...args: unknown[]) => unknown;
  const own = (...args: unknown[]): unknown => {
    count(String(name));
    return method.apply(thing, args);
  };
  return { ...thing, [name]: own };
}
