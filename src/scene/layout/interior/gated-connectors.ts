import { type Cell, previous, previousState } from '../../../model/cell';
import { activationNames, type Operation } from '../../../model/operations';
import { isWeighedSum, operationOf } from '../../../timeline/structure';
import { roleOf } from '../../../timeline/symbols';
import type { GatedFrame } from './gated-frame';
import { railsOf } from './gated-rails';
import type { ColumnSlot, ConnectorSlot, Points } from './slots';

/** Between a line and the frame that it comes to. */
const apart = 2;

const right = ({ x, width }: ColumnSlot['box']): number => x + width;
const bottom = ({ y, height }: ColumnSlot['box']): number => y + height;
const middleX = ({ x, width }: ColumnSlot['box']): number => x + width / 2;

/** All lines inside a cell with gates, from the columns as they stand at this moment. */
export function connectorsOf(
  cell: Cell,
  columns: readonly ColumnSlot[],
  frame: GatedFrame,
): readonly ConnectorSlot[] {
  const lines = new Lines(cell, columns, frame);
  const inside = [lines.lane(), ...lines.inner()];
  return [...railsOf(cell, columns, frame), ...inside.filter((slot) => slot !== undefined)];
}

/** Whether a column begins with a sum of what has come through weights. */
export const isWeighedColumn = (cell: Cell, stages: readonly Operation[]): boolean =>
  stages.some(({ kind, output }) => kind === 'product' || isWeighedSum(cell, output));

/** Where the plus stands before a state that is a sum of columns, or undefined for any other operation. */
export function plusBetween(operation: Operation, columns: readonly ColumnSlot[]): number | undefined {
  if (operation.kind !== 'add') return undefined;
  const sum = columns.find(({ name }) => name === operation.output);
  const terms = operation.terms.map((term) => columns.find(({ name }) => name === term));
  if (!sum || terms.includes(undefined)) return undefined;
  const before = terms.find((term) => term!.box.y === sum.box.y && term!.box.x < sum.box.x);
  return before && (right(before.box) + sum.box.x) / 2;
}

class Lines {
  constructor(
    private readonly cell: Cell,
    private readonly columns: readonly ColumnSlot[],
    private readonly frame: GatedFrame,
  ) {}

  private named(name: string): ColumnSlot | undefined {
    const operation = operationOf(this.cell, name);
    const shown = operation?.kind === 'complement' ? operation.input : name;
    return this.columns.find((column) => column.name === shown);
  }

  private holding(operation: Operation): ColumnSlot | undefined {
    return this.columns.find(({ stages }) => stages.includes(operation));
  }

  private isUpper({ box }: ColumnSlot): boolean {
    return box.y === this.frame.upperY;
  }

  /** The straight lane of the last state, from the left edge of the cell to its right edge. */
  lane(): ConnectorSlot {
    const { cell, frame } = this;
    const state = cell.states.at(-1)!;
    const y = frame.upperMiddle;
    const upper = this.columns.filter((column) => this.isUpper(column)).toSorted((a, b) => a.box.x - b.box.x);
    const stretches = [...upper, undefined].map((column, index): Points => {
      const from = index === 0 ? apart : right(upper[index - 1]!.box) + apart;
      return [
        [from, y],
        [column ? column.box.x - apart : frame.width - apart, y],
      ];
    });
    return {
      key: 'lane',
      operations: [],
      role: roleOf(cell, previous(state)),
      points: stretches[0]!,
      branches: stretches.slice(1),
      sign: '',
      signAt: [0, 0],
    };
  }

  /** Between the columns: to a gate and out of it, and up to the plus. */
  inner(): (ConnectorSlot | undefined)[] {
    return this.cell.operations.flatMap((operation) => {
      const to = this.holding(operation);
      if (!to) return [];
      if (operation.kind === 'gate') return this.throughGate(operation, to);
      if (operation.kind === 'add') return operation.terms.map((term) => this.toPlus(operation, term, to));
      return [];
    });
  }

