import type { FileWords } from '../../language/file';
import { short } from '../../language/short';
import type { AmbiguousWeightsError } from '../../model/weights/error';
import type { Question } from './ask';

/** At most this many choices are offered. */
const mostChoices = 24;

/** Which nonlinearity an RNN has: no file of weights says it. */
export function nonlinearityQuestion(words: FileWords): Question<'tanh' | 'relu'> {
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
