import type { LanguageName } from '../../language';
import { short } from '../../language/short';
import { unknownWords as texts } from '../../language/unknown';
import type { Model } from '../../model/model';
import { nearestWords } from '../../model/words/nearest';
import { spaceOf } from '../../model/words/signs';
import { type TokenUnit, tokenize, tokenLimit } from '../../model/words/tokens';
import { unknownWords } from '../../model/words/unknown';
import type { Vocabulary } from '../../model/words/vocabulary';
import { element } from '../../view/dom/element';

/** Of a longer word only the beginning is shown. */
const longest = 40;

/** At most this many unknown words are listed. */
const mostWords = 3;

/** This many words of a vocabulary are compared at a time, so that a long one does not block the page. */
const slice = 4_000;

export interface UnknownOptions {
  readonly model: Model;
  readonly sentence: string;
  readonly unit: TokenUnit;
  readonly tokens: readonly string[];
  readonly language: LanguageName;
  /** A sentence that the network knows, offered where it knows nothing of this one. */
  readonly example: string | undefined;
  /** False as soon as another sentence is shown. */
  readonly isCurrent: () => boolean;
  /** Takes the sentence with a word replaced. */
  readonly replace: (sentence: string) => void;
  /** Reads the sentence by words, or by characters. */
  readonly readBy: (unit: TokenUnit) => void;
}

/** The words that a network does not know, each with buttons for the most similar ones that it knows. */
export async function unknownLine(options: UnknownOptions): Promise<Node[]> {
  const { model, sentence, unit, tokens, language, isCurrent, replace } = options;
  const { vocabulary } = model;
  /** A word that would be read as something else is not offered: each click would make the sentence longer. */
  const isOffered = (token: string): boolean => {
    const { tokens: read } = tokenize(token, unit, 2, model);
    return read.length === 1 && read[0] === token;
  };
  const strings = texts[language];
  const words = unknownIn(model, tokens);
  const told: Node[] = [];
  let offers = 0;
  for (const word of words.slice(0, mostWords)) {
    const near = vocabulary ? (await nearest(vocabulary, word, isCurrent)).filter(isOffered) : [];
    offers += near.length;
    const buttons = near.map((known) => {
      const button = offer(known, () => replace(replaceToken(sentence, tokens, word, known)));
      button.setAttribute('aria-label', strings.replace(short(word, longest), known));
      return button;
    });
    const what = near.length > 0 ? strings.nearest : vocabulary ? strings.nothingNear : '';
    const name = element('bdi', {}, short(word, longest));
    told.push(element('span', { class: 'unknown' }, name, element('span', {}, what), ...buttons));
  }
  const more = words.length - told.length;
  return [
    element('span', {}, titleOf(model, language)),
    ...told,
    ...(more > 0 ? [element('span', {}, strings.more(more))] : []),
    ...(wayOut(options, words.length, offers) ?? []),
  ];
}

function titleOf({ vocabulary, embedding, inputs }: Model, language: LanguageName): string {
  const strings = texts[language];
  if (inputs === 'numbers') return strings.noNumbers;
  return vocabulary ? strings.title : strings.noWords((embedding?.rows ?? 1) - 1);
}

/** What is offered where the network knows little of a sentence: to read it by the other unit, or its own example. */
function wayOut(options: UnknownOptions, unknown: number, offers: number): readonly Node[] | undefined {
  const { model, sentence, unit, tokens, language, readBy } = options;
  const distinct = new Set(tokens).size;
  if (2 * unknown < distinct) return undefined;
  const other: TokenUnit = unit === 'words' ? 'characters' : 'words';
  const { tokens: otherwise } = tokenize(sentence, other, tokenLimit, model);
  const isBetter = 2 * unknownIn(model, otherwise).length < new Set(otherwise).size;
  if (model.vocabulary && isBetter) return [offer(texts[language].readBy[other], () => readBy(other))];
  // Three words replaced one by one would rarely be a sentence.
  return offers === 0 || unknown >= 3 ? exampleNodes(options) : undefined;
}

/** A sentence that the network knows. */
function exampleNodes({ model, example, language, replace }: UnknownOptions): readonly Node[] {
  const { inputs, embedding, vocabulary } = model;
  const ids =
    embedding && !vocabulary ? Array.from({ length: Math.min(5, embedding.rows) }, (_, id) => id) : [];
  const own = inputs === 'numbers' ? numbersExample : ids.length > 0 ? ids.join(' ') : example;
  if (!own) return [];
  return [element('span', {}, texts[language].example), offer(own, () => replace(own))];
}

const numbersExample = '0 0.5 1 0.5 0 −0.5 −1';

function offer(text: string, take: () => void): HTMLElement {
  const button = element('button', { type: 'button', class: 'offer' }, text);
  button.addEventListener('click', take);
  return button;
}

async function nearest(
  { words }: Vocabulary,
  word: string,
  isCurrent: () => boolean,
): Promise<readonly string[]> {
  const found: string[] = [];
  for (let start = 0; start < words.length && isCurrent(); start += slice) {
    if (start > 0) await new Promise((resolve) => setTimeout(resolve));
    found.push(...nearestWords(words.slice(start, start + slice), word));
  }
  return nearestWords(found, word);
}

/** The unknown words of a sentence, each once, in their order. */
export function unknownIn(model: Model, tokens: readonly string[]): readonly string[] {
  return [...new Set(unknownWords(model, tokens).map((index) => tokens[index]!))];
}

/** The sentence with each occurrence of a token replaced. */
export function replaceToken(sentence: string, tokens: readonly string[], token: string, by: string): string {
  let written = '';
  let at = 0;
  for (const next of tokens) {
    const start = placeOf(sentence, next, at);
    if (start < 0) break;
    const end = start + next.length;
    written += sentence.slice(at, start) + (next === token ? by : sentence.slice(start, end));
    at = end;
  }
  return written + sentence.slice(at);
}

/** Where a token stands next; a space that is a token was written as a sign. */
function placeOf(sentence: string, token: string, from: number): number {
  const space = spaceOf(token);
  const places = [token, ...(space ? [space] : [])].map((text) => sentence.indexOf(text, from));
  return places.filter((place) => place >= 0).sort((left, right) => left - right)[0] ?? -1;
}
