import type { SceneInput, Versus } from './layout/stage';
import type { Scene } from './scene';

/** Makes the figure of two traces. Most figures have one: its code is loaded apart, before a figure that needs it. */
export type CreateComparison = (input: SceneInput, versus: Versus) => Scene;

let create: CreateComparison | undefined;

export function addComparison(loaded: CreateComparison): void {
  create = loaded;
}

/** @throws Error where its code is not loaded */
export function lateComparison(): CreateComparison {
  if (!create) throw new Error('comparing is not loaded: call addComparing before the scene is created');
  return create;
}
