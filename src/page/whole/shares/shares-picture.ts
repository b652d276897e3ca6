import type { Rich } from '../../../language/rich';
import { influenceOn } from '../../../model/backward/followed';
import { followedWork } from '../../../model/limits';
import { type Row, wordOfTurn } from '../../../timeline/rows';
import { whenIdle } from '../../../view/idle';
import { columnsOver } from '../columns';
import { type Palette, paletteOf, paperOf } from '../paint';
import { type Picture, type PictureActions, placeAt, type Room, type WholeContent } from '../picture';
import { contains, lengthOf, type Stretch, stretchAround, turnsOf } from '../stretch';
import { createSurface, type Surface } from '../surface';
import { type Filling, fill } from './fill';
import { boxOf, type Grid, gridIn, hasSquare, type Square, squareAt, squareBeside, topOf } from './grid';
import { paintShares } from './paint-shares';
import { createRowNames } from './row-names';
import { hearsAll, type ShareTable, shareTable } from './share-table';
import { squareText } from './square-text';

/** What is shown, until the figure rests at another row of the network, or far away in a long sentence. */
interface Shown {
  readonly trace: WholeContent['trace'];
  readonly row: Row;
  readonly state: string;
  readonly stretch: Stretch;
  readonly table: ShareTable;
  readonly filling: Filling;
}

/** T × T: for the state after each word, how much of it is owed to each of the words. */
export class SharesPicture implements Picture {
  private content: WholeContent | undefined;
  /** The state that a person has chosen, also while a cell is shown that has none of that name. */
  private chosen = '';
  private position = 0;
  private shown: Shown | undefined;
  private room: Room | undefined;
  private grid: Grid | undefined;
  private palette: Palette | undefined;
  private readonly surface: Surface;
  private readonly rowNames = createRowNames();

  constructor({ tell, follow }: PictureActions) {
    this.surface = createSurface<Square>({
      at: (x, y) => this.grid && squareAt(this.grid, x, y),
      has: (square) => this.grid !== undefined && hasSquare(this.grid, square),
      beside: (square, key) => (square && this.grid ? squareBeside(this.grid, square, key) : this.atWork()),
      box: (square) => boxOf(this.grid!, square),
      tell: (square, aloud) => {
        this.nameRows(square?.at);
        tell(square && this.shown && this.textOf(square), aloud);
      },
      act: ({ of }) => follow(this.wordOf(of)),
    });
    this.element.append(this.rowNames.element);
  }

  get element(): HTMLElement {
    return this.surface.element;
  }

  get stretch(): string | undefined {
    const { shown, content } = this;
    if (!shown || !content || lengthOf(shown.stretch) === content.tokens.length) return undefined;
    const ends = [this.wordOf(shown.stretch.first), this.wordOf(shown.stretch.last)];
    return content.words.stretch(Math.min(...ends), Math.max(...ends), content.tokens.length);
  }

  show(content: WholeContent, position: number): void {
    this.content = content;
    this.position = position;
    this.palette = undefined;
    this.element.setAttribute('aria-label', content.words.shares.picture);
    this.update();
    this.surface.refresh();
  }

  layOut(room: Room): void {
    this.room = room;
    this.palette = undefined;
    this.arrange();
    this.surface.refresh();
  }

  move(position: number): void {
    this.position = position;
    this.shown?.filling.pause();
    this.moveMarker();
  }

  rest(position: number): void {
    this.position = position;
    this.update();
    this.surface.refresh();
  }

  /** Shows another state of the cell. */
  setState(state: string): void {
    this.chosen = state;
    this.update();
    this.surface.refresh();
  }

  destroy(): void {
    this.shown?.filling.pause();
  }

  /** Shows the row of the network at work, and of a long sentence the words around the one at work. */
  private update(): void {
    const { content, shown } = this;
    if (!content || content.tokens.length === 0) return;
    const { row, turn } = placeAt(content, this.position);
    const { states } = row.cell;
    // An LSTM's cell state is what it remembers by.
    const state = states.includes(this.chosen) ? this.chosen : states.at(-1)!;
    const stretch = stretchAround(turn, content.tokens.length);
    const isSame =
      shown?.trace === content.trace &&
      shown.row.index === row.index &&
      shown.state === state &&
      shown.stretch.first === stretch.first;
    if (!isSame) {
      shown?.filling.pause();
      this.shown = shownOf(content, row, state, stretch, turn, () => {
        this.draw();
        this.surface.refresh();
      });
    }
    this.arrange();
    this.shown!.filling.start();
  }

