import { type Model, readOut, trace } from '../model';
import type { Accuracy } from '../trained/card';
import type { Sentence } from './sentence';

/** Whether the most probable of the answers that a sentence asks for is a right one. */
export function isRight(model: Model, { tokens, question }: Sentence): boolean {
  const { step, right, wrong } = question!;
  const read = trace(model, tokens.slice(0, step + 1).map(model.embed));
  const answers = readOut(model, read.output[step]!)!;
  const labels = model.readOut!.labels!;
  const best = (among: readonly string[]): number =>
    Math.max(...among.map((label) => answers[labels.indexOf(label)]!));
  return best(right) > best(wrong);
}

/** How many of the sentences it gets right. */
export function accuracyOf(model: Model, sentences: readonly Sentence[]): Accuracy {
  const right = sentences.filter((sentence) => isRight(model, sentence)).length;
  return { share: right / sentences.length, sentences: sentences.length };
}
