import fc from 'fast-check';
import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** What fast-check begins with, in every test. */
    readonly seed: number;
  }
}

/**
 * fast-check, which tries the same inputs in every run: a change fails on what it changed, and not on what the run
 * before did not happen to try. `SEED=random npm test` looks for what no run has tried, and a failure prints its seed.
 */
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: inject('seed') });

export default fc;