  private throughGate(
    operation: Extract<Operation, { kind: 'gate' }>,
    to: ColumnSlot,
  ): (ConnectorSlot | undefined)[] {
    const gate = this.named(operation.gate);
    const { source, sign } = this.sourceOf(operation.input);
    const isShared = operationOf(this.cell, operation.gate)?.kind === 'complement';
    const isOnLine = gate !== undefined && !isShared && gate.box.y === to.box.y;
    // The lane itself is drawn as one line.
    const onLane = this.isUpper(to) && previousState(operation.input) !== undefined;
    const entry = isOnLine ? gate : to;
    return [
      source && source !== to && source !== entry ? this.between(operation, source, entry, sign) : undefined,
      isOnLine && !onLane ? this.between(operation, gate, to, '⊙') : undefined,
      !isOnLine && gate ? this.between(operation, gate, to, isShared ? '1 −' : '⊙') : undefined,
    ];
  }

  /** The column that a gate's input stands in, and what is done to it on the way. */
  private sourceOf(name: string): { readonly source: ColumnSlot | undefined; readonly sign: string } {
    const own = this.named(name);
    const operation = operationOf(this.cell, name);
    if (own || operation?.kind !== 'activation') return { source: own, sign: '' };
    return { source: this.named(operation.input), sign: activationNames[operation.activation] };
  }

  private between(operation: Operation, from: ColumnSlot, to: ColumnSlot, sign: string): ConnectorSlot {
    const key = `${from.name} ${to.name}`;
    const [a, b] = [from.box, to.box];
    const operations = [operation];
    if (a.y === b.y) {
      const y = a.y + a.height / 2;
      const [start, end] = a.x < b.x ? [right(a) + apart, b.x - apart] : [a.x - apart, right(b) + apart];
      const points = [
        [start, y],
        [end, y],
      ] as const;
      return { key, operations, role: 'ink', sign, points, signAt: [(start + end) / 2, y - 8] };
    }
    return this.downTo(key, operations, from, to, sign);
  }

  /** From the lane above down to a column below: to its top where the gate acts, to its side where a value comes in. */
  private downTo(
    key: string,
    operations: readonly Operation[],
    from: ColumnSlot,
    to: ColumnSlot,
    sign: string,
  ): ConnectorSlot {
    const { frame } = this;
    const [a, b] = [from.box, to.box];
    const startX = middleX(a);
    const startY = bottom(a) + apart;
    const turnY = bottom(a) + (frame.narrow ? 12 : 16);
    const isGate = sign === '1 −' || sign === '⊙';
    const points: Points = isGate
      ? [
          [startX, startY],
          [startX, turnY],
          [middleX(b), turnY],
          [middleX(b), b.y - apart],
        ]
      : [
          [startX, startY],
          [startX, turnY],
          [b.x - (frame.narrow ? 6 : 17), turnY],
          [b.x - (frame.narrow ? 6 : 17), frame.lowerMiddle],
          [b.x - apart, frame.lowerMiddle],
        ];
    const endX = points[2]![0];
    return { key, operations, role: 'ink', sign, points, signAt: [(startX + endX) / 2, turnY + 5] };
  }

  /** What is new goes up to the plus on the lane. */
  private toPlus(operation: Operation, term: string, sum: ColumnSlot): ConnectorSlot | undefined {
    const from = this.named(term);
    const x = plusBetween(operation, this.columns);
    if (!from || x === undefined || from.box.y === sum.box.y) return undefined;
    const { frame } = this;
    const start = middleX(from.box);
    const turnY = from.box.y - (frame.narrow ? 10 : 13);
    const points: Points = [
      [start, from.box.y - apart],
      [start, turnY],
      [x, turnY],
      [x, frame.upperMiddle + 13],
    ];
    return { key: `${term} plus`, operations: [operation], role: 'ink', points, sign: '', signAt: [0, 0] };
  }
}
