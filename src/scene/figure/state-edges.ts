import { progressOf } from '../../timeline/moment';
import { roleOf } from '../../timeline/symbols';
import { following } from '../follow/late';
import type { CellPlace, ChainLayout } from '../layout/chain';
import { laneAt, openCell } from '../layout/open-cell';
import type { Stage } from '../layout/stage';
import { bentArrow } from '../marks/arrow';
import { headPath } from '../marks/arrow-head';
import { clamp01, eased, mix } from '../marks/easing';
import { loopArrow } from '../marks/loop-arrow';
import { group, type MaybeMark, path } from '../marks/mark';
import { type RibbonEnd, ribbonPath } from '../marks/ribbon';

/** How faint an edge is along which nothing has been passed on yet. */
const notPassed = 0.42;

/** The memory's way from each cell to the next. Folded they are all one loop, which opens into the chain. */
export function stateEdgeMarks(stage: Stage, { cells, unrolled }: ChainLayout): MaybeMark {
  const lanes = stage.memo('lanes', [], () =>
    [...stage.interior.lanes.keys()].map((state) => new Lane(stage, state)),
  );
  const marks = cells.flatMap((place, index) => {
    const next = cells[index + 1];
    if (!next) return [];
    return stage.memo(`edges ${place.step}`, [place, next, unrolled], () =>
      lanes.flatMap((lane) => lane.between(place, next, unrolled)),
    );
  });
  const outermost = [cells[0], cells[1], cells.at(-2), cells.at(-1)];
  const ends =
    unrolled < 1 ? [] : stage.memo('ends', outermost, () => lanes.flatMap((lane) => lane.ends(cells)));
  const all = [...marks, ...ends];
  return stage.memo('wires', all, () => group('wires', {}, all));
}

type Point = readonly [x: number, y: number];

/** The lane of one state along the chain. */
class Lane {
  private readonly role: string;
  private readonly isFirst: boolean;
  /** 1 where the chain runs to the right, −1 where it runs to the left. */
  private readonly direction: 1 | -1;
  /** Whether the state is drawn as a ribbon; a black box shows one line. */
  private readonly flows: boolean;
  private readonly reach: number;

  constructor(
    private readonly stage: Stage,
    private readonly state: string,
  ) {
    this.role = `role-${roleOf(stage.cell, state)}`;
    this.isFirst = stage.cell.states[0] === state;
    this.direction = stage.row.reversed ? -1 : 1;
    this.flows = stage.depth !== 'box';
    this.reach = stage.ranges.get(state)!;
  }

  private key(name: string, step: number): string {
    return this.isFirst ? `${name} ${step}` : `${name} ${this.state} ${step}`;
  }

  private laneY(place: CellPlace): number {
    return place.y + laneAt(this.stage, place, this.state);
  }

  /** Where the lane comes to a cell: at the edge of a compact one, at the memory that waits before an open one. */
  private entrance(place: CellPlace): Point {
    const { metrics, interior } = this.stage;
    const edge = this.direction === 1 ? place.x : place.x + place.width;
    const waits = metrics.inputRoom + (metrics.narrow ? -2 : 8);
    const apart = interior.inputsOutside ? waits * place.focus : 0;
    return [edge - this.direction * apart, this.laneY(place)];
  }

  private exit(place: CellPlace): Point {
    return [this.direction === 1 ? place.x + place.width : place.x, this.laneY(place)];
  }

  between(from: CellPlace, to: CellPlace, unrolled: number): MaybeMark[] {
    const opacity = Math.min(from.opacity, to.opacity);
    const key = this.key('wire', from.step);
    if (unrolled >= 1) return this.passing(key, from, to, opacity);
    const { metrics } = this.stage;
    const [start, end] = [this.exit(from), this.entrance(to)];
    // While the cells still overlap, the way is a loop over their tops; it comes down into the gap that opens.
    const opened = clamp01(((end[0] - start[0]) * this.direction) / metrics.gap);
    const loop = metrics.fold.loop + (this.isFirst ? 0 : 14);
    const lift = (metrics.compact.height / 2 + loop + this.laneY(from) - from.y) * (1 - eased(opened));
    const [left, right] = this.direction === 1 ? [start[0], end[0]] : [end[0], start[0]];
    const seen = opacity * mix(1, notPassed, eased(unrolled, 0.6, 1));
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
    const start: Point = [end[0] - this.direction * beyond(this.stage), end[1]];
    const rows = this.entranceRows(place);
    const passed = place.progress > 0 || place.work > 0 ? 1 : 0;
    const key = this.key('entry', place.step);
    return [this.edge({ key, step: place.step - 1, start, end, from: rows, to: rows, opacity, passed })];
  }

