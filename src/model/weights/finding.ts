/** Something in a file that does not keep the model from running, and that a person should know. */
export type Finding =
  /** A weight is NaN or ±Infinity: here is the first, in PyTorch's own tensor; rows and columns count from 0. */
  | {
      readonly kind: 'not-finite';
      readonly tensor: string;
      readonly row: number;
      readonly column: number;
      readonly value: number;
      /** How many numbers of the tensor are not finite. */
      readonly count: number;
    }
  /** Neither the file nor the caller says whether an `nn.RNN` squashes with tanh or relu: tanh was taken. */
  | { readonly kind: 'nonlinearity-assumed'; readonly nonlinearity: 'tanh' }
  /** The file has no `nn.Embedding`: vectors for words are made up from the words. */
  | { readonly kind: 'no-embedding'; readonly inputSize: number }
  /** The file has no `nn.Embedding` and as many tokens as numbers in x: tokens are read as one-hot vectors. */
  | { readonly kind: 'one-hot'; readonly count: number }
  /** The same, and the caller wants vectors that are made up. */
  | { readonly kind: 'made-up'; readonly count: number }
  /** The network reads one number at a step: the person writes it. */
  | { readonly kind: 'numbers' }
  /** Several tables of vectors are put together to x, which is not read: vectors are made up. */
  | { readonly kind: 'joined-embeddings'; readonly tensors: readonly string[] }
  /** The file does not name its tokens: they are known by their ids alone. */
  | { readonly kind: 'no-vocabulary' }
  /** There are names for tokens, and nothing that they could be the names of. */
  | { readonly kind: 'vocabulary-unused'; readonly count: number; readonly inputSize: number }
  /** The names are fewer than the ids; the first id without one. */
  | { readonly kind: 'nameless'; readonly named: number; readonly count: number; readonly first: number }
  /**
   * Several linear layers follow each other, and what stands between them is not said: there is no read-out. Where they
   * are ordered, from the network on, it can be said by the option `activation`.
   */
  | { readonly kind: 'stacked-read-out'; readonly tensors: readonly string[]; readonly ordered: boolean }
  /** The recurrent network has no biases: it was made so, or they are in another file. */
  | { readonly kind: 'no-bias' }
  /** Tensors that belong to no part that is shown. */
  | { readonly kind: 'unused'; readonly tensors: readonly string[] };
