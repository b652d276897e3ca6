import { previous } from '../../../model/cell';
import type { Chain } from '../../../model/model';
import { activationNames, type Operation } from '../../../model/operations';
import { operationOf } from '../../../timeline/structure';
import { roleOf } from '../../../timeline/symbols';
import type { ColumnSlot, ConnectorSlot } from './slots';

/** From every gate, and from what else a column takes out of another, to where it goes. */
export function connectorsOf({ cell }: Chain, columns: readonly ColumnSlot[]): ConnectorSlot[] {
  const slotOf = (name: string): ColumnSlot | undefined =>
    columns.find(({ stages }) => stages.some(({ output }) => output === name));
  const own = (name: string): ColumnSlot | undefined => columns.find((column) => column.name === name);
  const ways: { from: ColumnSlot; to: ColumnSlot; operation: Operation; sign: string }[] = [];
  for (const operation of cell.operations) {
    const to = slotOf(operation.output);
    if (!to) continue;
    const add = (name: string, sign: string): void => {
      const complement = operationOf(cell, name);
      const shared = complement?.kind === 'complement';
      const from = own(shared ? complement.input : name);
      if (from && from !== to) ways.push({ from, to, operation, sign: shared ? '1 −' : sign });
    };
    if (operation.kind === 'gate') {
      add(operation.gate, '⊙');
      add(operation.input, '');
    }
    if (operation.kind === 'activation') add(operation.input, activationNames[operation.activation]);
  }
  return ways.map(({ from, to, operation, sign }): ConnectorSlot => {
    const key = `${from.name} ${to.name}`;
    const goesIn = ways.filter((way) => way.to === to && way.from.box.y !== to.box.y);
    const comesOut = ways.filter((way) => way.from === from && way.to.box.y !== from.box.y);
    const [a, b] = [from.box, to.box];
    if (a.y === b.y) {
      const y = a.y + a.height / 2;
      const [start, end] = a.x < b.x ? [a.x + a.width + 3, b.x - 3] : [a.x - 3, b.x + b.width + 3];
      return {
        key,
        operation,
        role: 'ink',
        sign,
        points: [
          [start, y],
          [end, y],
        ],
        signAt: [(start + end) / 2, y - 10],
      };
    }
    const [startMiddle, endMiddle] = [a.x + a.width / 2, b.x + b.width / 2];
    /** Side by side where several come in, in the order in which they come. */
    const meeting = goesIn.toSorted((one, other) => one.from.box.x - other.from.box.x);
    const endX = endMiddle + (meeting.findIndex((way) => way.from === from) - (meeting.length - 1) / 2) * 22;
    const straight = Math.abs(startMiddle - endX) < a.width / 2 - 12;
    const startX = straight
      ? endX
      : startMiddle + (comesOut.length > 1 ? Math.sign(endX - startMiddle) * 22 : 0);
    const up = a.y > b.y;
    const startY = up ? a.y - 3 : a.y + a.height + 3;
    const endY = up ? b.y + b.height + 3 : b.y - 3;
    const turn = up ? endY + 20 : endY - 20;
    const points: ConnectorSlot['points'] = straight
      ? [
          [endX, startY],
          [endX, endY],
        ]
      : [
          [startX, startY],
          [startX, turn],
          [endX, turn],
          [endX, endY],
        ];
    const signAt: ConnectorSlot['signAt'] = straight
      ? [endX - 13, (startY + endY) / 2 + 5]
      : [(startX + endX) / 2, turn - 6];
    return { key, operation, role: 'ink', sign, points, signAt };
  });
}

/** From the side of the cell, where a memory comes in as it is, to the column that takes it. */
export function stateLanes({ cell }: Chain, columns: readonly ColumnSlot[]): ConnectorSlot[] {
  return cell.states.flatMap((state) => {
    const input = previous(state);
    return columns.flatMap(({ name, stages, box }): ConnectorSlot[] => {
      const operation = stages.find((candidate) => candidate.kind === 'gate' && candidate.input === input);
      if (!operation) return [];
      const y = box.y + box.height / 2;
      const points = [
        [2, y],
        [box.x - 3, y],
      ] as const;
      return [
        { key: `${input} ${name}`, operation, role: roleOf(cell, input), sign: '', points, signAt: [0, 0] },
      ];
    });
  });
}
