/** Takes bytes one after the other. */
export interface ByteSink {
  byte(value: number): void;
}

/** The longest code of a GIF, in bits. */
const longest = 12;
/** Four times as many slots as codes, so that chains stay short; a power of two. */
const slots = 1 << 14;

/** Scatters neighbouring keys; the highest 14 bits of the product are a slot. */
const spread = 0x9e3779b1;

/** Reused from frame to frame: what a slot holds, and the code that it stands for. */
const keys = new Int32Array(slots);
const codes = new Int16Array(slots);

/**
 * Writes the dots of a picture as GIF compresses them: every string of dots that has been seen has a code, and codes grow by a
 * bit when there are more than fit.
 *
 * @param bits how many bits a dot has
 */
export function compress(dots: Uint8Array, bits: number, sink: ByteSink): void {
  const least = Math.max(2, bits);
  const [clear, end] = [1 << least, (1 << least) + 1];
  const out = new BitWriter(sink);
  let size = least + 1;
  let next = end + 1;
  sink.byte(least);
  keys.fill(-1);
  out.write(clear, size);
  let prefix = dots[0]!;
  for (let index = 1; index < dots.length; index++) {
    const dot = dots[index]!;
    const key = (prefix << 8) | dot;
    let slot = Math.imul(key, spread) >>> 18;
    while (keys[slot] !== key && keys[slot] !== -1) slot = (slot + 1) & (slots - 1);
    if (keys[slot] === key) {
      prefix = codes[slot]!;
      continue;
    }
    out.write(prefix, size);
    prefix = dot;
    if (next < 1 << longest) {
      if (next >= 1 << size) size++;
      keys[slot] = key;
      codes[slot] = next++;
    } else {
      out.write(clear, size);
      keys.fill(-1);
      size = least + 1;
      next = end + 1;
    }
  }
  out.write(prefix, size);
  out.write(end, size);
  out.end();
}

/** Packs codes into bytes, and bytes into blocks of at most 255, each after its length. */
class BitWriter {
  private bits = 0;
  private count = 0;
  private readonly block = new Uint8Array(255);
  private filled = 0;

  constructor(private readonly sink: ByteSink) {}

  write(code: number, size: number): void {
    this.bits |= code << this.count;
    this.count += size;
    while (this.count >= 8) {
      this.push(this.bits & 255);
      this.bits >>>= 8;
      this.count -= 8;
    }
  }

  end(): void {
    if (this.count > 0) this.push(this.bits & 255);
    if (this.filled > 0) this.flush();
    this.sink.byte(0);
  }

  private push(value: number): void {
    this.block[this.filled++] = value;
    if (this.filled === 255) this.flush();
  }

  private flush(): void {
    this.sink.byte(this.filled);
    for (let index = 0; index < this.filled; index++) this.sink.byte(this.block[index]!);
    this.filled = 0;
  }
}
