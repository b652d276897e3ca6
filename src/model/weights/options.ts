import type { VocabularyOptions } from '../words/vocabulary';
import { quote, WeightsError } from './error';
import type { WordsFormat } from './words';

/** What a caller can say where the file does not. */
export interface ReadOptions {
  /** How an `nn.RNN` squashes; without it the file's metadata is asked, then tanh is taken, PyTorch's default. */
  readonly nonlinearity?: 'tanh' | 'relu';
  /** The prefix of the recurrent network's tensors, like `rnn.`, where the file has several. */
  readonly network?: string;
  /** The name of the embedding's tensor, or false for none. */
  readonly embedding?: string | false;
  /** The name of the read-out's weight tensor, or false for none. */
  readonly readOut?: string | false;
  /** The text of a second file: the tokens by their ids, as JSON or one a line. */
  readonly vocabulary?: string;
  /** `json` where the second file's name ends so; without it, only what looks like JSON from end to end is. */
  readonly vocabularyFormat?: WordsFormat;
  /** Further words and spellings of the tokens, which stand in no file of weights. */
  readonly words?: VocabularyOptions;
}

/**
 * How an `nn.RNN` squashes, as the caller or else the file's metadata says; undefined where neither does.
 *
 * @throws WeightsError where it is neither tanh nor relu
 */
export function nonlinearityOf(
  options: ReadOptions,
  metadata: ReadonlyMap<string, string>,
): 'tanh' | 'relu' | undefined {
  const said: unknown = options.nonlinearity ?? metadata.get('nonlinearity');
  if (said === undefined || said === 'tanh' || said === 'relu') return said;
  throw new WeightsError(
    'bad-nonlinearity',
    `there is no nonlinearity ${typeof said === 'string' ? quote(said) : JSON.stringify(said)}: use 'tanh' or 'relu'`,
  );
}
