import { readdirSync, readFileSync } from 'node:fs';
import type { Vector } from '../../../src/model';

/** What PyTorch answered for a network, in float64 from the weights as they are in the file. */
export interface Case {
  readonly kind: 'rnn' | 'lstm' | 'gru';
  readonly layers: number;
  readonly bidirectional: boolean;
  readonly bias: boolean;
  readonly nonlinearity: 'tanh' | 'relu' | null;
  readonly vocab: number;
  readonly inputSize: number;
  readonly hiddenSize: number;
  readonly ids: readonly number[];
  readonly x: readonly Vector[];
  readonly output: readonly Vector[];
  readonly hn: readonly Vector[];
  /** Of an LSTM. */
  readonly cn?: readonly Vector[];
  /** T × T, in some of the cases. */
  readonly influence?: readonly Vector[];
}

const place = (file: string): URL => new URL(file, import.meta.url);

export const caseNames: readonly string[] = readdirSync(place('.'))
  .filter((file) => file.endsWith('.json'))
  .map((file) => file.replace('.json', ''));

export const caseOf = (name: string): Case => JSON.parse(readFileSync(place(`${name}.json`), 'utf8')) as Case;

/** The file of a case, in memory of its own. */
export function fileOf(name: string): ArrayBuffer {
  return Uint8Array.from(readFileSync(place(`${name}.safetensors`))).buffer;
}

/** What a caller must say of a case, as its file cannot. */
export const optionsOf = ({ nonlinearity }: Case) => (nonlinearity ? { nonlinearity } : {});
