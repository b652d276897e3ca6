import type { CellKind } from '../model/cells';

/** What the networks that come with the page have learned, the default first. */
export const tasks = ['mood', 'agreement', 'telephone'] as const;

export type TaskName = (typeof tasks)[number];

/** Each task has a network of each of these kinds, of the same hidden size, so that they can be compared. */
export const trainedKinds = ['rnn-tanh', 'lstm', 'gru'] as const satisfies readonly CellKind[];

export type TrainedKind = (typeof trainedKinds)[number];
