import type { Face, MeasureFace } from '../picture/runs';

/** Enough for the texts of many moments of a long sentence. When more are measured, the widths are forgotten. */
const mostKnown = 20_000;

/** Measures texts with a canvas, in any face. */
export function canvasFaces(): MeasureFace {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) throw new Error('this browser measures no text: it has no 2d canvas');
  const known = new Map<string, number>();
  return (text, { size, family, italic, bold }: Face) => {
    const font = `${italic ? 'italic ' : ''}${bold ? 'bold ' : ''}${size}px ${family}`;
    const key = `${font}|${text}`;
    let width = known.get(key);
    if (width === undefined) {
      if (known.size > mostKnown) known.clear();
      context.font = font;
      width = context.measureText(text).width;
      known.set(key, width);
    }
    return width;
  };
}
