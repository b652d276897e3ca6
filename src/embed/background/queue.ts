import type { Answer, Job, Numbered, Task } from './messages';

/** Jobs that belong together, and callbacks for their answer. */
export interface Batch {
  /** Made when their turn comes: what the thread needs depends on what it holds then. */
  readonly jobs: () => readonly Job[];
  /** Takes the last answer, or the first that is a refusal, before anything else is sent. */
  readonly answered: (answer: Answer) => void;
  readonly failed: (error: unknown) => void;
}

interface Running extends Batch {
  /** The numbers of its jobs. */
  readonly first: number;
  readonly last: number;
}

/** Sends one batch after the other. Of several that wait, only the last is kept: the others fail. */
export interface Queue {
  add(batch: Batch): void;
  /** Takes an answer of the thread. */
  take(answer: Numbered): void;
  /** Fails everything that is running or waiting. */
  fail(error: Error): void;
}

/**
 * @param post sends a job to the thread
 * @param lost is called when the thread may not hold the model any more that it was sent
 */
export function createQueue(post: (task: Task) => void, lost: () => void): Queue {
  let sent = 0;
  let running: Running | undefined;
  let waiting: Batch | undefined;

  const start = (batch: Batch): void => {
    try {
      const jobs = batch.jobs();
      running = { ...batch, first: sent + 1, last: sent + jobs.length };
      for (const job of jobs) {
        sent += 1;
        post({ number: sent, job });
      }
    } catch (error) {
      running = undefined;
      lost();
      batch.failed(error);
    }
  };

  return {
    add(batch) {
      if (!running) {
        start(batch);
        return;
      }
      waiting?.failed(new Error('a later job was asked for'));
      waiting = batch;
    },
    take({ number, answer }) {
      // After a job that has failed come the answers to those that were sent with it.
      if (!running || number < running.first) return;
      const isLast = number === running.last;
      if (!isLast && answer.kind !== 'failed' && answer.kind !== 'refused') return;
      // A job before the last has failed: it was to bring the model that the last one needs.
      if (!isLast) lost();
      const { answered } = running;
      running = undefined;
      answered(answer);
      const next = waiting;
      waiting = undefined;
      if (next) start(next);
    },
    fail(error) {
      for (const batch of [running, waiting]) batch?.failed(error);
      running = undefined;
      waiting = undefined;
    },
  };
}
