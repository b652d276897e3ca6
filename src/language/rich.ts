/** What a symbol stands for; the same colour everywhere, in the picture, the equation and the caption. */
export type Role = 'x' | 'h' | 'c' | 'bias' | 'output' | 'ink';

/** A stretch of text. A symbol is set in italics, with its subscript below the line and its superscript above. */
export interface Run {
  readonly text: string;
  readonly subscript?: string;
  readonly superscript?: string;
  readonly role?: Role;
}

/** Text in which symbols keep their colours. */
export type Rich = readonly Run[];

/** The symbol of the weights for an input, for prose: W with the input below the line, in the input's colour. */
export const weightOf = (input: 'x' | 'h'): Run => ({ text: 'W', subscript: input, role: input });

/** The symbol of the bias, for prose. */
export const bias: Run = { text: 'b', role: 'bias' };

/**
 * Builds rich text from a template. Whatever is put in stays text: a word that looks like markup is a word.
 *
 * @example rich`cell ${4} makes ${{ text: 'h', subscript: '4', role: 'h' }}`
 */
export function rich(parts: TemplateStringsArray, ...values: (string | number | Run | Rich)[]): Rich {
  const runs: Run[] = [];
  parts.forEach((part, index) => {
    if (part) runs.push({ text: part });
    const value = values[index];
    if (value === undefined) return;
    if (typeof value === 'string' || typeof value === 'number') runs.push({ text: String(value) });
    else runs.push(...[value].flat());
  });
  return runs;
}

/** The same words without colours, for a screen reader: `W_h h_3` is read as "W h h 3". */
export function plain(text: Rich): string {
  return text
    .map((run, index) => {
      const next = text[index + 1];
      const gap = run.role && next?.role ? ' ' : '';
      const marks = [run.subscript, run.superscript].flatMap((mark) => (mark ? [` ${mark}`] : [])).join('');
      return `${run.text}${marks}${gap}`;
    })
    .join('');
}
