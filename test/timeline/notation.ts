import type { Rich } from '../../src/language/rich';

/** Rich text as a person would type it, with `_` before what stands below the line: W_h h_3. */
export const notation = (text: Rich): string =>
  text
    .map((run, index) => {
      const gap = run.role && text[index + 1]?.role ? ' ' : '';
      return `${symbol(run)}${gap}`;
    })
    .join('');

/** The symbols in a text, each once. */
export const symbolsIn = (text: Rich): readonly string[] => [
  ...new Set(text.filter(({ role }) => role !== undefined).map(symbol)),
];

const symbol = ({ text, subscript }: Rich[number]): string => (subscript ? `${text}_${subscript}` : text);
