import { readFileSync } from 'node:fs';
import type { Cell } from '../../../src/model/cell';
import type { Model } from '../../../src/model/model';
import { type Matrix, rowOf, type Vector } from '../../../src/model/vector';

/** What PyTorch answered for a network, in float64. */
export interface Answers {
  readonly ids: readonly number[];
  readonly x: readonly Vector[];
  readonly output: readonly Vector[];
  readonly hn: readonly Vector[];
}

/** A network of PyTorch, and the embedding that its `ids` are rows of. */
export interface Case {
  readonly model: Model;
  readonly embedding: readonly Vector[];
  readonly answers: Answers;
}

export function readCase(name: string, cell: Cell): Case {
  const tensors = readTensors(readFileSync(new URL(`${name}.safetensors`, import.meta.url)));
  const tensor = (path: string): Matrix => {
    const found = tensors.get(path);
    if (!found)
      throw new Error(`${name}.safetensors has no ${path}: it has ${[...tensors.keys()].join(', ')}`);
    return found;
  };
  const table = tensor('embedding.weight');
  const embedding = Array.from({ length: table.rows }, (_, row) => rowOf(table, row));
  return {
    embedding,
    answers: JSON.parse(readFileSync(new URL(`${name}.json`, import.meta.url), 'utf8')) as Answers,
    model: {
      cell,
      inputSize: table.columns,
      hiddenSize: tensor('rnn.weight_hh_l0').rows,
      parameters: new Map(
        cell.parameters.map((parameter) => [parameter.name, tensor(`rnn.${parameter.name}_l0`)]),
      ),
      embed: (token) => embedding[Number(token)]!,
    },
  };
}

interface Entry {
  readonly dtype: string;
  readonly shape: readonly number[];
  readonly data_offsets: readonly [start: number, end: number];
}

/** Float32 alone: the length of the header in 8 bytes, the header as JSON, then the numbers row by row. */
function readTensors(file: Buffer): ReadonlyMap<string, Matrix> {
  const start = 8 + Number(file.readBigUInt64LE(0));
  const header = JSON.parse(file.toString('utf8', 8, start)) as Record<string, Entry>;
  return new Map(
    Object.entries(header).map(([name, { dtype, shape, data_offsets }]) => {
      if (dtype !== 'F32') throw new Error(`${name} is ${dtype}: only F32 is read`);
      const [rows, columns = 1] = shape as [number, number?];
      const values = Float64Array.from({ length: rows * columns }, (_, index) =>
        file.readFloatLE(start + data_offsets[0] + 4 * index),
      );
      return [name, { rows, columns, values }];
    }),
  );
}
