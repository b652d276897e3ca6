import type { Attribute } from '../../embed/attributes/attribute';
import { attributes, hideable, type Settings, settingsOf } from '../../embed/attributes/attributes';
import type { Tokenizer } from '../../embed/content/asked';
import { sentenceOf } from '../../embed/content/content';
import { languageOf } from '../../embed/content/language';
import { kindOf } from '../../embed/content/network';
import { type GivenWeights, modelFrom } from '../../embed/content/weights';
import type { HiddenStateFlowElement } from '../../embed/element/element';
import { type LanguageName, languages } from '../../language';
import { cells } from '../../model/cells';
import type { Model } from '../../model/model';
import { untrainedModel } from '../../model/untrained';
import { loadTrained } from '../../trained/load';
import type { FigureContent } from '../../view/figure/content';
import { contentOf } from '../content';
import { oneOf } from './values';

/** The attributes of the element that say what the figure shows. */
const told = [
  'sentence',
  'readBy',
  'model',
  'cell',
  'units',
  'layers',
  'directions',
  'seed',
  'depth',
  'follow',
  'versus',
  'secondSentence',
  'stepBy',
  'hide',
  'theme',
  'label',
] as const;

type Told = { readonly [Key in (typeof told)[number]]?: Settings[Key] | undefined };

/** What a figure shows, in the properties of the element. */
export interface FigureProperties extends Told {
  readonly lang?: LanguageName | undefined;
  readonly weights?: GivenWeights;
  readonly tokenizer?: Tokenizer | undefined;
}

export type FigureElement = HiddenStateFlowElement;

/** An element of a page, or what one would be told. */
export type Figure = FigureElement | FigureProperties;

/** What a file shows of a figure. */
export interface Read {
  readonly settings: Settings;
  readonly language: LanguageName;
  readonly sentence: string;
  readonly content: FigureContent;
}

/**
 * Has the figure's network read its sentence. An element that is still reading its weights is waited for.
 *
 * @throws RangeError where a property has a value that it cannot have, or there is nothing to read
 * @throws TypeError where the element is not defined yet
 */
export async function readFigure(figure: Figure): Promise<Read> {
  if ('closest' in figure) checkDefined(figure);
  const settings = settingsIn(figure);
  const language =
    'closest' in figure ? languageOf(figure) : oneOf('lang', figure.lang ?? 'en', languageNames);
  const { tokenizer } = figure;
  const weights = modelFrom('weightsRead' in figure ? await figure.weightsRead : figure.weights);
  const model = weights ?? (await networkOf(settings));
  const content = await contentOf({ settings, language, weights, tokenizer }, model, networkOf);
  if (content.tokens.length === 0) throw new RangeError('the sentence has no word: give the figure one');
  return { settings, language, sentence: sentenceOf(settings, language), content };
}

/** Before its script has come, an element has no properties: nobody can tell what it will show. */
function checkDefined(element: FigureElement): void {
  const { localName } = element;
  if (element.matches(':defined')) return;
  throw new TypeError(
    `<${localName}> is not defined yet: wait for customElements.whenDefined('${localName}') first`,
  );
}

const languageNames = Object.keys(languages) as LanguageName[];

function settingsIn(figure: Figure): Settings {
  const given = new Map<string, string>();
  for (const key of told) {
    const value = figure[key];
    if (value === undefined || value === null) continue;
    const { name, read, write, type }: Attribute<never> = attributes[key] as never;
    const text = write(value as never);
    if (text === null) continue;
    if (key === 'hide') for (const word of wordsOf(text)) oneOf('hide', word, hideable);
    else if (write(read(text)) !== text)
      throw new RangeError(`${key} cannot be '${text}': it is ${type.replaceAll(' | ', ', ')}`);
    given.set(name, text);
  }
  return settingsOf({ getAttribute: (name) => given.get(name) ?? null });
}

/** The words of an attribute that has several, in any order. */
const wordsOf = (text: string): readonly string[] => text.split(/[\s,]+/).filter(Boolean);

async function networkOf({ model, cell, seed, units, layers, directions }: Settings): Promise<Model> {
  if (model === 'untrained') return untrainedModel({ cell: cells[cell], seed, units, layers, directions });
  const kind = kindOf(cells[cell].kind);
  try {
    return await loadTrained(model, kind);
  } catch (cause) {
    const message = `the ${kind} network of ${model} could not be fetched: try again when its file can be reached`;
    throw new Error(message, { cause });
  }
}
