import type { Random } from '../../model/random';
import { chance, pick } from '../sentence';
import type { Meaning, Piece } from './meaning';
import { secondClause } from './second';

/** Words apart by spaces; one that stands there twice is drawn twice as often. */
const list = (text: string, meaning: Meaning = {}): readonly Piece[] =>
  text.split(' ').map((word) => ({ text: word, ...meaning }));

const determiners = list('the the the this that my our your his her');
const manyDeterminers = list('the the the these those my our your his her');
const things = list(
  'movie film book story song music food dinner service hotel room day weather party game show concert class lecture teacher course school restaurant team trip city coffee tea house dog cat place acting ending',
);
const manyThings = list('movies films books stories songs people friends students actors games rooms days');
const addenda = list('today yesterday again');

const adjectives = [
  ...list('good good good nice nice interesting funny beautiful fun cool', { feeling: 2 }),
  ...list('great great wonderful amazing excellent perfect lovely fantastic brilliant', { feeling: 2.6 }),
  ...list('bad bad bad boring boring dull poor ugly slow stupid weird', { feeling: -2 }),
  ...list('terrible terrible awful horrible disappointing', { feeling: -2.6 }),
];
/** Said with "too", mostly. */
const complaints = list('long long long short loud difficult expensive', { feeling: -2 });
const too = list('too', { strength: 1.4 });
const extremes = [...list('best', { feeling: 3 }), ...list('worst', { feeling: -3 })];
const feelings = [
  ...list('happy happy glad proud excited', { feeling: 2.3 }),
  ...list('sad sad angry tired bored upset unhappy disappointed afraid lonely', { feeling: -2.3 }),
];
const strengths = [
  ...list('very very really so too quite', { strength: 1.4 }),
  ...list('extremely absolutely', { strength: 1.6 }),
];
const not = list('not', { negation: 0.8 });
const never = list('never', { negation: 1 });

/** Each as: I love, he loves, all of them loved. */
const verbs: readonly (readonly [base: string, third: string, past: string, feeling: number])[] = [
  ['love', 'loves', 'loved', 2.6],
  ['like', 'likes', 'liked', 2],
  ['enjoy', 'enjoys', 'enjoyed', 2.2],
  ['hate', 'hates', 'hated', -2.6],
  ['dislike', 'dislikes', 'disliked', -2],
];

interface Person {
  readonly text: string;
  readonly is: string;
  readonly was: string;
  readonly third: boolean;
}

const persons: readonly Person[] = [
  { text: 'I', is: 'am', was: 'was', third: false },
  { text: 'you', is: 'are', was: 'were', third: false },
  { text: 'he', is: 'is', was: 'was', third: true },
  { text: 'she', is: 'is', was: 'was', third: true },
  { text: 'we', is: 'are', was: 'were', third: false },
  { text: 'they', is: 'are', was: 'were', third: false },
];

const word = (text: string, meaning: Meaning = {}): Piece => ({ text, ...meaning });

/** A form of "be", by itself, with "not" behind it, or with n't. */
function be(random: Random, form: string): readonly Piece[] {
  if (form === 'am' || chance(random, 0.72)) return [word(form), ...negation(random)];
  return [word(`${form}n't`, { negation: 0.8 })];
}

const negation = (random: Random): readonly Piece[] =>
  chance(random, 0.4) ? (chance(random, 0.85) ? not : never) : [];

const strength = (random: Random): readonly Piece[] =>
  chance(random, 0.35) ? [pick(random, strengths)] : [];

const thing = (random: Random): readonly Piece[] => [pick(random, determiners), pick(random, things)];

/** "the movie was not very good" */
function ofThing(random: Random): readonly Piece[] {
  const [subject, form] = chance(random, 0.12)
    ? [list('it'), pick(random, ['is', 'was'])]
    : chance(random, 0.8)
      ? [thing(random), pick(random, ['is', 'was', 'was'])]
      : [[pick(random, manyDeterminers), pick(random, manyThings)], pick(random, ['are', 'were'])];
  const said = chance(random, 0.2)
    ? [...(chance(random, 0.8) ? too : strength(random)), pick(random, complaints)]
    : [...strength(random), pick(random, adjectives)];
  return [...subject, ...be(random, form), ...said];
}

/** "it was not a good movie", "it's the best book ever", or only "very good" */
function ofKind(random: Random): readonly Piece[] {
  if (chance(random, 0.2)) return [...negation(random), ...strength(random), pick(random, adjectives)];
  if (chance(random, 0.15)) {
    const ever = chance(random, 0.3) ? list('ever') : [];
    return [...kindOpening(random), word('the'), pick(random, extremes), pick(random, things), ...ever];
  }
  const inside = [...strength(random), pick(random, adjectives)];
  const article = word(/^[aeiou]/.test(inside[0]!.text) ? 'an' : 'a');
  return [...kindOpening(random), article, ...inside, pick(random, things)];
}

/** "it was not", "it's", "not" */
function kindOpening(random: Random): readonly Piece[] {
  if (chance(random, 0.15)) return negation(random);
  if (chance(random, 0.2)) return [word("it's"), ...negation(random)];
  return [pick(random, list('it it this that')), ...be(random, pick(random, ['is', 'was']))];
}

/** "they are not very happy" */
function ofPerson(random: Random): readonly Piece[] {
  const person = pick(random, persons);
  const verb = chance(random, 0.75)
    ? be(random, chance(random, 0.6) ? person.is : person.was)
    : chance(random, 0.3) && person.text === 'I'
      ? [word("I'm"), ...negation(random)]
      : [word(person.third ? 'feels' : 'feel')];
  const subject = verb[0]!.text === "I'm" ? [] : [word(person.text)];
  return [...subject, ...verb, ...strength(random), pick(random, feelings)];
}

/** "she does not really like this book" */
function ofTaste(random: Random): readonly Piece[] {
  const { text, third } = pick(random, persons);
  const [base, thirdForm, past, feeling] = pick(random, verbs);
  const really = chance(random, 0.25) ? list('really', { strength: 1.4 }) : [];
  const object = chance(random, 0.15) ? list('it') : thing(random);
  if (chance(random, 0.4)) {
    const auxiliary = pick(random, [third ? 'does' : 'do', 'did']);
    const denied = pick(random, [[word(`${auxiliary}n't`, { negation: 0.8 })], [word(auxiliary), ...not]]);
    return [word(text), ...denied, ...really, word(base, { feeling }), ...object];
  }
  const neverThen = chance(random, 0.1) ? never : [];
  const form = chance(random, 0.5) ? past : third ? thirdForm : base;
  return [word(text), ...neverThen, ...really, word(form, { feeling }), ...object];
}

function clause(random: Random): readonly Piece[] {
  const make = pick(random, [ofThing, ofThing, ofThing, ofKind, ofPerson, ofTaste, ofTaste]);
  const opening = chance(random, 0.06)
    ? pick(random, [list('I think'), list('yesterday'), list('today')])
    : [];
  const end = chance(random, 0.05) ? [pick(random, addenda)] : [];
  return [...opening, ...make(random), ...end];
}

/** A sentence in English: one clause, or two with "but" or "and" between them. */
export function english(random: Random): readonly Piece[] {
  const first = clause(random);
  const pieces = [...first];
  if (chance(random, 0.45)) {
    if (chance(random, 0.4)) pieces.push(word(','));
    const contrast = chance(random, 0.7);
    pieces.push(contrast ? word('but', { contrast }) : word('and'));
    pieces.push(...secondClause(random, first, contrast, clause));
  }
  return chance(random, 0.4) ? [...pieces, pick(random, list('. . !'))] : pieces;
}
