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

/**
 * Writes the dots of a picture as GIF compresses them: every string of dots that has been seen has a code, and codes grow by a
 * bit when there are more than fit. The dots come in parts, so that a page can do other things between two of them.
 */
export class Compressor {
  /** What a slot holds, and the code that it stands for. */
  private readonly keys = new Int32Array(slots);
  private readonly codes = new Int16Array(slots);
  private readonly clear: number;
  private readonly out: BitWriter;
  /** How many bits a code has, and the next that is free. */
  private size = 0;
  private next = 0;
  /** The code of the dots that are not written yet; -1 before the first of them. */
  private prefix = -1;

  /** @param bits how many bits a dot has, two at least */
  constructor(
    private readonly bits: number,
    private readonly sink: ByteSink,
  ) {
    this.clear = 1 << bits;
    this.out = new BitWriter(sink);
  }

  /** Begins a picture. */
  begin(): void {
    this.sink.byte(this.bits);
    this.prefix = -1;
    this.size = this.bits + 1;
    this.forget();
  }

  /** The next dots of the picture. */
  add(dots: Uint8Array): void {
    const { keys, codes, out } = this;
    let { prefix } = this;
    for (let index = 0; index < dots.length; index++) {
      const dot = dots[index]!;
      if (prefix < 0) {
        prefix = dot;
        continue;
      }
      const key = (prefix << 8) | dot;
      let slot = Math.imul(key, spread) >>> 18;
      while (keys[slot] !== key && keys[slot] !== -1) slot = (slot + 1) & (slots - 1);
      if (keys[slot] === key) {
        prefix = codes[slot]!;
        continue;
      }
      out.write(prefix, this.size);
      prefix = dot;
      if (this.next < 1 << longest) {
        if (this.next >= 1 << this.size) this.size++;
        keys[slot] = key;
        codes[slot] = this.next++;
      } else this.forget();
    }
    this.prefix = prefix;
  }

  /** Ends the picture, which has one dot at least. */
  end(): void {
    this.out.write(this.prefix, this.size);
    this.out.write(this.clear + 1, this.size);
    this.out.end();
  }

  /** Begins anew with codes for single dots. */
  private forget(): void {
    this.out.write(this.clear, this.size);
    this.keys.fill(-1);
    this.size = this.bits + 1;
    this.next = this.clear + 2;
  }
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

  /** Ends the blocks of a picture. */
  end(): void {
    if (this.count > 0) this.push(this.bits & 255);
    if (this.filled > 0) this.flush();
    this.sink.byte(0);
    [this.bits, this.count] = [0, 0];
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
