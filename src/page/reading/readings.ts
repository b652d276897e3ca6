import type { Comparing } from '../compare/comparing';
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
  let comparing: Comparing | undefined;
  let destroyed = false;
  const load = async (): Promise<Comparing> => {
    const { createComparing } = await import('../compare/comparing');
    comparing ??= createComparing(models);
    return comparing;
  };
  const compared = async (
    reading: Reading | Promise<Reading>,
    state: PageState,
    file: OpenFile | undefined,
  ): Promise<Reading> => {
    const read = await reading;
    const loaded = comparing ?? (await load().catch(() => undefined));
    return loaded && !destroyed ? comparedBy(loaded, read, state, file) : alone(read);
  };
  return {
    read(state, file) {
      const reading = reader.read(state, file);
      // A file has its own kind of cell.
      if (state.second === undefined && (state.versus === undefined || file)) return reading;
      // What is quick is there at once, so that the figure is laid out once.
      if (comparing && !(reading instanceof Promise)) return comparedBy(comparing, reading, state, file);
      return compared(reading, state, file);
    },
    take: reader.take,
    destroy() {
      destroyed = true;
      reader.destroy();
      comparing?.destroy();
    },
  };
}

/** The reading alone where what it is compared with could not be read. */
function comparedBy(
  comparing: Comparing,
  reading: Reading,
  state: PageState,
  file: OpenFile | undefined,
): Reading | Promise<Reading> {
  try {
    const made = comparing.compare(reading, state, file);
    return made instanceof Promise ? made.catch(() => alone(reading)) : made;
  } catch {
    return alone(reading);
  }
}

const alone = (reading: Reading): Reading => ({ ...reading, isAlone: true });
