import type { Rich } from '../../../language/rich';
import { type Row, wordOfTurn } from '../../../timeline/rows';
import { valueSymbol } from '../../../timeline/symbols';
import type { WholeContent } from '../picture';
import type { Square } from './grid';
import type { ShareTable } from './share-table';

export interface SquareContext extends Pick<WholeContent, 'tokens' | 'words'> {
  readonly row: Row;
  readonly state: string;
  readonly table: ShareTable;
}

/** A square in words: the two words, the share, and what is left of the influence. */
export function squareText({ tokens, words, row, state, table }: SquareContext, square: Square): Rich {
  const at = wordOfTurn(row, tokens.length, square.at);
  const of = wordOfTurn(row, tokens.length, square.of);
  const after = tokens[at - 1]!;
  const symbol = valueSymbol(row.cell, state, at, row.notation);
  const share = table.share(square);
  if (share === undefined) return words.shares.pending(after);
  if (Number.isNaN(share)) return words.shares.broken(after, symbol);
  const word = tokens[of - 1]!;
  const left = table.left(square);
  if (left !== undefined && left >= 1.05 && at !== of)
    return words.shares.grown(after, word, percent(share), symbol, times(left));
  return words.shares.square(
    after,
    word,
    percent(share),
    symbol,
    left === undefined ? undefined : times(left),
    at === of,
  );
}

/** In per cent, as a person says it: less than one is not none. */
const percent = (share: number): string =>
  share > 0 && share < 0.005 ? '<1%' : `${Math.round(100 * share)}%`;

/** A factor in digits that are worth saying. */
export function times(factor: number): string {
  if (factor === 0) return '0';
  if (factor < 0.001) return '<0.001';
  return String(Number(factor.toPrecision(2)));
}
