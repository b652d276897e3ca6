import type { Cell } from '../cell';
import { rnnRelu, rnnTanh } from './rnn';

/** Every kind of cell that the figure knows, by the name that an address uses. */
export const cells = { tanh: rnnTanh, relu: rnnRelu } as const satisfies Record<string, Cell>;

export type CellName = keyof typeof cells;
