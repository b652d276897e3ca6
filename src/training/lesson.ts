import type { Random } from '../model/random';
import type { TaskName, TrainedKind } from '../trained/tasks';
import { agreementLabels, agreementWords, drawAgreement } from './agreement';
import { drawMood, moodLabels } from './mood/mood';
import { heldOutSentences, type Sentence } from './sentence';
import { drawTelephone, telephoneAt, telephoneWords, whispered } from './telephone';
import type { TrainOptions } from './train';
import { moodWords, type TaskWords } from './vocabularies';

/** How a task is taught, to each kind of network nearly the same. */
export interface Lesson extends Omit<TrainOptions, 'report'> {
  /** H. */
  readonly units: number;
  readonly words: TaskWords;
  /** What is otherwise where a cell has gates. */
  readonly gated?: Partial<Pick<TrainOptions, 'steps' | 'decay' | 'length'>>;
  /** What the read-out says. */
  readonly labels: readonly string[];
  /** After how many words of filler the accuracy is counted, and sentences of that length. */
  readonly distances?: readonly number[];
  readonly drawAt?: (random: Random, distance: number) => Sentence;
}

/**
 * The three lessons. How calm the states are kept and how fast the numbers decay was chosen for the picture: as much as
 * the task allows, so that most sums in a cell stay within ±3, where the bars can be seen.
 *
 * Mood's were chosen so that memory and word are both seen from the second word on: states and words are kept alive, and
 * the network has to know the word before. Numbers and seed were chosen among some fifteen trainings of the RNN: with
 * others one of the two is short here and there in the first sentences, or "very bad" comes out no sadder than "bad". Gates
 * make a state short, and would need sums of ten and more to make it as long; they learn sooner, too.
 *
 * Telephone's numbers were chosen among others because they show who forgets. Where a plain RNN is asked at up to 30 words
 * in training, it learns to keep the word past 40; where its states are not kept calm, its units become switches that
 * keep it as long.
 */
export const lessons: Readonly<Record<TaskName, Lesson>> = {
  mood: {
    units: 8,
    words: moodWords,
    draw: drawMood,
    labels: moodLabels,
    seed: 3,
    steps: 6500,
    batch: 32,
    rate: 0.015,
    decay: 0.012,
    calm: 0.015,
    length: 1.8,
    vivid: 1.3,
    recall: 0.03,
    gated: { steps: 2500, decay: 0.12, length: 0.7 },
  },
  agreement: {
    units: 8,
    words: agreementWords,
    draw: drawAgreement,
    labels: agreementLabels,
    seed: 1,
    steps: 2500,
    batch: 32,
    rate: 0.01,
    decay: 0.1,
    calm: 0.04,
  },
  telephone: {
    units: 8,
    words: telephoneWords,
    draw: drawTelephone,
    labels: whispered,
    distances: [1, 2, 4, 8, 16, 24, 32, 48, 64],
    drawAt: telephoneAt,
    seed: 1,
    steps: 2000,
    batch: 32,
    rate: 0.01,
    decay: 0.02,
    calm: 0.1,
  },
};

/** The lesson as it is taught to a kind of network. */
export function lessonFor(task: TaskName, kind: TrainedKind): Lesson {
  const lesson = lessons[task];
  return kind === 'rnn-tanh' ? lesson : { ...lesson, ...lesson.gated };
}

/** The sentences that the card's accuracy is counted on. */
export const examOf = ({ draw }: Lesson): readonly Sentence[] => heldOutSentences(draw, 'exam', 1000);

/** Those of one distance. Where it is short there are few that differ. */
export const examAt = ({ drawAt }: Lesson, distance: number): readonly Sentence[] =>
  heldOutSentences((random) => drawAt!(random, distance), `exam at ${distance}`, 400);
