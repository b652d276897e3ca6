import type { Model } from '../model';
import type { Accuracy, Card } from './card';
import { tasks, trainedKinds } from './tasks';

/**
 * The card in a model's file, or undefined where there is none, or one that is not whole: a file may come from anywhere,
 * and a page must not show figures that only look like a card.
 */
export function cardOf({ metadata }: Model): Card | undefined {
  const card = parse(metadata?.get('card'));
  return isCard(card) ? card : undefined;
}

function parse(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

type Check = (value: unknown) => boolean;

const isCount: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
const isPositive: Check = (value) => isCount(value) && value !== 0;
const isShare: Check = (value) => typeof value === 'number' && value >= 0 && value <= 1;
const isOneOf =
  (names: readonly string[]): Check =>
  (value) =>
    names.includes(value as string);

const accuracy: Readonly<Record<keyof Accuracy, Check>> = { share: isShare, sentences: isPositive };

const required: Readonly<Record<Exclude<keyof Card, 'byDistance' | 'everyday'>, Check>> = {
  task: isOneOf(tasks),
  kind: isOneOf(trainedKinds),
  hiddenSize: isPositive,
  parameters: isPositive,
  words: isPositive,
  seed: isCount,
  trainingSentences: isPositive,
  heldOut: (value) => hasExactly(value, accuracy),
};

const isByDistance: Check = (value) =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every(
    (entry, index) =>
      hasExactly(entry, { ...accuracy, distance: isCount }) &&
      (index === 0 || entry.distance > value[index - 1].distance),
  );

const isTexts: Check = (value) =>
  Array.isArray(value) &&
  value.length <= 10 &&
  value.every((text) => typeof text === 'string' && text !== '');

const isEveryday: Check = (value) => {
  const each: Check = (entry) => hasExactly(entry, { ...accuracy, wrong: isTexts });
  return hasExactly(value, { en: each, zh: each });
};

function isCard(value: unknown): value is Card {
  const kinds = [{}, { byDistance: isByDistance }, { everyday: isEveryday }];
  return kinds.some((further) => hasExactly(value, { ...required, ...further }));
}

/** An object with these fields, each as it should be, and no others. */
function hasExactly(value: unknown, checks: Readonly<Record<string, Check>>): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const names = Object.keys(value);
  return (
    names.length === Object.keys(checks).length &&
    names.every(
      (name) => Object.hasOwn(checks, name) && checks[name]!((value as Record<string, unknown>)[name]),
    )
  );
}
