import type { FileWords } from '../../language/file';
import { short } from '../../language/short';
import { type HeadActivation, headActivations } from '../../model/head';
import type { Model } from '../../model/model';
import type { AmbiguousWeightsError } from '../../model/weights/error';
import type { ReadOptions } from '../../model/weights/options';
import type { Question } from '../controls/ask';

/** At most this many choices are offered. */
const mostChoices = 24;

/** What a file leaves open though it could be read: which option says it, and what a person is asked. */
export interface OpenPoint {
  readonly option: 'nonlinearity' | 'activation' | 'inputs';
  readonly question: (words: FileWords) => Question<string | false>;
}

/** The first point that the reader has taken in one way and that the options do not settle. */
export function openPointOf({ findings = [] }: Model, options: ReadOptions): OpenPoint | undefined {
  for (const finding of findings) {
    const { kind } = finding;
    if (kind === 'nonlinearity-assumed' && options.nonlinearity === undefined)
      return { option: 'nonlinearity', question: nonlinearityQuestion };
    if (kind === 'one-hot' && options.inputs === undefined)
      return { option: 'inputs', question: (words) => inputsQuestion(words, finding.count) };
    if (kind === 'stacked-read-out' && finding.ordered && options.activation === undefined)
      return { option: 'activation', question: (words) => activationQuestion(words, finding.tensors) };
  }
  return undefined;
}

/** Which nonlinearity an RNN has: no file of weights says it. */
function nonlinearityQuestion(words: FileWords): Question<'tanh' | 'relu'> {
  return {
    title: words.askNonlinearity,
    text: words.whyNonlinearity,
    choices: [
      { label: words.tanh, value: 'tanh' },
      { label: 'ReLU', value: 'relu' },
    ],
    cancel: words.cancel,
  };
}

/** Whether words are read one-hot: a vocabulary of the right length makes it likely, and does not say it. */
function inputsQuestion(words: FileWords, count: number): Question<'one-hot' | 'made-up'> {
  return {
    title: words.askInputs,
    text: words.whyInputs(count),
    choices: [
      { label: words.oneHot, value: 'one-hot' },
      { label: words.madeUp, value: 'made-up' },
    ],
    cancel: words.cancel,
  };
}

/** What stands between the linear layers of a head. */
function activationQuestion(words: FileWords, tensors: readonly string[]): Question<HeadActivation | false> {
  const names = Object.keys(headActivations) as HeadActivation[];
  return {
    title: words.askActivation,
    text: words.whyActivation(tensors),
    choices: [
      ...names.map((value) => ({
        label: value === 'tanh' ? words.tanh : headActivations[value].name,
        value,
      })),
      { label: words.noneOfThem, value: false as const },
    ],
    cancel: words.cancel,
  };
}

/** Which of several tensors is meant. */
export function ambiguityQuestion(
  words: FileWords,
  { option, choices }: AmbiguousWeightsError,
): Question<string | false> {
  const left = choices.length - mostChoices;
  return {
    title: words.ask[option],
    text: words.why[option] + (left > 0 ? ` ${words.moreChoices(left)}` : ''),
    choices: [
      ...choices
        .slice(0, mostChoices)
        .map((choice) => ({ label: short(choice) || words.noPrefix, value: choice })),
      ...(option === 'network' ? [] : [{ label: words.noneOfThem, value: false as const }]),
    ],
    cancel: words.cancel,
  };
}
