import { fileWords } from '../../language/file';
import { foreignKind } from '../../model/weights/format/foreign';
import { fileLimit, headerLimit } from '../../model/weights/format/safetensors';
import type { OpenFile } from './file';
import { Refused, refused } from './refusal';

/* The files that a person chose, before they are read: which is which, and what is refused unread. */

/** A file of weights, and its vocabulary, where one came with it. */
export interface ChosenFiles {
  readonly weights: File;
  readonly vocabulary: File | undefined;
}

/** How the parts of a model are named that is saved in several files. */
const shardName =
  /(?:(?:^|\D)(\d{3,6})-of-(\d{3,6})|(?:part|shard)[-_. ]?(\d{1,6})[-_. ]?of[-_. ]?(\d{1,6}))\D*\.safetensors$/i;
const shardIndexName = /\.safetensors\.index.*\.json$/i;

/**
 * Tells the weights from the vocabulary, by the ending of the name. A list of parts that comes with the weights says
 * whether they are only a part.
 */
export async function sortFiles(all: readonly File[], before: OpenFile | undefined): Promise<ChosenFiles> {
  const index = all.find(({ name }) => shardIndexName.test(name));
  if (index) await refuseParts(index, all);
  const files = all.filter((file) => file !== index);
  const lists = files.filter(({ name }) => /\.(json|txt)$/i.test(name));
  const others = files.filter((file) => !lists.includes(file));
  const [vocabulary] = lists;
  const weights = others[0] ?? (vocabulary && before?.weights);
  if (others.length > 1 || lists.length > 1) throw new Refused((language) => fileWords[language].tooMany);
  if (!weights) throw new Refused((language) => fileWords[language].vocabularyAlone);
  return { weights, vocabulary };
}

/** Refuses what a list of parts says is no model alone: the list itself, and weights where it names more than one file. */
async function refuseParts(index: File, all: readonly File[]): Promise<void> {
  const weights = all.filter(({ name }) => !/\.(json|txt)$/i.test(name));
  const names = namesIn(await readable(index, index.text()));
  const [only] = weights;
  if (weights.length === 1 && names.length > 1)
    throw refused(only!.name, (words) => words.listedPart(index.name, names.length));
  if (weights.length !== 1 || names[0] !== only!.name) throw refused(index.name, (words) => words.shardIndex);
}

/** The files that a list of parts names. */
function namesIn(text: string): readonly string[] {
  try {
    const { weight_map: files } = JSON.parse(text) as { readonly weight_map?: object };
    return [...new Set(Object.values(files ?? {}).map(String))];
  } catch {
    return [];
  }
}

/** Refuses what is only a part of a model, and what is too large; a large file of another kind is called by its kind. */
export async function refuseUnreadable({ weights, vocabulary }: ChosenFiles): Promise<void> {
  const [part, parts] = shardName.exec(weights.name)?.slice(1).filter(Boolean) ?? [];
  if (Number(parts) > 1) throw refused(weights.name, (words) => words.shard(Number(part), Number(parts)));
  if (weights.size > fileLimit) {
    const start = await readable(weights, weights.slice(0, 512).arrayBuffer());
    const kind = foreignKind(new Uint8Array(start)) ?? 'too-large';
    throw refused(weights.name, (words) => words.errors[kind](undefined));
  }
  if (vocabulary && vocabulary.size > headerLimit)
    throw refused(vocabulary.name, (words) => words.vocabularyTooLong);
}

/** What is read of a file; where the browser cannot read it, the file is refused. */
export async function readable<Content>(file: File, content: Promise<Content>): Promise<Content> {
  try {
    return await content;
  } catch {
    throw refused(file.name, (words) => words.unreadable);
  }
}