  private arrange(): void {
    const { shown, content, room } = this;
    if (!shown || !content || !room) return;
    const { row, stretch, trace } = shown;
    const words = content.tokens.length;
    const columns = columnsOver(room, row.index * words, words, stretch);
    this.grid = gridIn(columns, stretch, room.ownHeight, hearsAll(row, trace));
    const { style } = this.surface.marker;
    style.left = `${columns.left(stretch.first)}px`;
    style.width = `${columns.right(stretch.last) - columns.left(stretch.first)}px`;
    style.height = `${this.grid.rowHeight}px`;
    this.draw();
    this.moveMarker();
  }

  private draw(): void {
    const { grid, shown, content, room, surface } = this;
    if (!grid || !shown || !content || !room) return;
    const paper = paperOf(surface.canvas, room.ownWidth, room.ownHeight);
    this.palette ??= paletteOf(surface.canvas);
    if (paper) paintShares(paper, this.palette, grid, shown.table, this.followed());
  }

  private moveMarker(): void {
    const { grid, shown, content, position } = this;
    if (!grid || !shown || !content) return;
    const { marker } = this.surface;
    const turn = position - shown.row.index * content.tokens.length;
    const { first, last } = grid.rows;
    const seen = turn > first - 1 && turn <= last;
    if (marker.hidden === seen) marker.hidden = !seen;
    if (seen) marker.style.transform = markerAt(grid, Math.max(first, turn));
  }

  /** @param pointed the turn whose row is pointed at */
  private nameRows(pointed: number | undefined): void {
    const { grid, content, shown } = this;
    if (!grid || !content || !shown) return;
    const { words, tokens } = content;
    this.rowNames.show(grid, pointed, (turn) => {
      const word = tokens[this.wordOf(turn) - 1]!;
      return { whole: words.shares.row(word), bare: word };
    });
  }

  private textOf(square: Square): readonly Rich[] {
    return squareText({ ...this.content!, ...this.shown! }, square);
  }

  /** The square of the word that is followed, in the row of the state at work. */
  private atWork(): Square | undefined {
    const { content, grid } = this;
    if (!content || !grid) return undefined;
    const { turn: at } = placeAt(content, this.position);
    const square = { at, of: this.followed() ?? at };
    return hasSquare(grid, square) ? square : { at, of: at };
  }

  /** The turn that reads the word that is followed, where it is one of those shown. */
  private followed(): number | undefined {
    const { shown, content } = this;
    const turn = this.wordOf(content!.follow);
    return content!.follow > 0 && contains(shown!.stretch, turn) ? turn : undefined;
  }

  /** Also the other way round: the turn of a word. */
  private wordOf(turn: number): number {
    return wordOfTurn(this.shown!.row, this.content!.tokens.length, turn);
  }
}

/** The frame around a row: as long as the words that its state has heard. Also between two rows. */
function markerAt(grid: Grid, turn: number): string {
  const { columns, hearsAll: all } = grid;
  const { first, last } = columns.stretch;
  const left = columns.left(first);
  const long = all ? 1 : (columns.right(turn) - left) / (columns.right(last) - left);
  return `translateY(${topOf(grid, turn).toFixed(1)}px) scaleX(${long.toFixed(4)})`;
}

function shownOf(
  { trace, tokens }: WholeContent,
  row: Row,
  state: string,
  stretch: Stretch,
  turn: number,
  onSlice: () => void,
): Shown {
  const table = shareTable(row, trace);
  // The nearest first: that is where one looks.
  const turns = turnsOf(stretch).toSorted((one, other) => Math.abs(one - turn) - Math.abs(other - turn));
  const filling = fill({
    influence: influenceOn(trace, { layer: row.layer, reversed: row.reversed, state }),
    words: turns.map((at) => wordOfTurn(row, tokens.length, at)),
    partWork: followedWork(trace.model),
    onRow: (word, norms) => table.add(wordOfTurn(row, tokens.length, word), norms),
    onSlice,
    whenIdle,
  });
  return { trace, row, state, stretch, table, filling };
}
