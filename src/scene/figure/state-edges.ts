import { previous } from '../../model/cell';
import { progressOf } from '../../timeline/moment';
import { roleOf } from '../../timeline/symbols';
import type { CellPlace, ChainLayout } from '../layout/chain';
import { laneAt } from '../layout/open-cell';
import type { Stage } from '../layout/stage';
import { bentArrow } from '../marks/arrow';
import { clamp01, eased, mix } from '../marks/easing';
import { loopArrow } from '../marks/loop-arrow';
import { group, type MaybeMark } from '../marks/mark';

/** How faint a way is that nothing has gone yet. */
const waiting = 0.42;

/** The memory's way from each cell to the next. Folded they are all one loop, which opens into the chain. */
export function stateEdgeMarks(stage: Stage, { cells, unrolled }: ChainLayout): MaybeMark {
  const lanes = [...stage.interior.lanes.keys()].map((state) => new Lane(stage, state));
  const marks = cells.flatMap((place, index) => {
    const next = cells[index + 1];
    return next ? lanes.flatMap((lane) => lane.between(place, next, unrolled)) : [];
  });
  const ends = unrolled < 1 ? [] : lanes.flatMap((lane) => lane.ends(cells));
  return group('wires', {}, [...marks, ...ends]);
}

type Point = readonly [x: number, y: number];

/** The lane of one state along the chain. */
class Lane {
  private readonly role: string;
  private readonly isFirst: boolean;
  /** 1 where the chain runs to the right, −1 where it runs to the left. */
  private readonly direction: 1 | -1;

  constructor(
    private readonly stage: Stage,
    private readonly state: string,
  ) {
    this.role = `role-${roleOf(stage.cell, state)}`;
    this.isFirst = stage.cell.states[0] === state;
    this.direction = stage.row.reversed ? -1 : 1;
  }

  private key(name: string, step: number): string {
    return this.isFirst ? `${name} ${step}` : `${name} ${this.state} ${step}`;
  }

  private laneY(place: CellPlace): number {
    return place.y + laneAt(this.stage, place, this.state);
  }

  /** Where the lane comes into a cell: before the plate of its port, where it has one on the lane. */
  private entrance(place: CellPlace): Point {
    const { interior } = this.stage;
    const port = interior.ports.find(({ input }) => input === previous(this.state));
    const hasPlate =
      interior.showsWeights && port?.weight && (port.waitsAtY === undefined || port.waitsAtY === port.y);
    const edge = this.direction === 1 ? place.x : place.x + place.width;
    return [edge - this.direction * (hasPlate ? 20 * place.focus : 0), this.laneY(place)];
  }

  private exit(place: CellPlace): Point {
    return [this.direction === 1 ? place.x + place.width : place.x, this.laneY(place)];
  }

  between(from: CellPlace, to: CellPlace, unrolled: number): MaybeMark[] {
    const { metrics } = this.stage;
    const [start, end] = [this.exit(from), this.entrance(to)];
    const opacity = Math.min(from.opacity, to.opacity);
    const key = this.key('wire', from.step);
    if (unrolled >= 1) return this.passing(from, key, start, end, opacity);
    // While the cells still overlap, the way is a loop over their tops; it comes down into the gap that opens.
    const opened = clamp01(((end[0] - start[0]) * this.direction) / metrics.gap);
    const loop = metrics.fold.loop + (this.isFirst ? 0 : 14);
    const lift = (metrics.compact.height / 2 + loop + this.laneY(from) - from.y) * (1 - eased(opened));
    const [left, right] = this.direction === 1 ? [start[0], end[0]] : [end[0], start[0]];
    const seen = opacity * mix(1, waiting, eased(unrolled, 0.6, 1));
    return [loopArrow(key, this.role, left, right, start[1], lift, seen, this.direction)];
  }

  /**
   * Where the chain goes on beyond the edge of the figure, its way does too. While the outermost cell fades, the
   * one beside it takes over.
   */
  ends(cells: readonly CellPlace[]): MaybeMark[] {
    const outer = (index: number, beside: number): MaybeMark[] => {
      const place = cells.at(index);
      const neighbour = cells.at(beside);
      if (!place) return [];
      const side = (at: CellPlace, opacity: number): MaybeMark[] =>
        index === 0 ? this.entry(at, opacity) : this.leaving(at, opacity);
      const rest = neighbour && neighbour !== place ? side(neighbour, 1 - place.opacity) : [];
      return [...side(place, place.opacity), ...rest];
    };
    return [...outer(0, 1), ...outer(-1, -2)];
  }

  private entry(place: CellPlace, opacity: number): MaybeMark[] {
    if (place.step === 1) return [];
    const end = this.entrance(place);
    const edge = this.direction === 1 ? place.x : place.x + place.width;
    const start: Point = [edge - this.direction * beyond(this.stage), end[1]];
    return [bentArrow(this.key('entry', place.step), this.role, [start, end], opacity)];
  }

  private leaving(place: CellPlace, opacity: number): MaybeMark[] {
    if (place.step === this.stage.tokens.length) return [];
    const start = this.exit(place);
    const end: Point = [start[0] + this.direction * beyond(this.stage), start[1]];
    return this.passing(place, this.key('exit', place.step), start, end, opacity);
  }

  /** A way out of a cell: faint until its state is passed on, and then drawn from end to end. */
  private passing(
    { progress }: CellPlace,
    key: string,
    start: Point,
    end: Point,
    opacity: number,
  ): MaybeMark[] {
    const passed = progress === 1 ? 1 : eased(progressOf(this.stage.beats.at(-1)!, progress));
    const points = level(start, end);
    return [
      bentArrow(key, this.role, points, opacity * waiting * (1 - passed)),
      bentArrow(`${key} live`, this.role, points, opacity, passed),
    ];
  }
}

/** Between two heights a lane steps up or down half-way. */
function level(start: Point, end: Point): Point[] {
  if (Math.abs(start[1] - end[1]) < 1) return [start, [end[0], start[1]]];
  // The tip needs a straight stretch to come in by.
  const middle = start[0] + (end[0] - start[0]) * 0.4;
  return [start, [middle, start[1]], [middle, end[1]], end];
}

/** How far a way is seen beyond the edge: beside the folded figure there is only room for the tip of the arrow. */
const beyond = ({ metrics }: Stage): number =>
  metrics.fold.room > 0 ? metrics.gap * 0.6 : metrics.gap + metrics.inputRoom * 0.6;
