/* Networks from files of a person: dropped or chosen, read, asked about, and refused with a reason. */

import type { Background } from '../../embed/background/background';
import { startBackground } from '../../embed/background/start';
import type { LanguageName } from '../../language';
import { type FileWords, fileWords } from '../../language/file';
import type { Model } from '../../model/model';
import { AmbiguousWeightsError, WeightsError } from '../../model/weights/error';
import type { ReadOptions } from '../../model/weights/options';
import { readModel } from '../../model/weights/read';
import type { TokenUnit } from '../../model/words/tokens';
import { ask, type Question } from '../controls/ask';
import type { OpenFile } from './file';
import { ambiguityQuestion, openPointOf } from './questions';
import { type Refusal, Refused, refused, refusedFor } from './refusal';
import { remarksOn } from './remarks';
import { readable, refuseUnreadable, sortFiles } from './sort';

/** A file that was read. */
export interface Opened {
  readonly file: OpenFile;
  readonly model: Model;
  readonly background: Background | undefined;
  /** What its vocabulary holds, where it has one. */
  readonly unit?: TokenUnit;
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
  const chosen = await sortFiles(files, before);
  await refuseUnreadable(chosen);
  const { weights, vocabulary } = chosen;
  const given: ReadOptions = weights === before?.weights ? before.options : {};
  const first = vocabulary ? { ...given, ...(await vocabularyOptions(vocabulary)) } : given;
  const kept = first.vocabulary === undefined ? undefined : before?.vocabularyName;
  const vocabularyName = vocabulary?.name ?? kept;

  const background = weights.size > mostBytesHere ? startBackground() : undefined;
  try {
    const { model, options } = await readAsking(
      { weights, vocabularyName, background },
      first,
      async (make) => {
        const answer = await ask(host, make(fileWords[language()]));
        if (!answer) throw new Refused('cancelled');
        return answer.value;
      },
    );
    const remarks = remarksOn(model);
    const file: OpenFile = {
      number,
      name: weights.name,
      weights,
      options,
      ...(vocabularyName === undefined ? {} : { vocabularyName }),
      ...(background ? {} : { model }),
      ...(remarks ? { remarks } : {}),
    };
    return { file, model, background, ...unitOf(model) };
  } catch (error) {
    background?.close();
    throw error;
  }
}

/** Whether a vocabulary is one of words or of characters; marks like `<eos>` are in either. */
function unitOf({ vocabulary }: Model): { readonly unit?: TokenUnit } {
  const tokens = vocabulary?.tokens.filter((token) => !/^(<.+>|\[.+\]|[A-Z]{3,}|)$/.test(token)) ?? [];
  if (tokens.length === 0) return {};
  return { unit: tokens.every((token) => Array.from(token).length === 1) ? 'characters' : 'words' };
}

/** What is read: a file of weights, with the name of its vocabulary's file, and where. */
interface Source {
  readonly weights: File;
  readonly vocabularyName: string | undefined;
  readonly background: Background | undefined;
}

/** Asks the person a question. */
type Ask = <Value>(make: (words: FileWords) => Question<Value>) => Promise<Value>;

/** Reads a file. Where it can be read in several ways, asks which one is meant, and reads it again. */
async function readAsking(
  source: Source,
  first: ReadOptions,
  question: Ask,
): Promise<{ readonly model: Model; readonly options: ReadOptions }> {
  let options = first;
  for (;;) {
    const result = await read(source, options);
    if (result instanceof AmbiguousWeightsError) {
      const value = await question((words) => ambiguityQuestion(words, result));
      options = { ...options, [result.option]: value };
      continue;
    }
    const open = openPointOf(result, options);
    if (!open) return { model: result, options };
    options = { ...options, [open.option]: await question(open.question) };
  }
}

/** The model of a file, or the error that says which of several tensors has to be chosen. */
async function read(
  { weights, vocabularyName, background }: Source,
  options: ReadOptions,
): Promise<Model | AmbiguousWeightsError> {
  try {
    if (background) return await background.open(weights, options);
    return readModel(await weights.arrayBuffer(), options);
  } catch (error) {
    if (error instanceof AmbiguousWeightsError) return error;
    if (error instanceof WeightsError) throw refusedFor(weights.name, error, vocabularyName);
    throw refused(weights.name, (words) => words.unreadable);
  }
}

async function vocabularyOptions(vocabulary: File): Promise<ReadOptions> {
  const vocabularyFormat = /\.json$/i.test(vocabulary.name) ? 'json' : 'any';
  return { vocabulary: await readable(vocabulary, vocabulary.text()), vocabularyFormat };
}
