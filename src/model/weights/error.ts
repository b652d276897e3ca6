import type { ForeignKind } from './format/foreign';

/** What can be wrong with a file of weights: a page has a sentence of its own language for each. */
export type WeightsErrorCode =
  | 'not-bytes'
  | 'not-safetensors'
  | ForeignKind
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
  | 'reparametrized'
  | 'too-many-layers'
  | 'bad-vocabulary'
  | 'bad-labels'
  | 'bad-nonlinearity'
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
    super('ambiguous', `${what}: ${listOf(choices)}; choose one with the option ${option}`);
    this.option = option;
    this.choices = choices;
  }
}

/** A name out of a file, short enough for a sentence and safe to print. */
export function quote(name: string): string {
  const text = JSON.stringify(name.length > 80 ? `${name.slice(0, 77)}...` : name);
  return text === `"${name}"` && /^[\w.-]+$/.test(name) ? name : text;
}

/** A few names, for a sentence. */
export function listOf(names: Iterable<string>): string {
  const all = [...names];
  const few = all.slice(0, 6).map(quote).join(', ');
  return all.length === 0 ? 'nothing' : `${few}${all.length > 6 ? ` and ${all.length - 6} more` : ''}`;
}

/** A shape, for a sentence: of very many dimensions the first few. */
export function shapeText(shape: readonly number[]): string {
  const few = shape.slice(0, 6).join(' × ');
  return shape.length > 6 ? `${few} × … (${shape.length} dimensions)` : few;
}
