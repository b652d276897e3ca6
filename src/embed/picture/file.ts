import figure from '../../../styles/figure.css?inline';
import theme from '../../../styles/theme.css?inline';
import { createScene, type Font } from '../../scene';
import type { FigureContent } from '../../view/figure/content';
import type { Scheme } from './palette';
import { pictureOf } from './picture';
import type { Face, MeasureFace } from './runs';

const width = 1280;
/** As high as a slide leaves room for, and higher where the figure needs it. */
const usualHeight = 640;

/**
 * The faces of a picture. Unlike the page's own they are as wide on every system: the first is on Windows and macOS, and
 * the second, which stands in for it elsewhere, has the same widths.
 */
const families = {
  text: "Arial, 'Liberation Sans', Arimo, Helvetica, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif",
  math: "'Times New Roman', 'Liberation Serif', Tinos, Times, 'Songti SC', SimSun, 'Noto Serif CJK SC', serif",
} as const;

/** The figure at a position as an SVG file that needs nothing else. It is light unless it is told to be dark. */
export function pictureFile(content: FigureContent, position: number, scheme: Scheme = 'light'): string {
  const measure = measureFaces();
  const measureFont = (text: string, { size, family, bold = false }: Font): number =>
    measure(text, { size, family: families[family], italic: family === 'math', bold });
  const input = { ...content, measure: measureFont };
  const { neededHeight } = createScene({ ...input, viewport: { width, height: usualHeight } });
  const height = Math.max(usualHeight, Math.ceil(neededHeight));
  const frame = createScene({ ...input, viewport: { width, height } }).frame(position);
  return pictureOf(frame, { sheet: figure, theme, scheme, families, measure });
}

function measureFaces(): MeasureFace {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) throw new Error('this browser measures no text: it has no 2d canvas');
  return (text, { size, family, italic, bold }: Face) => {
    context.font = `${italic ? 'italic ' : ''}${bold ? 'bold ' : ''}${size}px ${family}`;
    return context.measureText(text).width;
  };
}
