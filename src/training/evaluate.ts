import { type Model, readOut, softmax, tokenize, trace } from '../model';
import type { Accuracy, Everyday } from '../trained/card';
import type { Told } from './everyday/sentences';
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

/** How many sentences that were written by hand a mood network gets right, and the first ten that it does not. */
export function everydayOf(model: Model, { happy, sad }: Told): Everyday {
  const wrong = [
    ...happy.filter((sentence) => happinessOf(model, sentence) <= 0.5),
    ...sad.filter((sentence) => happinessOf(model, sentence) >= 0.5),
  ];
  const sentences = happy.length + sad.length;
  return { share: (sentences - wrong.length) / sentences, sentences, wrong: wrong.slice(0, 10) };
}

/** How likely a mood network takes a sentence for a happy one, as the page cuts it into words. */
export function happinessOf(model: Model, sentence: string): number {
  const { tokens } = tokenize(sentence, 'words', undefined, model);
  const { output } = trace(model, tokens.map(model.embed));
  return softmax(readOut(model, output.at(-1)!)!)[model.readOut!.labels!.indexOf('happy')]!;
}
