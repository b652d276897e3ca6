/** What can be wrong with a file of weights: a page has a sentence of its own language for each. */
export type WeightsErrorCode =
  | 'not-bytes'
  | 'not-safetensors'
  | 'too-large'
  | 'truncated'
  | 'bad-header'
  | 'duplicate-name'
  | 'forbidden-name'
  | 'unsafe-integer'
  | 'bad-dtype'
  | 'bad-shape'
  | 'bad-offsets'
  | 'overlap'
  | 'hole'
  | 'no-network'
  | 'missing-tensor'
  | 'unsupported'
  | 'bad-vocabulary'
  | 'bad-option'
  | 'ambiguous';

/** A file of weights is refused. The message says what is wrong, where, and what to do about it. */
export class WeightsError extends Error {
  override readonly name: string = 'WeightsError';
  readonly code: WeightsErrorCode;
  /** The tensor that it is about, where it is about one. */
  readonly tensor: string | undefined;

  constructor(code: WeightsErrorCode, message: string, tensor?: string) {
    super(message);
    this.code = code;
    this.tensor = tensor;
  }
}

/** The file can be read in several ways, and a person must say in which: by the option `option`, as one of `choices`. */
export class AmbiguousWeightsError extends WeightsError {
  override readonly name: string = 'AmbiguousWeightsError';
  readonly option: 'network' | 'embedding' | 'readOut';
  readonly choices: readonly string[];

  constructor(option: AmbiguousWeightsError['option'], what: string, choices: readonly string[]) {
    const quoted = choices.map(quote);
    super('ambiguous', `${what}: ${quoted.join(', ')}; choose one with the option ${option}`);
    this.option = option;
    this.choices = choices;
  }
}

/** A name out of a file, short enough for a sentence and safe to print. */
export function quote(name: string): string {
  const text = JSON.stringify(name.length > 80 ? `${name.slice(0, 77)}...` : name);
  return text === `"${name}"` && /^[\w.-]+$/.test(name) ? name : text;
}
