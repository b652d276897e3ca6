import type { Reporter, SerializedError, TestModule } from 'vitest/node';

interface Counts {
  passed: number;
  failed: number;
}

/**
 * The results as one plain line: `12 passed, 0 failed`.
 *
 * A file that cannot be loaded and an error outside every test each count as one failure: such a run fails,
 * and `0 failed` under it would be untrue.
 */
export function tally(modules: readonly TestModule[], unhandled: readonly SerializedError[]): string {
  const counts: Counts = { passed: 0, failed: unhandled.length };
  for (const module of modules) {
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      if (state === 'passed' || state === 'failed') counts[state]++;
    }
    counts.failed += module.errors().length;
    for (const suite of module.children.allSuites()) counts.failed += suite.errors().length;
  }
  return `${counts.passed} passed, ${counts.failed} failed`;
}

/** Ends the run with the tally, for scripts that read one line and not Vitest's coloured summary. */
export class Tally implements Reporter {
  private line: string | undefined;

  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    if (this.line === undefined) process.once('exit', () => process.stdout.write(`${this.line}\n`));
    this.line = tally(modules, unhandled);
  }
}
