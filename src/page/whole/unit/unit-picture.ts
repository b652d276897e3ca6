import { printed } from '../../../timeline/printed';
import { type Row, wordOfTurn } from '../../../timeline/rows';
import { valueSymbol } from '../../../timeline/symbols';
import { canvasMeasure } from '../../../view/drawing/measure';
import { type Columns, columnsOfAll } from '../columns';
import { paletteOf, paperOf } from '../paint';
import {
  type Picture,
  type PictureActions,
  placeAt,
  type Room,
  toldWord,
  type WholeContent,
} from '../picture';
import { contains } from '../stretch';
import { createSurface, type Surface } from '../surface';
import { lineShare, paintUnit } from './paint-unit';
import { limitOf, unitPoints, unitValues } from './unit-line';

/** What is shown, until the figure rests at another row of the network. */
interface Shown {
  readonly row: Row;
  readonly values: readonly number[];
}

/** One number of the hidden state through the sentence: as a line, and as a tint of the words. */
export class UnitPicture implements Picture {
  readonly stretch = undefined;
  private content: WholeContent | undefined;
  private position = 0;
  private shown: Shown | undefined;
  private room: Room | undefined;
  private columns: Columns | undefined;
  private readonly surface: Surface;

  constructor({ tell, goTo }: PictureActions) {
    this.surface = createSurface<number>({
      at: (x) => this.columns?.turnAt(x),
      has: (turn) => this.columns !== undefined && contains(this.columns.stretch, turn),
      beside: (turn, key) => this.beside(turn, key),
      box: (turn) => {
        const { left, right } = this.columns!;
        return { x: left(turn), y: 0, width: right(turn) - left(turn), height: this.room!.ownHeight };
      },
      tell: (turn, aloud) => tell(turn === undefined ? undefined : this.textOf(turn), aloud),
      act: (turn) => goTo(this.shown!.row.index * this.content!.tokens.length + turn),
    });
    this.surface.marker.classList.add('upright');
  }

  get element(): HTMLElement {
    return this.surface.element;
  }

  show(content: WholeContent, position: number): void {
    this.content = content;
    this.position = position;
    this.shown = undefined;
    this.element.setAttribute('aria-label', content.words.unit.picture);
    this.update();
    this.surface.refresh();
  }

  layOut(room: Room): void {
    this.room = room;
    this.arrange();
    this.surface.refresh();
  }

  move(position: number): void {
    this.position = position;
    this.moveMarker();
  }

  rest(position: number): void {
    this.position = position;
    this.update();
    this.surface.refresh();
  }

  destroy(): void {}

  private update(): void {
    const { content, shown } = this;
    if (!content || content.tokens.length === 0) return;
    const { row } = placeAt(content, this.position);
    if (shown?.row.index !== row.index) {
      this.shown = { row, values: unitValues(row, content.trace, content.followUnit) };
      this.arrange();
    }
    this.moveMarker();
  }

  private arrange(): void {
    const { shown, content, room, surface } = this;
    if (!shown || !content || !room) return;
    const { row, values } = shown;
    const words = content.tokens.length;
    this.columns = columnsOfAll(room, row.index * words, words);
    surface.marker.style.height = `${Math.round(room.ownHeight * lineShare)}px`;
    const paper = paperOf(surface.canvas, room.ownWidth, room.ownHeight);
    if (paper)
      paintUnit(paper, paletteOf(surface.canvas), {
        points: unitPoints(values, this.columns),
        limit: limitOf(values),
        columns: this.columns,
        wordAt: (turn) => this.wordAt(turn),
        measure: canvasMeasure(),
      });
    this.moveMarker();
  }

  private moveMarker(): void {
    const { columns, shown, content, position } = this;
    if (!columns || !shown || !content) return;
    const { marker } = this.surface;
    const turn = position - shown.row.index * content.tokens.length;
    const seen = turn > 0 && turn <= content.tokens.length;
    if (marker.hidden === seen) marker.hidden = !seen;
    if (seen) marker.style.transform = `translateX(${columns.middle(turn).toFixed(1)}px)`;
  }

  private beside(turn: number | undefined, key: string): number | undefined {
    const { columns, content } = this;
    if (!columns || !content) return undefined;
    if (turn === undefined) return placeAt(content, this.position).turn;
    const next = turn + (key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0);
    return contains(columns.stretch, next) ? next : turn;
  }

  private wordAt(turn: number): string {
    const { tokens } = this.content!;
    return tokens[wordOfTurn(this.shown!.row, tokens.length, turn) - 1]!;
  }

  private textOf(turn: number) {
    const { words, tokens, followUnit } = this.content!;
    const { row, values } = this.shown!;
    const hidden = row.cell.states[0]!;
    const symbol = valueSymbol(row.cell, hidden, wordOfTurn(row, tokens.length, turn), row.notation);
    const value = printed(values[turn - 1]!);
    return [words.unit.value(toldWord(this.wordAt(turn)), symbol, followUnit, value)];
  }
}
