/* Networks from files of a person: dropped or chosen, read, asked about, and refused with a reason. */

import type { LanguageName } from '../../language';
import { type FileWords, fileWords } from '../../language/file';
import type { Model } from '../../model/model';
import { AmbiguousWeightsError, WeightsError } from '../../model/weights/error';
import type { ReadOptions } from '../../model/weights/options';
import { readModel } from '../../model/weights/read';
import { fileLimit, headerLimit } from '../../model/weights/safetensors';
import { type Background, startBackground } from '../background/background';
import { ask, type Question } from './ask';
import type { OpenFile } from './file';
import { ambiguityQuestion, nonlinearityQuestion } from './questions';
import { type Refusal, Refused, refused, refusedFor } from './refusal';
import { remarksOn } from './remarks';

/** A file that was read. */
export interface Opened {
  readonly file: OpenFile;
  readonly model: Model;
  readonly background: Background | undefined;
}

export interface OpenOptions {
  readonly files: readonly File[];
  /** The file that a vocabulary belongs to where it comes alone. */
  readonly before: OpenFile | undefined;
  readonly number: number;
  readonly language: () => LanguageName;
  /** The element that holds the dialogs with questions. */
  readonly host: HTMLElement;
}

/** Files of more bytes are read in a background thread. */
const mostBytesHere = 1_500_000;

/** Opens the files that a person chose: a network, a network with its vocabulary, or a vocabulary for the one before. */
export async function openFiles(options: OpenOptions): Promise<Opened | { readonly refusal: Refusal }> {
  try {
    return await open(options);
  } catch (error) {
    if (error instanceof Refused) return { refusal: error.refusal };
    throw error;
  }
}

async function open({ files, before, number, language, host }: OpenOptions): Promise<Opened> {
  const { weights, vocabulary } = sortFiles(files, before);
  const { name } = weights;
  if (weights.size > fileLimit) throw refused(name, (words) => words.errors['too-large'](undefined));
  if (vocabulary && vocabulary.size > headerLimit) throw refused(name, (words) => words.vocabularyTooLong);
  const given: ReadOptions = weights === before?.weights ? before.options : {};
  const first = vocabulary ? { ...given, ...(await vocabularyOptions(vocabulary, name)) } : given;

  const background = weights.size > mostBytesHere ? startBackground() : undefined;
  try {
    const { model, options } = await readAsking(weights, first, background, async (make) => {
      const answer = await ask(host, make(fileWords[language()]));
      if (!answer) throw new Refused('cancelled');
      return answer.value;
    });
    const remarks = remarksOn(model);
    const file: OpenFile = {
      number,
      name,
      weights,
      options,
      ...(vocabulary ? { vocabularyName: vocabulary.name } : {}),
      ...(background ? {} : { model }),
      ...(remarks ? { remarks } : {}),
    };
    return { file, model, background };
  } catch (error) {
    background?.close();
    throw error;
  }
}

/** Asks the person a question. */
type Ask = <Value>(make: (words: FileWords) => Question<Value>) => Promise<Value>;

/** Reads a file. Where it can be read in several ways, asks which one is meant, and reads it again. */
async function readAsking(
  weights: File,
  first: ReadOptions,
  background: Background | undefined,
  question: Ask,
): Promise<{ readonly model: Model; readonly options: ReadOptions }> {
  let options = first;
  for (;;) {
    const result = await read(weights, options, background);
    if (result instanceof AmbiguousWeightsError) {
      const value = await question((words) => ambiguityQuestion(words, result));
      options = { ...options, [result.option]: value };
      continue;
    }
    const assumed = result.findings?.some(({ kind }) => kind === 'nonlinearity-assumed');
    if (!assumed || options.nonlinearity) return { model: result, options };
    options = { ...options, nonlinearity: await question(nonlinearityQuestion) };
  }
}

/** The model of a file, or the error that says which of several tensors has to be chosen. */
async function read(
  weights: File,
  options: ReadOptions,
  background: Background | undefined,
): Promise<Model | AmbiguousWeightsError> {
  try {
    if (background) return await background.open(weights, options);
    return readModel(await weights.arrayBuffer(), options);
  } catch (error) {
    if (error instanceof AmbiguousWeightsError) return error;
    if (error instanceof WeightsError) throw refusedFor(weights.name, error);
    throw refused(weights.name, (words) => words.unreadable);
  }
}

/** @param name that of the file of weights, which is refused where its vocabulary cannot be read */
async function vocabularyOptions(vocabulary: File, name: string): Promise<ReadOptions> {
  const vocabularyFormat = /\.json$/i.test(vocabulary.name) ? 'json' : 'any';
  try {
    return { vocabulary: await vocabulary.text(), vocabularyFormat };
  } catch {
    throw refused(name, (words) => words.unreadable);
  }
}

/** Tells the weights from the vocabulary, by the ending of the name. */
function sortFiles(
  files: readonly File[],
  before: OpenFile | undefined,
): { readonly weights: File; readonly vocabulary: File | undefined } {
  const lists = files.filter(({ name }) => /\.(json|txt)$/i.test(name));
  const others = files.filter((file) => !lists.includes(file));
  const [vocabulary] = lists;
  const weights = others[0] ?? (vocabulary && before?.weights);
  if (others.length > 1 || lists.length > 1) throw new Refused((language) => fileWords[language].tooMany);
  if (!weights) throw new Refused((language) => fileWords[language].vocabularyAlone);
  return { weights, vocabulary };
}
