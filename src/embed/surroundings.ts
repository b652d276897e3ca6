import type { Clock } from '../player/clock';
import { browserClock } from '../view/clock';

/** What all elements take from the browser; a test sets its own time here. */
export const surroundings: { clock: Clock } = { clock: browserClock };
