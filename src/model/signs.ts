import type { Vocabulary } from './vocabulary';

/** What spaces are written as where they are tokens of their own: else nobody would see them. */
const signs: ReadonlyMap<string, string> = new Map([
  [' ', '␣'],
  ['\n', '↵'],
  ['\t', '⇥'],
  ['\u00a0', '⍽'],
  ['\u3000', '⎵'],
]);

const spaces: ReadonlyMap<string, string> = new Map([...signs].map(([space, sign]) => [sign, space]));

/** The token as one sees it. */
export const visible = (token: string): string => signs.get(token) ?? token;

/** The space that a sign stands for. */
export const spaceOf = (sign: string): string | undefined => spaces.get(sign);

/**
 * What a space of the vocabulary is written as: as itself, where its sign is another token; undefined for a space that
 * the vocabulary does not hold.
 */
export function signOf(space: string, { idOf }: Pick<Vocabulary, 'idOf'>): string | undefined {
  const id = idOf(space);
  if (id === undefined) return undefined;
  const sign = visible(space);
  return idOf(sign) === id ? sign : space;
}
