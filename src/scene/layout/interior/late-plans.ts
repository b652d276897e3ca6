import type { gatedPlan } from './gated';
import type { unopened } from './unopened';
import type { writtenOutPlan } from './written-out';

/** The plans that most first visits do not need. Their code is loaded apart, before a figure that needs it: see `parts`. */
export interface LatePlans {
  readonly gated: typeof gatedPlan;
  readonly writtenOut: typeof writtenOutPlan;
  readonly unopened: typeof unopened;
}

const plans: Partial<LatePlans> = {};

export function addPlans(loaded: Partial<LatePlans>): void {
  Object.assign(plans, loaded);
}

export const hasPlan = (name: keyof LatePlans): boolean => plans[name] !== undefined;

/** @throws Error where its code is not loaded */
export function latePlan<Name extends keyof LatePlans>(name: Name): LatePlans[Name] {
  const plan = plans[name];
  if (!plan) throw new Error(`the plan ${name} is not loaded: await loadPart before the scene is created`);
  return plan as LatePlans[Name];
}
