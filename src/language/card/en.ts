import type { TaskName, TrainedKind } from '../../trained/tasks';

interface TaskWords {
  /** What the network has learned to do. */
  readonly task: string;
  readonly data: string;
  readonly cannot: string;
}

const tasks: Readonly<Record<TaskName, TaskWords>> = {
  mood: {
    task: 'Says after every word whether a short review is positive or negative so far, “not” and “but” included.',
    data: 'Short sentences that a program makes from a small grammar, each with its answer. No texts by people, and none of anybody’s data.',
    cannot:
      'It knows no words and no grammar but those of its sentences: irony, comparison and longer texts are beyond it, and its answers about them mean nothing.',
  },
  agreement: {
    task: 'Says after every word whether a singular or a plural verb should come next, also where other nouns stand between the subject and its verb.',
    data: 'Sentences that a program makes: a subject, phrases with other nouns, and the number of the verb as the answer.',
    cannot:
      'It counts nothing and knows no meaning: questions, relative clauses of other forms, and subjects joined by “and” are beyond it.',
  },
  telephone: {
    task: 'Is told one word at the start, reads words of no importance, and must still know the first one at the end.',
    data: 'Sentences that a program makes: the message, filler words of a varying number, and the message again as the answer.',
    cannot:
      'It does nothing but hold one of a few messages. How far it can be held says how a kind of cell remembers, and nothing about language.',
  },
};

const kinds: Readonly<Record<TrainedKind, string>> = { 'rnn-tanh': 'RNN', lstm: 'LSTM', gru: 'GRU' };

export const en = {
  title: (task: string, kind: string) => `${task}, ${kind}`,
  tasks,
  kinds,
  heldOut: (sentences: string) => `right, of ${sentences} sentences that it was not trained on`,
  units: 'hidden units, H',
  words: 'words known',
  numbers: 'numbers learned',
  dataTitle: 'Data',
  training: (data: string, sentences: string, seed: string) =>
    `${data} Trained on ${sentences} of them, from seed ${seed}.`,
  cannotTitle: 'What it cannot do',
  plotTitle: 'How far the message is held',
  distance: 'words of filler',
  accuracy: 'right at the end',
  others: 'The networks of the other kinds could not be loaded.',
  layers: (layers: number, directions: number) =>
    `${layers === 1 ? '1 layer' : `${layers} layers`}, read ${directions === 2 ? 'in both directions' : 'from left to right'}`,
  inputs: 'numbers in x, D',
  results: (labels: string) => `It says one of: ${labels}.`,
  local: 'It was read in this browser, and nothing of it was sent anywhere.',
  close: 'Close',
};

export type CardWords = typeof en;
