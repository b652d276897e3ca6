import type { OpenFile } from '../file/file';
import type { PageState } from '../state/state';
import type { Models } from './models';
import { createReader, type Reader } from './reader';
import type { Reading } from './reading';

/** Whether a state asks for two figures, one above the other. A file has its own kind of cell. */
const isCompared = ({ versus, second }: PageState, file: OpenFile | undefined): boolean =>
  (versus !== undefined && !file) || second !== undefined;

type Comparing = import('../compare/comparing').Comparing;

/**
 * The reader of the page: it also reads what the network or the sentence is compared with, and loads what compares when that is
 * asked for. Where it cannot be had, the reading comes alone.
 */
export function createReadings(models: Models): Reader {
  const reader = createReader(models);
  let comparing: Comparing | Promise<Comparing> | undefined;
  const load = async (): Promise<Comparing> => {
    try {
      const { createComparing } = await import('../compare/comparing');
      comparing = createComparing(models);
      return comparing;
    } catch (error) {
      comparing = undefined;
      throw error;
    }
  };

  const alone = (reading: Reading): Reading => ({ ...reading, isAlone: true });
  const compared = async (
    reading: Reading | Promise<Reading>,
    state: PageState,
    file: OpenFile | undefined,
  ): Promise<Reading> => {
    const read = await reading;
    try {
      comparing ??= load();
      return await (await comparing).compare(read, state, file);
    } catch {
      return alone(read);
    }
  };

  return {
    read(state, file) {
      const reading = reader.read(state, file);
      if (!isCompared(state, file)) return reading;
      // Where everything is there, there is nothing to wait for.
      if (!comparing || comparing instanceof Promise || reading instanceof Promise)
        return compared(reading, state, file);
      try {
        const both = comparing.compare(reading, state, file);
        return both instanceof Promise ? both.catch(() => alone(reading)) : both;
      } catch {
        return alone(reading);
      }
    },
    take: reader.take,
    destroy() {
      reader.destroy();
      if (comparing && !(comparing instanceof Promise)) comparing.destroy();
    },
  };
}
