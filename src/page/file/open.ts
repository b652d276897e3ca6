import type { LanguageName } from '../../language';
import { type FileWords, fileWords } from '../../language/file';
import { short } from '../../language/short';
import type { Model } from '../../model/model';
import type { TokenUnit } from '../../model/tokens';
import { AmbiguousWeightsError, WeightsError, type WeightsErrorCode } from '../../model/weights/error';
import type { Finding } from '../../model/weights/finding';
import { foreignKind } from '../../model/weights/foreign';
import type { ReadOptions } from '../../model/weights/options';
import { readModel } from '../../model/weights/read';
import { fileLimit, headerLimit } from '../../model/weights/safetensors';
import { type Background, startBackground } from '../background';
import { ask, type Question } from './ask';

/** A person's own network, as it can be opened again for as long as the page is there. */
export interface OpenFile {
  /** Tells it from another file of the same name. */
  readonly number: number;
  readonly name: string;
  readonly weights: File;
  /** What the person has answered, and the text of the vocabulary's file. */
  readonly options: ReadOptions;
  /** The name of that file, where there is one. */
  readonly vocabularyName?: string;
  /** A large model is read again instead of being kept while another one is shown. */
  readonly model?: Model;
  /** What a person should know of it, in a language. */
  readonly remarks?: (language: LanguageName) => string;
}

/** A file that was read. */
export interface Opened {
  readonly file: OpenFile;
  readonly model: Model;
  readonly background: Background | undefined;
  /** What its vocabulary holds, where it has one. */
  readonly unit?: TokenUnit;
}

/** Why a file was not opened, in a language; or that the person did not answer. */
export type Refusal = ((language: LanguageName) => string) | 'cancelled';

export interface OpenOptions {
  readonly files: readonly File[];
  /** The file that a vocabulary alone belongs to. */
  readonly before: OpenFile | undefined;
  readonly number: number;
  readonly language: () => LanguageName;
  /** Where questions are put. */
  readonly host: HTMLElement;
}

/** Files of more bytes are read by a thread of their own. */
const large = 1_500_000;

/** More remarks than this nobody reads, and more choices nobody looks through. */
const mostRemarks = 4;
const mostChoices = 24;

/** How the parts of a model are named that is saved in several files. */
const shardName = /(\d{3,6})-of-(\d{3,6})\D*\.safetensors$/i;
const shardIndexName = /\.safetensors\.index.*\.json$/i;

/** The errors that are about no tensor and that only the reader's own words tell where. */
const withDetail: ReadonlySet<WeightsErrorCode> = new Set([
  'bad-vocabulary',
  'bad-labels',
  'bad-nonlinearity',
  'no-network',
  'too-many-layers',
]);

