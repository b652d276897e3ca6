import { expect, test } from 'vitest';
import { createTurns, unlessGivenUp } from '../../../src/page/take/turns';

test('a choice gives up what was begun for the one before', async () => {
  const turns = createTurns();
  const first = turns.next();
  const second = turns.next();
  expect([first.aborted, second.aborted]).toEqual([true, false]);
  expect(await unlessGivenUp(first, Promise.resolve('first'))).toBe(undefined);
  expect(await unlessGivenUp(second, Promise.resolve('second'))).toBe('second');
  turns.end();
  expect(turns.signal.aborted).toBe(true);
});

test('what goes wrong is told, unless nobody wants it any more', async () => {
  const turns = createTurns();
  const signal = turns.next();
  await expect(unlessGivenUp(signal, Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  turns.end();
  expect(await unlessGivenUp(signal, Promise.reject(new Error('broken')))).toBe(undefined);
});
