/** Where time comes from. The page gives the browser's frames, a test its own. */
export interface Clock {
  /** Asks for one call at the next frame, with the time in seconds. */
  request(callback: (seconds: number) => void): number;
  cancel(request: number): void;
}
