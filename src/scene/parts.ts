import type { Model } from '../model/model';
import { isGated } from '../timeline/structure';
import { hasFollowing } from './follow/late';
import { hasPlan } from './layout/interior/late-plans';
import type { Depth } from './layout/viewport';

/** What of the scene is loaded apart. The scene itself draws at once, so a part is there before a figure that needs it. */
export type ScenePart = 'gates' | 'numbers' | 'following';

/** What a figure shows, as far as it asks for parts. */
export interface Drawn {
  readonly trace: { readonly model: Pick<Model, 'cell'> };
  readonly depth: Depth;
  /** The word that is followed, if one is. */
  readonly follow?: number;
  /** The unit that is followed, if one is. */
  readonly followUnit?: number;
}

/** A part that a figure needs, where it is not there yet. There may be another one after it. */
export function missingPart({ trace, depth, follow, followUnit }: Drawn): ScenePart | undefined {
  const gated = isGated(trace.model.cell);
  if (gated && !hasPlan('gated')) return 'gates';
  if (!gated && depth === 'numbers' && !hasPlan('writtenOut')) return 'numbers';
  return (follow || followUnit) && !hasFollowing() ? 'following' : undefined;
}
