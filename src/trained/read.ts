import { cellKinds } from '../model/cells';
import type { Chain, Model } from '../model/model';
import type { Matrix } from '../model/vector';
import { tokenVectors } from '../model/words/vectors';
import { type Vocabulary, type VocabularyOptions, vocabularyOf } from '../model/words/vocabulary';
import type { TrainedKind } from './tasks';

interface Entry {
  readonly shape: readonly number[];
  readonly data_offsets: readonly [start: number, end: number];
}

/**
 * Reads a file of weights that comes with the page: it is whole, holds one layer in F32, and its tensors have the names
 * that `src/training` gives them. `readModel` reads any file, and says of one that is not right what is wrong: nine
 * times as much code, which a first visit does not need. A test compares the two.
 *
 * @param words what stands beside the names of its rows
 */
export function readTrained(bytes: Uint8Array, kind: TrainedKind, words: VocabularyOptions = {}): Model {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = 8 + Number(view.getBigUint64(0, true));
  const { __metadata__, ...entries } = JSON.parse(
    new TextDecoder().decode(bytes.subarray(8, start)),
  ) as Record<string, Entry> & { __metadata__: Readonly<Record<string, string>> };
  const matrix = (name: string): Matrix => {
    const { shape, data_offsets: from } = entries[name]!;
    const [rows = 1, columns = 1] = shape;
    const values = Float64Array.from({ length: rows * columns }, (_, index) =>
      view.getFloat32(start + from[0] + index * 4, true),
    );
    return { rows, columns, values };
  };
  const metadata = new Map(Object.entries(__metadata__));
  const embedding = matrix('embedding.weight');
  const vocabulary = vocabularyOf(JSON.parse(metadata.get('vocabulary')!), words);
  const labels = metadata.get('labels');
  const weight = matrix('readout.weight');
  return Object.freeze({
    ...chainOf(kind, embedding.columns, (name) => matrix(`rnn.${name}_l0`)),
    embed: tokenVectors(embedding, vocabulary),
    embedding,
    vocabulary,
    readOut: {
      weight,
      bias: matrix('readout.bias'),
      labels: labels === undefined ? vocabulary.tokens : JSON.parse(labels),
    },
    findings: Object.freeze([]),
    metadata,
  });
}

/** The same network with other words for its rows. */
export function withVocabulary(model: Model, vocabulary: Vocabulary): Model {
  return Object.freeze({ ...model, vocabulary, embed: tokenVectors(model.embedding!, vocabulary) });
}

/** The weights of the gates are stacked in one tensor, and look into the same memory. */
function chainOf(kind: TrainedKind, inputSize: number, matrix: (name: string) => Matrix): Chain {
  const cell = cellKinds[kind];
  const whole = new Map<string, Matrix>();
  const parameters = new Map<string, Matrix>();
  for (const { name, stacked } of cell.parameters) {
    const { tensor, block, blocks } = stacked ?? { tensor: name, block: 0, blocks: 1 };
    if (!whole.has(tensor)) whole.set(tensor, matrix(tensor));
    const { rows, columns, values } = whole.get(tensor)!;
    const size = (rows / blocks) * columns;
    const own = values.subarray(block * size, (block + 1) * size);
    parameters.set(name, { rows: rows / blocks, columns, values: own });
  }
  return { cell, inputSize, hiddenSize: parameters.values().next().value!.rows, parameters };
}
