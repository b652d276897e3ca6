import { approximateMeasure, type Font, type Measure } from '../../scene';
import { families } from './fonts';

/** Enough for every word of a long sentence at two sizes; a page that shows more starts afresh. */
const mostRemembered = 20_000;

let shared: Measure | undefined;

/** Measures text with a canvas, which needs no layout of the page. One serves all: they measure the same words. */
export function canvasMeasure(): Measure {
  shared ??= createMeasure();
  return shared;
}

function createMeasure(): Measure {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return approximateMeasure;
  const remembered = new Map<string, number>();
  return (text, font) => {
    const face = faceOf(font);
    const key = `${face}|${text}`;
    let width = remembered.get(key);
    if (width === undefined) {
      if (remembered.size > mostRemembered) remembered.clear();
      context.font = face;
      width = context.measureText(text).width;
      remembered.set(key, width);
    }
    return width;
  };
}

function faceOf({ size, family, bold }: Font): string {
  const style = family === 'math' ? 'italic ' : '';
  return `${style}${bold ? '600 ' : ''}${size}px ${families[family]}`;
}
