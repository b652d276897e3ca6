import { secondsLeft } from '../job';

/** Where the line is written: the standard error of a process. */
export interface Terminal {
  /** Whether a person watches it; in a file or a log the line would only be in the way. */
  readonly isTTY?: boolean;
  readonly write: (text: string) => unknown;
}

/** In seconds: nobody reads a line that changes more often. */
const interval = 0.2;

const startOfLine = '\r\u001b[K';

/**
 * One line of a terminal that tells how much of a long work is done, and how long the rest will take. It is gone when all is done.
 *
 * @param now the time in seconds
 */
export function progressLine(terminal: Terminal, now: () => number): (done: number, total: number) => void {
  if (!terminal.isTTY) return () => {};
  let began: number | undefined;
  let written: number | undefined;
  return (done, total) => {
    const time = now();
    began ??= time;
    if (done >= total) {
      if (written !== undefined) terminal.write(startOfLine);
      began = undefined;
      written = undefined;
      return;
    }
    const left = secondsLeft(time - began, done, total);
    if (left === undefined || (written !== undefined && time - written < interval)) return;
    written = time;
    const seconds = left === 1 ? 'second' : 'seconds';
    terminal.write(`${startOfLine}${Math.floor((100 * done) / total)} %, about ${left} ${seconds} left`);
  };
}
