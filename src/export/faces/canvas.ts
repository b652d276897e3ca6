import type { Face, MeasureFace } from '../picture/runs';

/** Measures texts with a canvas, in any face. */
export function canvasFaces(): MeasureFace {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) throw new Error('this browser measures no text: it has no 2d canvas');
  return (text, { size, family, italic, bold }: Face) => {
    context.font = `${italic ? 'italic ' : ''}${bold ? 'bold ' : ''}${size}px ${family}`;
    return context.measureText(text).width;
  };
}
