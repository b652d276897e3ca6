import type { LanguageName } from '../../language';
import { unknownWords as texts } from '../../language/unknown';
import type { Model } from '../../model/model';
import { nearestWords } from '../../model/nearest';
import { unknownWords } from '../../model/unknown';
import type { Vocabulary } from '../../model/vocabulary';
import { element } from '../../view/dom/element';

/** At most this many unknown words are listed. */
const mostWords = 3;

/** This many words of a vocabulary are compared at a time, so that a long one does not block the page. */
const slice = 4_000;

export interface UnknownOptions {
  readonly model: Model;
  readonly sentence: string;
  readonly tokens: readonly string[];
  readonly language: LanguageName;
  /** False as soon as another sentence is shown. */
  readonly isCurrent: () => boolean;
  /** Takes the sentence with a word replaced. */
  readonly replace: (sentence: string) => void;
}

/** The words that a network does not know, each with buttons for the most similar ones that it knows. */
export async function unknownLine(options: UnknownOptions): Promise<Node[]> {
  const { model, sentence, tokens, language, isCurrent, replace } = options;
  const { vocabulary, embedding } = model;
  const strings = texts[language];
  const words = unknownIn(model, tokens);
  const told: Node[] = [];
  for (const word of words.slice(0, mostWords)) {
    const near = vocabulary ? await nearest(vocabulary, word, isCurrent) : [];
    const buttons = near.map((known) => {
      const button = element('button', { type: 'button', class: 'offer' }, known);
      button.setAttribute('aria-label', strings.replace(word, known));
      button.addEventListener('click', () => replace(replaceToken(sentence, tokens, word, known)));
      return button;
    });
    const what = near.length > 0 ? strings.nearest : vocabulary ? strings.nothingNear : '';
    told.push(
      element('span', { class: 'unknown' }, element('bdi', {}, word), element('span', {}, what), ...buttons),
    );
  }
  const more = words.length - told.length;
  return [
    element('span', {}, vocabulary ? strings.title : strings.noWords((embedding?.rows ?? 1) - 1)),
    ...told,
    ...(more > 0 ? [element('span', {}, strings.more(more))] : []),
  ];
}

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

/** The sentence with each occurrence of a token replaced. */
export function replaceToken(sentence: string, tokens: readonly string[], token: string, by: string): string {
  let written = '';
  let at = 0;
  for (const next of tokens) {
    const start = sentence.indexOf(next, at);
    if (start < 0) break;
    const end = start + next.length;
    written += sentence.slice(at, start) + (next === token ? by : next);
    at = end;
  }
  return written + sentence.slice(at);
}
