import type { followedWords } from '../../model/backward/followed';
import type { followedCell } from './cell';
import type { followedEdge } from './edge';
import type { followedUnit } from './unit';

/** What draws a followed word. It is loaded apart, before a figure that needs it: see `parts`. */
export interface Following {
  readonly words: typeof followedWords;
  readonly cell: typeof followedCell;
  readonly edge: typeof followedEdge;
  readonly unit: typeof followedUnit;
}

let code: Following | undefined;

export function setFollowing(loaded: Following): void {
  code = loaded;
}

export const hasFollowing = (): boolean => code !== undefined;

/** @throws Error where its code is not loaded */
export function following(): Following {
  if (!code)
    throw new Error(
      'the marks of a followed word are not loaded: await loadPart before the scene is created',
    );
  return code;
}
