import { followedWords } from '../model/backward/followed';
import { followedCell } from './follow/cell';
import { followedEdge } from './follow/edge';
import { setFollowing } from './follow/late';
import { followedUnit } from './follow/unit';

/** Makes the scene able to draw a word that is followed. */
export function addFollowing(): void {
  setFollowing({ words: followedWords, cell: followedCell, edge: followedEdge, unit: followedUnit });
}
