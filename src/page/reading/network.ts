import { cells } from '../../model/cells';
import type { Model } from '../../model/model';
import { untrainedModel } from '../../model/untrained';
import type { Card } from '../../trained/card';
import type { OpenFile } from '../file/file';
import type { PageState } from '../state/state';

/** A network that reads sentences. */
export interface Network {
  /** Distinguishes it from every other network. */
  readonly key: string;
  readonly model: Model;
  readonly card?: Card;
  readonly file?: OpenFile;
}

/** The key of the network that a state asks for, or of a file in its place. */
export function networkKey(state: PageState, file: OpenFile | undefined): string {
  const { model, cell, hidden, layers, directions, seed } = state;
  if (file) return fileKey(file);
  return model === 'untrained' ? [cell, hidden, layers, directions, seed].join(' ') : `${model} ${cell}`;
}

export const fileKey = (file: OpenFile): string => `file ${file.number}`;

export function untrainedNetwork(key: string, state: PageState): Network {
  const { cell, seed, hidden, layers, directions } = state;
  return { key, model: untrainedModel({ cell: cells[cell], seed, units: hidden, layers, directions }) };
}
