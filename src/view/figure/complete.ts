import { isStepping } from '../../player/playhead';
import type { Figure } from './figure';

/** What is on its way has arrived, unless it plays. @returns whether anything was */
export function completeMotion({ playhead, dispatch }: Pick<Figure, 'playhead' | 'dispatch'>): boolean {
  if (!isStepping(playhead)) return false;
  dispatch({ type: 'seek', position: playhead.target });
  return true;
}
