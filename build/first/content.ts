import { readFileSync } from 'node:fs';
import type { LanguageName } from '../../src/language';
import { loadedLanguage, loadLanguage } from '../../src/language/load';
import { trace } from '../../src/model/trace';
import { type Spelled, spelledOptions } from '../../src/model/words/forms';
import { tokenize } from '../../src/model/words/tokens';
import { defaultState } from '../../src/page/state/state';
import { readTrained } from '../../src/trained/read';
import type { FigureContent } from '../../src/view/figure/content';

// Here, while this module is loaded: what runs it closes after that.
await loadLanguage('zh');

/** The network of an empty address. */
export const firstModel = 'mood';

const read = (name: string): Buffer =>
  readFileSync(new URL(`../../src/trained/weights/${name}`, import.meta.url));
const words = JSON.parse(read('mood-words.json').toString()) as Spelled;

export const network = readTrained(read('mood-rnn-tanh.safetensors'), 'rnn-tanh', spelledOptions(words));

/** What the figure shows first. */
export function firstContent(language: LanguageName): FigureContent {
  const { sentence, unit, depth } = defaultState(language, firstModel);
  const { tokens } = tokenize(sentence, unit, Number.POSITIVE_INFINITY, network);
  const strings = loadedLanguage(language)!;
  return { trace: trace(network, tokens.map(network.embed)), tokens, depth, strings };
}
