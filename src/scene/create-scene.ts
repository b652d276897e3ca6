import { lateComparison } from './late-comparison';
import type { SceneInput } from './layout/stage';
import { type Scene, sceneOfOne } from './scene';

/**
 * Prepares the figure of a trace, or of two that are compared.
 *
 * @example createScene(input).frame(3.5) // half-way through cell 4
 */
export const createScene = (input: SceneInput): Scene =>
  input.versus ? lateComparison()(input, input.versus) : sceneOfOne(input);
