import { Zip, ZipDeflate } from 'fflate';
import type { Job } from '../job';

/** A zip file that is written part by part, so that no more than one of them is held in full. */
export interface ZipWriter {
  /** Others may work after every few thousand characters. */
  add(path: string, text: string, job: Job): Promise<void>;
  /** Ends the file. */
  end(): Uint8Array<ArrayBuffer>;
  /** How many bytes there are so far. */
  readonly size: number;
}

/** Every file of a package has the earliest time that a zip can tell: the same deck is the same file. */
const earliest = new Date(1980, 0, 1);

/** So many bytes are compressed before others may work: about five milliseconds. */
export const bytesAtOnce = 65_536;

export function createZip(): ZipWriter {
  const chunks: Uint8Array[] = [];
  let size = 0;
  let failure: Error | undefined;
  const zip = new Zip((error, chunk) => {
    if (error) failure = error;
    chunks.push(chunk);
    size += chunk?.length ?? 0;
  });
  const encoder = new TextEncoder();
  const check = (): void => {
    if (failure) throw failure;
  };
  return {
    async add(path, text, job) {
      const file = new ZipDeflate(path, { level: 6 });
      file.mtime = earliest;
      zip.add(file);
      const bytes = encoder.encode(text);
      for (let at = 0; at < bytes.length; at += bytesAtOnce) {
        const end = at + bytesAtOnce;
        await job.breathe();
        file.push(bytes.subarray(at, end), end >= bytes.length);
      }
      check();
    },
    end() {
      zip.end();
      check();
      const whole = new Uint8Array(size);
      let at = 0;
      for (const chunk of chunks) {
        whole.set(chunk, at);
        at += chunk.length;
      }
      return whole;
    },
    get size() {
      return size;
    },
  };
}
