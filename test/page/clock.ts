import type { Clock } from '../../src/player/clock';

/** Time that stands still until a test moves it on. */
export class FakeClock implements Clock {
  private readonly callbacks = new Map<number, (seconds: number) => void>();
  private now = 0;
  private last = 0;

  request(callback: (seconds: number) => void): number {
    this.last += 1;
    this.callbacks.set(this.last, callback);
    return this.last;
  }

  cancel(request: number): void {
    this.callbacks.delete(request);
  }

  /** How many frames are asked for now: none at rest. */
  get requested(): number {
    return this.callbacks.size;
  }

  /** Lets one frame of a usual screen pass. */
  frame(seconds = 1 / 60): void {
    this.now += seconds;
    const due = [...this.callbacks.values()];
    this.callbacks.clear();
    for (const callback of due) callback(this.now);
  }

  /** Lets time pass, frame by frame. */
  pass(seconds: number): void {
    for (let frame = 0; frame < Math.round(seconds * 60); frame++) this.frame();
  }

  /** Lets time pass until nothing moves any more, in frames as long as the player takes at once. */
  settle(): void {
    for (let frames = 0; this.requested > 0; frames++) {
      if (frames > 2_000) throw new Error('the figure is still moving after 2,000 frames');
      this.frame(0.1);
    }
  }
}
