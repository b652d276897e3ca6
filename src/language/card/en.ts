import type { TaskName, TrainedKind } from '../../trained/tasks';

interface TaskWords {
  /** What the network has learned to do. */
  readonly task: string;
  readonly data: string;
  readonly cannot: string;
}

const tasks: Readonly<Record<TaskName, TaskWords>> = {
  mood: {
    task: 'Says after every word whether the sentence is happy or sad so far: with “not”, “never” and “nobody”, with “very” and “too”, with “although”, and with “but”, after which the rest decides. After “not” and “but” it expects bad news, or the contrary of what was said, until it hears more.',
    data: 'English and Chinese sentences that a program makes from a grammar and lists of words, each with its answer. No person wrote them, and they hold nothing about anybody. Words that mean the same to it, such as “tasty” and “funny”, share one vector. While it learned it was also asked for the word before, with little weight, and its memory was kept from staying near 0: without both it would remember the mood and nothing else.',
    cannot:
      'It knows what words mean, but not the world: that a wallet with all its money was found is good news only to who has lost one. Irony, words with two meanings, and a “not” that belongs to another word than the next feeling are beyond it, and an unknown word is a neutral one.',
  },
  agreement: {
    task: 'Says after every word which word comes next, and so whether the verb is singular or plural, also where other nouns stand between it and its subject.',
    data: 'English sentences that a program makes: a subject, phrases with other nouns, and a verb. Nouns share one vector, and so do their plurals: of such words it says only of what kind the next one is. It is right where the verb that it finds likeliest agrees with the subject.',
    cannot:
      'It knows some thousand nouns and verbs by their kind, and no meaning. Questions, “there are”, and nouns that are plural without an s of their own, such as “the fish are”, are beyond it.',
  },
  telephone: {
    task: 'Is told one word at the start, reads words of no importance, whichever, and must still know the first one at the end.',
    data: 'Sentences that a program makes: the message, filler words of a varying number, and the message again as the answer.',
    cannot:
      'It does nothing but hold one of 24 messages. It was trained with settings that show which kind of cell forgets: with others, or from another seed, the figures at a distance come out differently.',
  },
};

const kinds: Readonly<Record<TrainedKind, string>> = { 'rnn-tanh': 'RNN', lstm: 'LSTM', gru: 'GRU' };

export const en = {
  title: (task: string, kind: string) => `${task}, ${kind}`,
  tasks,
  kinds,
  heldOut: (sentences: string) =>
    `right, of ${sentences} sentences of its grammar that it was not trained on`,
  everyday: {
    en: (sentences: string) => `right, of ${sentences} English sentences that were written by hand`,
    zh: (sentences: string) => `right, of ${sentences} Chinese sentences that were written by hand`,
  },
  wrong: 'It gets these wrong, for example:',
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
