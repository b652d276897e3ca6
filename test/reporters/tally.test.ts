import { expect, test } from 'vitest';
import type { TestModule } from 'vitest/node';
import { tally } from './tally';

type State = 'passed' | 'failed' | 'skipped';

function module(states: readonly State[], errors = 0, suiteErrors = 0): TestModule {
  const fake = {
    children: {
      allTests: () => states.map((state) => ({ result: () => ({ state }) })),
      allSuites: () => [{ errors: () => new Array(suiteErrors).fill({}) }],
    },
    errors: () => new Array(errors).fill({}),
  };
  return fake as unknown as TestModule;
}

test('the tally counts the tests of every file, and not those that were skipped', () => {
  const modules = [module(['passed', 'failed', 'skipped']), module(['passed'])];
  expect(tally(modules, [])).toBe('2 passed, 1 failed');
});

test('the tally never says that nothing failed where a file, a suite or the run did', () => {
  expect(tally([module([], 1), module(['passed'], 0, 1)], [{ message: 'late' }])).toBe('1 passed, 3 failed');
});
