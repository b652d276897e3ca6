import type { Random } from '../model/random';
import { chance, pick, type Sentence, unknown } from './sentence';

const list = (text: string): readonly string[] => text.split(' ');

/** One, several. */
const nouns = list(
  'key/keys book/books picture/pictures letter/letters box/boxes cabinet/cabinets table/tables door/doors house/houses car/cars dog/dogs cat/cats boy/boys girl/girls teacher/teachers student/students friend/friends',
).map((pair) => pair.split('/') as [string, string]);
const verbs = list('is/are was/were has/have').map((pair) => pair.split('/') as [string, string]);
const singular = verbs.map(([one]) => one);
const plural = verbs.map(([, several]) => several);

const adjectives = list('old new small big red green');
const prepositions = list('of to near in behind with');
const links = list('that which');
const pasts = list('saw found lost liked painted');
const states = list('lost new old big small here gone beautiful ready');
const things = list('problems friends time money');

/** How often a noun or an adjective between subject and verb is read as the unknown word. */
const dropout = 0.03;

/** How many other answers the verb counts for: it is one word of many, and only it tells the number. */
const emphasis = 6;

function nounPhrase(random: Random, number: 0 | 1): readonly string[] {
  return [
    ...(chance(random, 0.8) ? ['the'] : [pick(random, list('my your'))]),
    ...(chance(random, 0.25) ? [pick(random, adjectives)] : []),
    pick(random, nouns)[number],
  ];
}

const either = (random: Random): 0 | 1 => (chance(random, 0.5) ? 1 : 0);

/** "to the old cabinet", or "that the boys lost", whose verb says nothing of a number. */
function modifier(random: Random): readonly string[] {
  if (chance(random, 0.75)) return [pick(random, prepositions), ...nounPhrase(random, either(random))];
  return [pick(random, links), ...nounPhrase(random, either(random)), pick(random, pasts)];
}

/**
 * A sentence whose verb must agree with a subject that may stand up to three phrases back: "the keys to the old cabinet
 * near the door are lost". The nouns between are as often of the other number as of the same. What comes next is
 * asked after every word; what counts is the number of the verb.
 *
 * @see Linzen, Dupoux and Goldberg (2016), Assessing the ability of LSTMs to learn syntax-sensitive dependencies
 */
export function drawAgreement(random: Random): Sentence {
  const number = either(random);
  const modifiers = pick(random, [0, 1, 1, 2, 2, 3]);
  const subject = nounPhrase(random, number);
  const between = Array.from({ length: modifiers }, () => modifier(random)).flat();
  const verb = pick(random, verbs)[number];
  const rest =
    verb === 'has' || verb === 'have'
      ? [pick(random, things)]
      : [...(chance(random, 0.2) ? ['very'] : []), pick(random, states)];
  const said = [...subject, ...between, verb, ...rest, '.'];
  const step = subject.length + between.length - 1;
  const tokens = said.map((word, at) =>
    at >= subject.length && at <= step && chance(random, dropout) ? unknown : word,
  );
  return {
    tokens,
    targets: said.map((_, at) =>
      at + 1 < said.length ? [[said[at + 1]!, at === step ? emphasis : 1]] : undefined,
    ),
    question: {
      step,
      right: number === 0 ? singular : plural,
      wrong: number === 0 ? plural : singular,
    },
    distance: between.length,
  };
}
