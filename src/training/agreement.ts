import type { Random } from '../model/random';
import { english } from './lexicon/lexicon';
import { chance, pick, type Sentence, unknown } from './sentence';
import type { TaskWords } from './vocabularies';

const list = (text: string): readonly string[] => text.split(' ');

/** Nouns with two forms, of which none is another's: "sheep" tells no number. */
const nouns = [
  ['key', 'keys'] as const,
  ...['people', 'thing', 'animal', 'place', 'food', 'event', 'good1', 'bad1', 'good2', 'bad2']
    .flatMap((kind) => english.nouns[kind]!)
    .filter(({ one, several }) => one !== several && !/(s|people|police|crew|staff|guy)$/.test(one))
    .map(({ one, several }) => [one, several] as const),
];
const verbs = [...english.verbs.verb!, ...english.verbs.good2!, ...english.verbs.bad2!];

/** The forms of a verb that tell a number: of one, of several. */
const numbered = list('is/are was/were has/have does/do').map((pair) => pair.split('/') as [string, string]);

/** What stands before a noun: before one, before several, before either. */
const determiners = [
  list('a an this that every each another'),
  list('these those many few several both two three'),
];
const anyDeterminers = list('the my your his her our their some no');

const adjectives = [
  ...english.adjectives.measure!,
  ...english.adjectives.good2!,
  ...english.adjectives.bad1!,
];
const prepositions = list(
  'of to near in behind with from on under by at for beside above below about between inside',
);
const links = list('that which who');
const adverbs = list(
  'very really often always never still also now here there today again quickly slowly well together',
);
const pronouns = [list('he she it'), list('we they you')];

/** A row of the vocabulary, and what the read-out calls it. */
interface Row {
  readonly label: string;
  readonly words: readonly string[];
}

const one = (word: string): Row => ({ label: word, words: [word] });

const rows: readonly Row[] = unique([
  one(unknown),
  ...numbered.flat().map(one),
  one('am'),
  one('not'),
  one('and'),
  { label: 'that', words: links },
  { label: '.', words: list('. , ! ?') },
  { label: 'the', words: anyDeterminers },
  { label: 'a', words: determiners[0]! },
  { label: 'these', words: determiners[1]! },
  { label: 'he', words: pronouns[0]! },
  { label: 'they', words: pronouns[1]! },
  one('I'),
  { label: 'of', words: prepositions },
  { label: 'noun', words: nouns.map(([single]) => single) },
  { label: 'nouns', words: nouns.map(([, several]) => several) },
  { label: 'verb-s', words: verbs.map(({ third }) => third) },
  { label: 'verb', words: verbs.map(({ base }) => base) },
  { label: 'verb-ing', words: verbs.map(({ gerund }) => gerund) },
  { label: 'verb-past', words: verbs.flatMap(({ past, participle }) => [past, participle]) },
  { label: 'adverb', words: adverbs },
  { label: 'adjective', words: adjectives },
]);

/** Each word in the first row that has it. */
function unique(all: readonly Row[]): readonly Row[] {
  const seen = new Set<string>();
  return all.map(({ label, words }) => ({
    label,
    words: words.filter((word) => !seen.has(word) && seen.add(word)),
  }));
}

export const agreementWords: TaskWords = {
  rows: rows.map(({ words }) => words),
  endings: false,
  others: false,
};

/** The words that tell a number and stand for themselves, and the names of the others. */
export const agreementLabels: readonly string[] = rows.map(({ label }) => label);

/** The row of each word by its label. */
const labelOf = new Map(rows.flatMap(({ label, words }) => words.map((word) => [word, label] as const)));
const inRow = (label: string): readonly string[] => rows.find((row) => row.label === label)!.words;

/** What the verb is called that must come, by the number of the subject. */
export const singular = [...numbered.map(([single]) => single), 'verb-s'];
export const plural = [...numbered.map(([, several]) => several), 'verb'];

/** How often a noun or an adjective between subject and verb is read as the unknown word. */
const dropout = 0.03;

