import type { Font, Measure } from '../../scene';
import type { MeasureFace } from '../picture/runs';
import type { Families } from '../resolved/stylist';

/**
 * The faces of a file that is opened elsewhere. Unlike the page's own they are as wide on every system: the first is on
 * Windows and macOS, and the second, which stands in for it elsewhere, has the same widths.
 */
export const portable: Families = {
  text: "Arial, 'Liberation Sans', Arimo, Helvetica, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif",
  math: "'Times New Roman', 'Liberation Serif', Tinos, Times, 'Songti SC', SimSun, 'Noto Serif CJK SC', serif",
};

/** Measures what a scene asks for in the faces of a file. */
export const measureIn =
  (measure: MeasureFace, families: Families): Measure =>
  (text: string, { size, family, bold = false }: Font): number =>
    measure(text, { size, family: families[family], italic: family === 'math', bold });
