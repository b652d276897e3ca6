import type { Cell } from '../../../model/cell';
import { inputsOf, type Operation } from '../../../model/operations';
import { type GatedFrame, wordPort } from './gated-frame';
import type { ColumnSlot, ConnectorSlot, Points } from './slots';

/** The rails along which the memory and the word come to every gate, each as one line with branches. */
export function railsOf(
  cell: Cell,
  columns: readonly ColumnSlot[],
  frame: GatedFrame,
): readonly ConnectorSlot[] {
  return (['h', 'x'] as const).map((role) => {
    const input = role === 'x' ? 'x' : 'previous h';
    const products = cell.operations.filter(
      (operation) => operation.kind === 'product' && operation.input === input,
    );
    const fed = columns.filter((column) => isFed(column, products));
    const { trunk, branchTo } = railOf(role, frame);
    const branches = fed.map(branchTo);
    return {
      key: `rail ${role}`,
      operations: products,
      role,
      points: trunk,
      branches,
      sign: '',
      signAt: [0, 0],
    };
  });
}

/** Whether a column begins with one of these products, or with a sum of them. */
const isFed = ({ stages }: ColumnSlot, products: readonly Operation[]): boolean =>
  stages.some(
    (stage) => products.includes(stage) || products.some(({ output }) => inputsOf(stage).includes(output)),
  );

interface Rail {
  /** From the port to the rail. */
  readonly trunk: Points;
  branchTo(column: ColumnSlot): Points;
}

/** The two rails run side by side; the word's is the outer one. */
function railOf(role: 'h' | 'x', frame: GatedFrame): Rail {
  const { narrow, lowerMiddle } = frame;
  const isWord = role === 'x';
  const beside = isWord ? (narrow ? 5 : 8) : 0;
  const railY = frame.lowerY + frame.lineHeight + (isWord ? 42 : 34) - (narrow ? 4 : 0);
  const riserX = (narrow ? 12 : 28) + beside;
  /** Between the two lines of columns, where a branch turns to a column above. */
  const turnY = frame.upperY + frame.lineHeight + (isWord ? 20 : 13);
  const portX = wordPort(frame);
  const start: Points = isWord ? [[portX, railY]] : [[riserX, railY]];
  const riser: Points = isWord ? [...start, [riserX, railY]] : [[riserX, lowerMiddle]];
  return {
    trunk: isWord
      ? [[portX, frame.height - 13], ...start]
      : [[narrow ? 8 : 19, lowerMiddle], [riserX, lowerMiddle], ...start],
    branchTo: ({ box }) => {
      const x = box.x + (narrow ? 4 : 8) + beside;
      const end = [x, box.y + box.height + 2] as const;
      return box.y === frame.upperY
        ? [...riser, [riserX, turnY], [x, turnY], end]
        : [...start, [x, railY], end];
    },
  };
}
