import type { ScenePart } from '../scene';
import { addInspector } from '../view/figure/late-inspector';

/*
 * The parts of the figure that most first visits do not need. Only the page loads them apart: what is handed on as one script has
 * them in it, and would be larger with a way to load them.
 */

const parts: Readonly<Record<ScenePart, () => Promise<void>>> = {
  gates: async () => (await import('../scene/gates')).addGates(),
  following: async () => (await import('../scene/following')).addFollowing(),
  numbers: async () => (await import('../scene/written-numbers')).addNumbers(),
};

/** Loads a part, so that from then on the scene draws what needs it. */
export const loadPart = (part: ScenePart): Promise<void> => parts[part]();

/** Loads the inspector, for all figures. */
export async function loadInspector(): Promise<void> {
  addInspector((await import('../view/explanation/inspector')).createInspector);
}