  private leaving(place: CellPlace, opacity: number): MaybeMark[] {
    if (place.step === this.stage.tokens.length) return [];
    const start = this.exit(place);
    const end: Point = [start[0] + this.direction * beyond(this.stage), start[1]];
    const rows = this.exitRows(place);
    const key = this.key('exit', place.step);
    const passed = this.passed(place);
    return [this.edge({ key, step: place.step, start, end, from: rows, to: rows, opacity, passed })];
  }

  private passing(key: string, from: CellPlace, to: CellPlace, opacity: number): MaybeMark[] {
    return [
      this.edge({
        key,
        step: from.step,
        start: this.exit(from),
        end: this.entrance(to),
        from: this.exitRows(from),
        to: this.entranceRows(to),
        opacity,
        passed: this.passed(from),
      }),
    ];
  }

  /** How far a state has been passed on. */
  private passed({ progress }: CellPlace): number {
    if (progress === 1) return 1;
    return eased(progressOf(this.stage.beats.at(-1)!, progress), this.flows ? 0.3 : 0, 1);
  }

  /** Where the rows of the state lie in the cell that made it. */
  private exitRows(place: CellPlace): Rows {
    const { box } = openCell(this.stage, place).states.find(({ name }) => name === this.state)!;
    return { y: place.y + box.y, height: box.height };
  }

  /** Where they lie in the cell that they come to: as in a compact cell, or as in the memory that waits. */
  private entranceRows(place: CellPlace): Rows {
    const height = this.stage.metrics.waiting.memory;
    return { y: this.laneY(place) - height / 2, height };
  }

  private edge(edge: Edge): MaybeMark {
    const { key, start, end, from, to, opacity, passed } = edge;
    const inputs = [...start, ...end, from.y, from.height, to.y, to.height, opacity, passed];
    return this.stage.memo(key, inputs, () => this.drawnEdge(edge));
  }

  /** A faint arrow until the state is passed on; then its ribbon, drawn from end to end. */
  private drawnEdge({ key, step, start, end, from, to, opacity, passed }: Edge): MaybeMark {
    const points = level(start, end);
    const waiting = bentArrow('waiting', this.role, points, notPassed * (1 - passed));
    const ends = { from: { x: start[0], ...from }, to: { x: end[0], ...to } };
    const followed = this.stage.followed
      ? following().edge(this.stage, { state: this.state, step, ...ends, passed })
      : undefined;
    if (!this.flows)
      return group(key, { opacity }, [waiting, followed, bentArrow('live', this.role, points, 1, passed)]);
    const values = passed > 0 ? this.stage.values(step)[this.state]! : [];
    const d = ribbonPath(values, this.reach, ends.from, ends.to, passed);
    return group(key, { opacity }, [
      waiting,
      path('ribbon', `ribbon ${this.role}`, d),
      followed,
      path('head', `edge-head ${this.role}`, headPath(end[0], end[1], this.direction, 0), {
        opacity: eased(passed, 0.7, 1),
      }),
    ]);
  }
}

/** A stretch of the lane between two cells, or beyond the outermost. */
interface Edge {
  readonly key: string;
  /** The step whose state goes along it. */
  readonly step: number;
  readonly start: Point;
  readonly end: Point;
  readonly from: Rows;
  readonly to: Rows;
  readonly opacity: number;
  /** How far the state has been passed on. */
  readonly passed: number;
}

type Rows = Pick<RibbonEnd, 'y' | 'height'>;

/** Between two heights a lane steps up or down half-way. */
function level(start: Point, end: Point): Point[] {
  if (Math.abs(start[1] - end[1]) < 1) return [start, [end[0], start[1]]];
  // The tip needs a straight stretch to come in by.
  const middle = start[0] + (end[0] - start[0]) * 0.4;
  return [start, [middle, start[1]], [middle, end[1]], end];
}

/** How far a way is seen beyond the edge: beside the folded figure there is only room for the tip of the arrow. */
const beyond = ({ metrics }: Stage): number =>
  metrics.fold.room > 0 ? metrics.gap * 0.28 : metrics.gap * 1.2;
