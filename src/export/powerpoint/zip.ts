import { Zip, ZipDeflate } from 'fflate';

/** A zip file that is written part by part, so that no more than one of them is held in full. */
export interface ZipWriter {
  add(path: string, text: string): void;
  /** Ends the file. */
  end(): Uint8Array<ArrayBuffer>;
  /** How many bytes there are so far. */
  readonly size: number;
}

/** Every file of a package has the earliest time that a zip can tell: the same deck is the same file. */
const earliest = new Date(1980, 0, 1);

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
    add(path, text) {
      const file = new ZipDeflate(path, { level: 6 });
      file.mtime = earliest;
      zip.add(file);
      file.push(encoder.encode(text), true);
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
