import type { Model } from '../../model/model';
import { trace } from '../../model/trace';
import { buffersOf, packModel, packTrace, reviveLayers } from '../../model/transfer';
import { AmbiguousWeightsError, WeightsError } from '../../model/weights/error';
import { readModel } from '../../model/weights/read';
import type { Answer, Job, Numbered, Task } from './messages';

/* The background thread. It holds one model, and reads files and sentences that would block the page. */

let model: Model | undefined;

async function answer(job: Job): Promise<Answer> {
  switch (job.kind) {
    case 'open': {
      model = readModel(await job.weights.arrayBuffer(), job.options);
      // The page gets a copy: the numbers are needed here for every sentence.
      return { kind: 'opened', model: structuredClone(packModel(model)) };
    }
    case 'take':
      model = reviveLayers(job.layers);
      return { kind: 'taken' };
    case 'trace':
      return { kind: 'traced', trace: packTrace(trace(model!, vectorsOf(model!, job.inputs))) };
  }
}

function vectorsOf({ inputSize, embed }: Model, inputs: readonly string[] | Float64Array) {
  if (!(inputs instanceof Float64Array)) return inputs.map(embed);
  return Array.from({ length: inputs.length / inputSize }, (_, step) =>
    inputs.subarray(step * inputSize, (step + 1) * inputSize),
  );
}

function refusalOf(error: unknown): Answer {
  if (!(error instanceof WeightsError)) return { kind: 'failed', message: String(error) };
  const { code, message, tensor } = error;
  const ambiguous =
    error instanceof AmbiguousWeightsError
      ? { ambiguous: { option: error.option, choices: error.choices } }
      : {};
  return { kind: 'refused', code, message, tensor, ...ambiguous };
}

function send(number: number, reply: Answer): void {
  const transfer =
    reply.kind === 'opened' ? buffersOf(reply.model) : reply.kind === 'traced' ? buffersOf(reply.trace) : [];
  postMessage({ number, answer: reply } satisfies Numbered, { transfer });
}

addEventListener('message', async ({ data: { number, job } }: MessageEvent<Task>) => {
  send(number, await answer(job).catch(refusalOf));
});
