import type { LanguageName } from '../language';
import { short } from '../language/short';
import { unknownWords as texts } from '../language/unknown';
import type { Model } from '../model/model';
import { nearestWords } from '../model/nearest';
import { spaceOf } from '../model/signs';
import { type TokenUnit, tokenize } from '../model/tokens';
import { unknownWords } from '../model/unknown';
import type { Vocabulary } from '../model/vocabulary';
import { element } from '../view/dom';

/** Of a longer word the beginning is told. */
const longest = 40;

/** So many unknown words are told one by one. */
const mostWords = 3;

/** So many words of a vocabulary are compared at a time: the page must not be held up by a long one. */
const slice = 4_000;

export interface UnknownOptions {
  readonly model: Model;
  readonly sentence: string;
  readonly unit: TokenUnit;
  readonly tokens: readonly string[];
  readonly language: LanguageName;
  /** A sentence of the network's own, for one of which it knows nothing. */
  readonly example: string | undefined;
  /** False as soon as another sentence is shown. */
  readonly isCurrent: () => boolean;
  /** Takes the sentence with a word put another way. */
  readonly replace: (sentence: string) => void;
}

/** A line of the words that a network does not know, each with buttons for the nearest that it knows. */
export async function unknownLine(options: UnknownOptions): Promise<Node[]> {
  const { model, sentence, unit, tokens, language, isCurrent, replace } = options;
  const { vocabulary, embedding, inputs } = model;
  /** What is read as something else is not offered: each click would make the sentence longer. */
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
      const button = element('button', { type: 'button', class: 'offer' }, known);
      button.setAttribute('aria-label', strings.replace(short(word, longest), known));
      button.addEventListener('click', () => replace(replaceToken(sentence, tokens, word, known)));
      return button;
    });
    const what = near.length > 0 ? strings.nearest : vocabulary ? strings.nothingNear : '';
    told.push(
      element(
        'span',
        { class: 'unknown' },
        element('bdi', {}, short(word, longest)),
        element('span', {}, what),
        ...buttons,
      ),
    );
  }
  const more = words.length - told.length;
  const title =
    inputs === 'numbers'
      ? strings.noNumbers
      : vocabulary
        ? strings.title
        : strings.noWords((embedding?.rows ?? 1) - 1);
  return [
    element('span', {}, title),
    ...told,
    ...(more > 0 ? [element('span', {}, strings.more(more))] : []),
    ...(offers === 0 && words.length === new Set(tokens).size ? exampleNodes(options) : []),
  ];
}

/** The way out, where nothing of the sentence is known, and nothing near it. */
function exampleNodes({ model, example, language, replace }: UnknownOptions): readonly Node[] {
  const { inputs, embedding, vocabulary } = model;
  const ids =
    embedding && !vocabulary ? Array.from({ length: Math.min(5, embedding.rows) }, (_, id) => id) : [];
  const own = inputs === 'numbers' ? numbersExample : ids.length > 0 ? ids.join(' ') : example;
  if (!own) return [];
  const button = element('button', { type: 'button', class: 'offer' }, own);
  button.addEventListener('click', () => replace(own));
  return [element('span', {}, texts[language].example), button];
}

const numbersExample = '0 0.5 1 0.5 0 −0.5 −1';

async function nearest(
  { tokens }: Vocabulary,
  word: string,
  isCurrent: () => boolean,
): Promise<readonly string[]> {
  const found: string[] = [];
  for (let start = 0; start < tokens.length && isCurrent(); start += slice) {
    if (start > 0) await new Promise((resolve) => setTimeout(resolve));
    found.push(...nearestWords(tokens.slice(start, start + slice), word));
  }
  return nearestWords(found, word);
}

/** The unknown words of a sentence, each once, in their order. */
export function unknownIn(model: Model, tokens: readonly string[]): readonly string[] {
  return [...new Set(unknownWords(model, tokens).map((index) => tokens[index]!))];
}

/** The sentence with a token, wherever it stands as one, put another way. */
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