class Refused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super('the files were refused');
    this.refusal = refusal;
  }
}

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
  const { weights, vocabulary } = sorted(files, before);
  const name = weights.name;
  const refuse = (say: (words: FileWords) => string, blamed = name): never => {
    throw new Refused((current) => fileWords[current].refused(blamed, say(fileWords[current])));
  };
  const shard = shardName.exec(name);
  if (shard && Number(shard[2]) > 1) refuse((words) => words.shard(Number(shard[1]), Number(shard[2])));
  if (weights.size > fileLimit) {
    const kind = foreignKind(await startOf(weights, refuse)) ?? 'too-large';
    refuse((words) => words.errors[kind](undefined));
  }
  if (vocabulary && vocabulary.size > headerLimit)
    refuse((words) => words.vocabularyTooLong, vocabulary.name);
  let options: ReadOptions = weights === before?.weights ? before.options : {};
  if (vocabulary) {
    const vocabularyFormat = /\.json$/i.test(vocabulary.name) ? 'json' : 'any';
    options = { ...options, vocabulary: await textOf(vocabulary, refuse), vocabularyFormat };
  }
  const vocabularyName =
    vocabulary?.name ?? (options.vocabulary === undefined ? undefined : before?.vocabularyName);

  const background = weights.size > large ? startBackground() : undefined;
  const question = async <Value>(make: (words: FileWords) => Question<Value>): Promise<Value> => {
    const answer = await ask(host, make(fileWords[language()]));
    if (!answer) throw new Refused('cancelled');
    return answer.value;
  };
  try {
    for (;;) {
      try {
        const model = await read(weights, options, background);
        const assumed = model.findings?.some(({ kind }) => kind === 'nonlinearity-assumed');
        if (assumed && !options.nonlinearity) {
          const nonlinearity = await question<'tanh' | 'relu'>((words) => ({
            title: words.askNonlinearity,
            text: words.whyNonlinearity,
            choices: [
              { label: words.tanh, value: 'tanh' },
              { label: 'ReLU', value: 'relu' },
            ],
            cancel: words.cancel,
          }));
          options = { ...options, nonlinearity };
          continue;
        }
        const remarks = remarksOn(model);
        const file: OpenFile = {
          number,
          name,
          weights,
          options,
          ...(vocabularyName === undefined ? {} : { vocabularyName }),
          ...(background ? {} : { model }),
          ...(remarks ? { remarks } : {}),
        };
        return { file, model, background, ...unitOf(model) };
      } catch (error) {
        if (error instanceof Refused) throw error;
        if (error instanceof AmbiguousWeightsError) {
          const { option, choices } = error;
          const left = choices.length - mostChoices;
          const value = await question<string | false>((words) => ({
            title: words.ask[option],
            text: words.why[option] + (left > 0 ? ` ${words.moreChoices(left)}` : ''),
            choices: [
              ...choices
                .slice(0, mostChoices)
                .map((choice) => ({ label: short(choice) || words.noPrefix, value: choice })),
              ...(option === 'network' ? [] : [{ label: words.noneOfThem, value: false as const }]),
            ],
            cancel: words.cancel,
          }));
          options = { ...options, [option]: value };
        } else if (error instanceof WeightsError) {
          const { code, message, tensor } = error;
          const detailed = tensor !== undefined || withDetail.has(code);
          refuse(
            (words) => words.errors[code](tensor) + (detailed ? ` ${words.detail(message)}` : ''),
            code === 'bad-vocabulary' ? vocabularyName : undefined,
          );
        } else refuse((words) => words.unreadable);
      }
    }
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

function remarksOn({ findings = [] }: Model): ((language: LanguageName) => string) | undefined {
  // Numbers that are not finite first: they are why a picture looks broken.
  const inOrder = findings
    .filter(({ kind }) => kind !== 'nonlinearity-assumed')
    .toSorted((left, right) => Number(right.kind === 'not-finite') - Number(left.kind === 'not-finite'));
  if (inOrder.length === 0) return undefined;
  return (language) => {
    const told = inOrder.slice(0, mostRemarks).map((finding) => remarkOn(finding, fileWords[language]));
    return told.join(language === 'zh' ? '' : ' ');
  };
}

function remarkOn(finding: Finding, { findings }: FileWords): string {
  // The table pairs each kind with its own finding, which TypeScript cannot follow through the look-up.
  const say = findings[finding.kind] as (finding: Finding) => string;
  return say(finding);
}

async function read(weights: File, options: ReadOptions, background: Background | undefined): Promise<Model> {
  return background ? background.open(weights, options) : readModel(await weights.arrayBuffer(), options);
}

type Refuse = (say: (words: FileWords) => string, blamed?: string) => never;

async function textOf(file: File, refuse: Refuse): Promise<string> {
  try {
    return await file.text();
  } catch {
    return refuse((words) => words.unreadable, file.name);
  }
}

async function startOf(file: File, refuse: Refuse): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.slice(0, 512).arrayBuffer());
  } catch {
    return refuse((words) => words.unreadable);
  }
}

/** Which file is what: a vocabulary is known by its ending. */
function sorted(
  files: readonly File[],
  before: OpenFile | undefined,
): { readonly weights: File; readonly vocabulary: File | undefined } {
  const index = files.find(({ name }) => shardIndexName.test(name));
  if (index)
    throw new Refused((language) => fileWords[language].refused(index.name, fileWords[language].shardIndex));
  const lists = files.filter(({ name }) => /\.(json|txt)$/i.test(name));
  const others = files.filter((file) => !lists.includes(file));
  const [vocabulary] = lists;
  const weights = others[0] ?? (vocabulary && before?.weights);
  if (others.length > 1 || lists.length > 1) throw new Refused((language) => fileWords[language].tooMany);
  if (!weights) throw new Refused((language) => fileWords[language].vocabularyAlone);
  return { weights, vocabulary };
}
