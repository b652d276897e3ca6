import type { TextRun } from '../../resolved/shape';
import { type DeckPalette, solidFill } from '../palette';
import { escaped, xml } from '../xml';
import { centipoints } from './units';

/** What a line of text is set as. */
export interface Setting {
  readonly palette: DeckPalette;
  /** The language of what the figure itself says, as in `zh-CN`. */
  readonly language: string;
}

export const alignments = { start: 'l', middle: 'ctr', end: 'r' } as const;

/** Arabic, Hebrew and the other scripts that are written from right to left. */
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const han = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** A text runs as its first letter does: a word from right to left in an English sentence does not turn the sentence. */
const isRightToLeft = (text: string): boolean => rightToLeft.test(/\p{L}/u.exec(text)?.[0] ?? '');

function languageOf(text: string, language: string): string {
  if (isRightToLeft(text)) return /\p{Script=Hebrew}/u.test(text) ? 'he-IL' : 'ar-SA';
  if (han.test(text) && !language.startsWith('zh')) return 'zh-CN';
  return language;
}

/**
 * The text of a shape: its lines, one below the other in one paragraph.
 *
 * @param lineHeight from one line to the next, where there are several
 */
export function textBody(
  name: 'p:txBody',
  lines: readonly (readonly TextRun[])[],
  anchor: keyof typeof alignments,
  setting: Setting,
  lineHeight?: number,
): string {
  const whole = lines
    .flat()
    .map(({ text }) => text)
    .join('');
  const spacing = lineHeight ? xml('a:lnSpc', {}, xml('a:spcPts', { val: centipoints(lineHeight) })) : '';
  const paragraph = xml(
    'a:p',
    {},
    xml('a:pPr', { algn: alignments[anchor], rtl: isRightToLeft(whole) ? 1 : undefined }, spacing),
    ...lines.map((runs, index) => (index > 0 ? lineBreak(runs) : '') + runsXml(runs, setting)),
  );
  const body = { wrap: 'none', lIns: 0, tIns: 0, rIns: 0, bIns: 0, rtlCol: 0, anchor: 'ctr' };
  return xml(name, {}, xml('a:bodyPr', body, xml('a:noAutofit')), xml('a:lstStyle'), paragraph);
}

const lineBreak = (runs: readonly TextRun[]): string =>
  xml('a:br', {}, xml('a:rPr', { sz: centipoints(runs[0]?.size ?? 18) }));

function runsXml(runs: readonly TextRun[], setting: Setting): string {
  return runs
    .flatMap((run, index) => {
      const gap = runs[index + 1]?.gap ?? 0;
      if (gap === 0) return [runXml(run, run.text, run.spacing, setting)];
      // The gap before a run is the space after the last character of the run before it.
      const characters = [...run.text];
      const last = characters.pop() ?? '';
      const rest = characters.join('');
      return [
        rest === '' ? '' : runXml(run, rest, run.spacing, setting),
        runXml(run, last, run.spacing + gap, setting),
      ];
    })
    .join('');
}

/** PowerPoint sets what is below or above the line at two thirds of its size. */
const scriptShare = 2 / 3;

function runXml(run: TextRun, text: string, spacing: number, { palette, language }: Setting): string {
  const size = run.rise === 0 ? run.size : run.size / scriptShare;
  const properties = xml(
    'a:rPr',
    {
      lang: languageOf(text, language),
      sz: Math.max(100, centipoints(size)),
      b: run.bold ? 1 : 0,
      i: run.italic ? 1 : undefined,
      spc: spacing === 0 ? undefined : centipoints(spacing),
      baseline: run.rise === 0 ? undefined : Math.round((run.rise / size) * 100_000),
      dirty: 0,
    },
    solidFill(run.colour, palette),
    ...faces[run.family],
  );
  return xml('a:r', {}, properties, `<a:t>${escaped(text)}</a:t>`);
}

const face = (latin: string, eastAsian: string, complex: string): readonly string[] => [
  xml('a:latin', { typeface: latin }),
  xml('a:ea', { typeface: eastAsian }),
  xml('a:cs', { typeface: complex }),
];

/** The face of the text is the theme's, and so one that a person can change. */
const faces = {
  text: face('+mn-lt', '+mn-ea', '+mn-cs'),
  math: face('Times New Roman', 'SimSun', 'Times New Roman'),
} as const;
