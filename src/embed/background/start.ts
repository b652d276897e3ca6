import { type Background, backgroundOn } from './background';

/** Starts a thread from a file of its own, as the page has one. */
export const startBackground = (): Background =>
  backgroundOn(new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }));
