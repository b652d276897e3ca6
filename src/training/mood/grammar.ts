import type { Random } from '../../model/random';
import { chance, pick } from '../sentence';

/**
 * A grammar as text. Each name has ways to say it, of which one is taken; one that stands there twice is taken twice as
 * often. In a way, what is in angle brackets is another name, and the rest are words. `<very?>` is said one time in three,
 * and `<very??>` one time in ten.
 */
export type Rules = Readonly<Record<string, readonly string[]>>;

/**
 * The rules of a text: each is a name, "=", and its ways with "|" between them, and goes on in lines that begin with a
 * space. "-" says nothing.
 */
export function rulesOf(text: string): Rules {
  return Object.fromEntries(
    text
      .trim()
      .split(/\n(?! )/)
      .map((rule) => {
        const [name, ways] = rule.split(' = ') as [string, string];
        return [name, ways.split('|').map((way) => way.replace(/\s+/g, ' ').trim().replace(/^-$/, ''))];
      }),
  );
}

const parts = /<[^>]+>|[^ ]+/g;
const slot = /^<(.+?)(\?{0,2})>$/;

const chances: Readonly<Record<string, number>> = { '': 1, '?': 1 / 3, '??': 0.1 };

/** A part of a way: a word, or another name and how often it is said. */
interface Part {
  readonly word: string;
  readonly name?: string;
  readonly often: number;
}

const known = new Map<string, readonly Part[]>();

/** The parts of a way, taken apart once. */
function partsOf(way: string): readonly Part[] {
  let found = known.get(way);
  if (!found) {
    found = (way.match(parts) ?? []).map((word): Part => {
      const [, name, mark = ''] = slot.exec(word) ?? [];
      return { word, ...(name === undefined ? {} : { name }), often: chances[mark]! };
    });
    known.set(way, found);
  }
  return found;
}

/** Says a name of a grammar: its words. */
export function say(random: Random, rules: Rules, name: string): readonly string[] {
  const ways = rules[name];
  if (!ways) throw new RangeError(`the grammar has no "${name}": add it to the rules`);
  const said: string[] = [];
  for (const { word, name, often } of partsOf(pick(random, ways))) {
    if (name === undefined) said.push(word);
    else if (often === 1 || chance(random, often)) said.push(...say(random, rules, name));
  }
  return said;
}

/** Names for lists of words: each word is a way. */
export function wordRules(lists: Readonly<Record<string, readonly string[]>>, prefix = ''): Rules {
  return Object.fromEntries(
    Object.entries(lists)
      .filter(([, words]) => words.length > 0)
      .map(([name, words]) => [prefix + name, words]),
  );
}