/** How many other answers the verb counts for: it is one word of many, and only it tells the number. */
const emphasis = 6;

type Count = 0 | 1;

const either = (random: Random): Count => (chance(random, 0.5) ? 1 : 0);
const noun = (random: Random, number: Count): string => pick(random, inRow(number === 0 ? 'noun' : 'nouns'));

function nounPhrase(random: Random, number: Count): readonly string[] {
  const before = chance(random, 0.75)
    ? chance(random, 0.7)
      ? 'the'
      : pick(random, anyDeterminers)
    : pick(random, determiners[number]!);
  const between = chance(random, 0.25) ? [pick(random, inRow('adjective'))] : [];
  const said = [...between, noun(random, number)];
  return [before === 'a' && /^[aeiou]/.test(said[0]!) ? 'an' : before, ...said];
}

/** "to the old cabinet", or "that the boys lost", whose verb says nothing of a number. */
function modifier(random: Random): readonly string[] {
  if (chance(random, 0.75)) return [pick(random, prepositions), ...nounPhrase(random, either(random))];
  const who = chance(random, 0.3)
    ? [pick(random, [...pronouns.flat(), 'I'])]
    : nounPhrase(random, either(random));
  return [pick(random, links), ...who, pick(random, inRow('verb-past'))];
}

/** The subject, its number, and how many words stand between it and the verb. */
function subjectOf(random: Random): {
  readonly words: readonly string[];
  readonly number: Count;
  readonly distance: number;
} {
  const number = either(random);
  const kind = random();
  if (kind < 0.08) return { words: [pick(random, pronouns[number]!)], number, distance: 0 };
  if (kind < 0.14) {
    const words = [...nounPhrase(random, either(random)), 'and', ...nounPhrase(random, either(random))];
    return { words, number: 1, distance: 0 };
  }
  const between = Array.from({ length: pick(random, [0, 1, 1, 2, 2, 3]) }, () => modifier(random)).flat();
  return { words: [...nounPhrase(random, number), ...between], number, distance: between.length };
}

/** The verb of a number, and what may follow it. */
function predicate(random: Random, number: Count): readonly string[] {
  const adverb = chance(random, 0.2) ? [pick(random, adverbs)] : [];
  const kind = random();
  if (kind < 0.5) {
    const not = chance(random, 0.15) ? ['not'] : [];
    const state = chance(random, 0.25)
      ? inRow('verb-ing')
      : chance(random, 0.2)
        ? inRow('verb-past')
        : inRow('adjective');
    return [pick(random, numbered.slice(0, 2))[number], ...not, ...adverb, pick(random, state)];
  }
  if (kind < 0.68) return [numbered[2]![number], ...nounPhrase(random, either(random))];
  if (kind < 0.76) return [numbered[3]![number], 'not', pick(random, inRow('verb'))];
  const object = chance(random, 0.5) ? nounPhrase(random, either(random)) : adverb;
  return [pick(random, inRow(number === 0 ? 'verb-s' : 'verb')), ...object];
}

/**
 * A sentence whose verb must agree with a subject that may stand up to three phrases back: "the keys to the old cabinet
 * near the door are lost". The nouns between are as often of the other number as of the same. What comes next is
 * asked after every word; what counts is the number of the verb.
 *
 * @see Linzen, Dupoux and Goldberg (2016), Assessing the ability of LSTMs to learn syntax-sensitive dependencies
 */
export function drawAgreement(random: Random): Sentence {
  const { words: subject, number, distance } = subjectOf(random);
  const said = [...subject, ...predicate(random, number), '.'];
  const step = subject.length - 1;
  const start = step - distance + 1;
  const tokens = said.map((word, at) =>
    at >= start && at <= step && chance(random, dropout) ? unknown : word,
  );
  return {
    tokens,
    targets: said.map((_, at) =>
      at + 1 < said.length ? [[labelOf.get(said[at + 1]!)!, at === step ? emphasis : 1]] : undefined,
    ),
    question: { step, right: number === 0 ? singular : plural, wrong: number === 0 ? plural : singular },
    distance,
  };
}
