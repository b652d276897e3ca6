import type { Rich } from '../../../language/rich';
import { type Row, wordOfTurn } from '../../../timeline/rows';
import { valueSymbol } from '../../../timeline/symbols';
import { toldWord, type WholeContent } from '../picture';
import type { Square } from './grid';
import type { ShareTable } from './share-table';

export interface SquareContext extends Pick<WholeContent, 'tokens' | 'words'> {
  readonly row: Row;
  readonly state: string;
  readonly table: ShareTable;
}

/** A square in words: the two words, the share, and what is left of the influence; then the same in short. */
export function squareText(
  { tokens, words, row, state, table }: SquareContext,
  square: Square,
): readonly Rich[] {
  const at = wordOfTurn(row, tokens.length, square.at);
  const of = wordOfTurn(row, tokens.length, square.of);
  const after = toldWord(tokens[at - 1]!);
  const symbol = valueSymbol(row.cell, state, at, row.notation);
  const share = table.share(square);
  if (share === undefined) return [words.shares.pending(after)];
  if (Number.isNaN(share)) return [words.shares.broken(after, symbol)];
  const word = toldWord(tokens[of - 1]!);
  // Of a word that was just read all is left.
  const left = at === of ? undefined : table.left(square);
  const told = { symbol, share, left };
  return [words.shares.square(after, word, told), words.shares.squareInShort(after, word, told)];
}
