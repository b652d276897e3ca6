import type { OpenFile } from '../file/file';
import type { PageState } from '../state/state';
import type { Models } from './models';
import { createReader, type Reader } from './reader';
import type { Reading } from './reading';

/**
 * The reader of the page: it also reads what the network or the sentence is compared with, and loads what compares when that is
 * asked for. Where it cannot be had, the reading comes alone.
 */
export function createReadings(models: Models): Reader {
  const reader = createReader(models);
  let comparing: Promise<import('../compare/comparing').Comparing> | undefined;
  const compared = async (
    reading: Reading | Promise<Reading>,
    state: PageState,
    file: OpenFile | undefined,
  ): Promise<Reading> => {
    const read = await reading;
    try {
      comparing ??= import('../compare/comparing').then(({ createComparing }) => createComparing(models));
      return await (await comparing).compare(read, state, file);
    } catch {
      comparing = undefined;
      return { ...read, isAlone: true };
    }
  };
  return {
    read(state, file) {
      const reading = reader.read(state, file);
      // A file has its own kind of cell.
      const isAlone = state.second === undefined && (state.versus === undefined || file);
      return isAlone ? reading : compared(reading, state, file);
    },
    take: reader.take,
    destroy() {
      reader.destroy();
      comparing?.then((loaded) => loaded.destroy());
    },
  };
}
