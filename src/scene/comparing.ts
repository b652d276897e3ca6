import { alignTokens, wordsTogether } from '../timeline/alignment';
import { createComparison } from './comparison';
import { addComparison } from './late-comparison';
import type { SceneInput, Versus } from './layout/stage';
import { addUnopened } from './unopened';

/** Makes the scene able to draw two figures that are compared. */
export function addComparing(): void {
  addUnopened();
  addComparison(createComparison);
}

type Read = Pick<SceneInput, 'trace' | 'tokens'>;

/** What the upper reading is compared with. */
export function versusOf(
  kind: Versus['kind'],
  upper: Read,
  { trace, tokens }: Read,
  alignment = alignTokens(upper.tokens, tokens),
): Versus {
  const words = wordsTogether(alignment, [upper.tokens, tokens]);
  return { kind, trace, tokens, alignment, words };
}
