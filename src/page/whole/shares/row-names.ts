import { element } from '../../../view/dom/element';
import { type Grid, topOf } from './grid';

/** The name of a row: of the state after a word, or of the word alone where there is little room. */
export interface RowName {
  readonly whole: string;
  readonly bare: string;
}

/** Names at the left of the rows: of the first, of the last, and of the one that is pointed at. */
export interface RowNames {
  readonly element: HTMLElement;
  /** @param pointed the turn whose row is pointed at */
  show(grid: Grid, pointed: number | undefined, nameOf: (turn: number) => RowName): void;
}

/** With less room than this at the left, in pixels, nothing could be read there. */
const leastRoom = 34;
/** With less than this there is room for the words alone. */
const roomForWhole = 130;
/** In pixels; the style sheet says the same. */
const lineHeight = 14;
const gap = 8;

export function createRowNames(): RowNames {
  const host = element('div', { class: 'whole-rows', 'aria-hidden': 'true' });
  let shown = '';
  return {
    element: host,
    show(grid, pointed, nameOf) {
      const { columns, rows, rowHeight } = grid;
      const room = columns.left(rows.first) - gap;
      const turns = room < leastRoom ? [] : namedTurns(grid, pointed);
      const names = turns.map((turn) => {
        const { whole, bare } = nameOf(turn);
        const bottom = topOf(grid, rows.last + 1);
        const middle = topOf(grid, turn) + rowHeight / 2;
        // The name of a thin row at the edge stays within the picture.
        const top = Math.min(bottom - lineHeight, Math.max(0, middle - lineHeight / 2));
        return { text: room < roomForWhole ? bare : whole, top, isPointed: turn === pointed };
      });
      const key = JSON.stringify([room, names]);
      if (key === shown) return;
      shown = key;
      host.style.width = `${Math.max(0, room)}px`;
      host.replaceChildren(
        ...names.map(({ text, top, isPointed }) => {
          const name = element('span', { class: isPointed ? 'pointed' : undefined }, text);
          name.style.top = `${top}px`;
          return name;
        }),
      );
    },
  };
}

/** The turns whose rows are named: none so near to the one that is pointed at that its name would lie over that one's. */
function namedTurns({ rows, rowHeight }: Grid, pointed: number | undefined): readonly number[] {
  const far = (one: number, other: number): boolean => Math.abs(one - other) * rowHeight >= lineHeight;
  const chosen = pointed === undefined ? [] : [pointed];
  for (const end of [rows.last, rows.first]) if (chosen.every((turn) => far(turn, end))) chosen.push(end);
  return chosen;
}
