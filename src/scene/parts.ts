import type { Model } from '../model/model';
import { isGated } from '../timeline/structure';
import { hasPlan } from './layout/interior/late-plans';
import type { Depth } from './layout/viewport';

/** What of the scene is loaded apart. The scene itself draws at once, so a part is there before a figure that needs it. */
export type ScenePart = 'gates' | 'numbers';

const loads: Readonly<Record<ScenePart, () => Promise<void>>> = {
  gates: async () => (await import('./gates')).addGates(),
  numbers: async () => (await import('./written-numbers')).addNumbers(),
};

/** The part that the figure of a model needs, where it is not there yet. */
export function missingPart({ cell }: Pick<Model, 'cell'>, depth: Depth): ScenePart | undefined {
  if (isGated(cell)) return hasPlan('gated') ? undefined : 'gates';
  return depth === 'numbers' && !hasPlan('writtenOut') ? 'numbers' : undefined;
}

/** Loads a part, so that from then on the scene draws what needs it. */
export const loadPart = (part: ScenePart): Promise<void> => loads[part]();
