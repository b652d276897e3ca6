import { type HeadActivation, headActivations } from '../head';
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
  /** What stands between the linear layers of a head that has several, or false where it is none of these. */
  readonly activation?: HeadActivation | false;
  /**
   * How tokens are read where the file has no table of vectors and a vocabulary of as many entries as x has numbers:
   * one-hot, or as vectors that are made up. It says nothing of any other file.
   */
  readonly inputs?: 'one-hot' | 'made-up';
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

/**
 * What stands between the linear layers of a head, as the caller says.
 *
 * @throws WeightsError where it is none that is known
 */
export function activationOf({ activation }: ReadOptions): HeadActivation | undefined {
  const said: unknown = activation;
  if (said === undefined || said === false) return undefined;
  if (typeof said === 'string' && Object.hasOwn(headActivations, said)) return said as HeadActivation;
  throw new WeightsError(
    'bad-option',
    `there is no activation ${typeof said === 'string' ? quote(said) : JSON.stringify(said)}: use 'tanh', 'relu' or 'gelu', or false`,
  );
}
