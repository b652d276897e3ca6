import { approximateMeasure, type Font, type Measure } from '../../scene';
import { families } from './fonts';

/** Enough for every word of a long sentence at two sizes. When more texts are measured, the cache is emptied. */
const cacheLimit = 20_000;

let shared: Measure | undefined;

/** Measures text with a canvas, which needs no layout of the page. All figures share one cache. */
export function canvasMeasure(): Measure {
  shared ??= createMeasure();
  return shared;
}

function createMeasure(): Measure {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return approximateMeasure;
  const cache = new Map<string, number>();
  return (text, font) => {
    const face = faceOf(font);
    const key = `${face}|${text}`;
    let width = cache.get(key);
    if (width === undefined) {
      if (cache.size > cacheLimit) cache.clear();
      context.font = face;
      width = context.measureText(text).width;
      cache.set(key, width);
    }
    return width;
  };
}

function faceOf({ size, family, bold }: Font): string {
  const style = family === 'math' ? 'italic ' : '';
  return `${style}${bold ? '600 ' : ''}${size}px ${families[family]}`;
}
