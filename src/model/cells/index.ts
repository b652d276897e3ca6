import type { Cell } from '../cell';
import { gru } from './gru';
import { lstm } from './lstm';
import { rnnRelu, rnnTanh } from './rnn';

/** Every kind of cell that the figure knows, by the name that an address uses. */
export const cells = { tanh: rnnTanh, relu: rnnRelu, lstm, gru } as const satisfies Record<string, Cell>;

export type CellName = keyof typeof cells;

/** Every kind of cell that the model floor runs, by its `kind`. */
export const cellKinds = { 'rnn-tanh': rnnTanh, 'rnn-relu': rnnRelu, lstm, gru } as const satisfies Record<
  string,
  Cell
>;

export type CellKind = keyof typeof cellKinds;
