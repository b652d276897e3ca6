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
