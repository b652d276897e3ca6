import type { PackedLayers, PackedModel, PackedTrace } from '../../model/transfer';
import type { AmbiguousWeightsError, WeightsErrorCode } from '../../model/weights/error';
import type { ReadOptions } from '../../model/weights/options';

/** A job for the background thread, which does one after the other. */
export type Job =
  | { readonly kind: 'open'; readonly weights: Blob; readonly options: ReadOptions }
  /** The layers of a model that was not opened there. */
  | { readonly kind: 'take'; readonly layers: PackedLayers }
  /** The tokens of a model that was opened there, or else T · D numbers. */
  | { readonly kind: 'trace'; readonly inputs: readonly string[] | Float64Array };

/** The answer to a job. */
export type Answer =
  | { readonly kind: 'opened'; readonly model: PackedModel }
  | { readonly kind: 'taken' }
  | { readonly kind: 'traced'; readonly trace: PackedTrace }
  | {
      readonly kind: 'refused';
      readonly code: WeightsErrorCode;
      readonly message: string;
      readonly tensor: string | undefined;
      readonly ambiguous?: Pick<AmbiguousWeightsError, 'option' | 'choices'>;
    }
  | { readonly kind: 'failed'; readonly message: string };

/** A job as it is sent. Its number assigns the answer to it. */
export interface Task {
  readonly number: number;
  readonly job: Job;
}

/** The answer to the job of that number. */
export interface Numbered {
  readonly number: number;
  readonly answer: Answer;
}
