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
  | { readonly kind: 'no-embedding' }
  /** The file does not name its tokens: they are known by their ids alone. */
  | { readonly kind: 'no-vocabulary' }
  /** Tensors that belong to no part that is shown. */
  | { readonly kind: 'unused'; readonly tensors: readonly string[] };
