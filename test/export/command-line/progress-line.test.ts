import { expect, test } from 'vitest';
import { progressLine } from '../../../src/export/command-line/progress-line';

/** What stands on a line of a terminal at the end, and how often it was written. */
function watched(isTTY: boolean) {
  let text = '';
  let times = 0;
  let time = 50;
  const terminal = {
    isTTY,
    write: (written: string) => {
      times += 1;
      text = written.split('\r').at(-1)!.replace('\u001b[K', '');
    },
  };
  const progress = progressLine(terminal, () => time);
  return {
    after(seconds: number, done: number, total: number) {
      time = 50 + seconds;
      progress(done, total);
      return text;
    },
    times: () => times,
  };
}

test('a long work tells how much is done, and how long the rest takes', () => {
  const line = watched(true);
  expect(line.after(0, 0, 200)).toBe('');
  expect(line.after(0.5, 10, 200)).toBe('');
  expect(line.after(5, 100, 200)).toBe('50 %, about 5 seconds left');
  expect(line.after(9, 180, 200)).toBe('90 %, about 1 second left');
  expect(line.after(10, 200, 200)).toBe('');
});

test('the line is not written more often than anyone reads, nor where nobody watches', () => {
  const line = watched(true);
  for (let done = 0; done < 3000; done++) line.after(done / 1000, done, 4000);
  expect(line.times()).toBeLessThanOrEqual(10);
  expect(line.times()).toBeGreaterThan(5);
  const unseen = watched(false);
  for (let done = 0; done < 3000; done++) unseen.after(done / 1000, done, 4000);
  expect(unseen.times()).toBe(0);
});

test('work that is done within a second writes nothing', () => {
  const line = watched(true);
  for (let done = 0; done <= 90; done++) line.after(done / 100, done, 90);
  expect(line.times()).toBe(0);
});
