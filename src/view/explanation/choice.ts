import type { Rect, Targets, VectorTarget, WordTarget } from '../../scene';

/* Which value of the figure is pointed at. */

/** A value that was chosen: a row of a vector at a step. */
export interface Choice {
  /** Of two that are compared. */
  readonly network: number;
  readonly name: string;
  readonly step: number;
  readonly row: number;
  /** Chosen by a tap or the keyboard: it stays when the pointer leaves. */
  readonly kept: boolean;
}

/** A place in the units of the scene. */
export interface ScenePoint {
  readonly x: number;
  readonly y: number;
}

export function targetOf(
  targets: Targets | undefined,
  { network, name, step }: Pick<Choice, 'network' | 'name' | 'step'>,
): VectorTarget | undefined {
  return targets?.vectors.find(
    (target) => target.network === network && target.name === name && target.step === step,
  );
}

/** The choice of the value at a point, where there is one. */
export function choiceAt(targets: Targets | undefined, point: ScenePoint, kept: boolean): Choice | undefined {
  const target = targets?.vectors.findLast(({ box }) => within(box, point));
  if (!target) return undefined;
  const { network, name, step, box, rows } = target;
  const row = Math.floor(((point.y - box.y) / box.height) * rows);
  return { network, name, step, row: Math.max(0, Math.min(rows - 1, row)), kept };
}

/** The word at a point, where there is one. */
export function wordAt(targets: Targets | undefined, point: ScenePoint): WordTarget | undefined {
  return targets?.words.find(({ box }) => within(box, point));
}

export function isSameValue(left: Choice, right: Choice): boolean {
  return (['network', 'name', 'step', 'row'] as const).every((key) => left[key] === right[key]);
}

/** The component of the vector that stands in a row: of a long vector only some are shown. */
export function componentIn({ indices }: VectorTarget, row: number): number {
  return indices?.[row] ?? row;
}

const within = (box: Rect, { x, y }: ScenePoint): boolean =>
  x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
