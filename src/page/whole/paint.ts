import { families } from '../../view/drawing/fonts';

/** The colours of the theme, as a canvas takes them. Where the system sets all colours, they are the system's. */
export type Colour =
  | 'x'
  | 'x-text'
  | 'h'
  | 'ink'
  | 'ink-soft'
  | 'line'
  | 'line-strong'
  | 'positive'
  | 'negative';

export type Palette = (colour: Colour) => string;

/** @param host its colours, as they are now: light, dark, or those of the system */
export function paletteOf(host: HTMLElement): Palette {
  const found = new Map<Colour, string>();
  return (colour) => {
    let value = found.get(colour);
    if (value === undefined) {
      // Only a colour that an element has is worked out: a property would still be two, one for light and one for dark.
      host.style.color = `var(--${colour})`;
      value = getComputedStyle(host).color;
      host.style.color = '';
      found.set(colour, value);
    }
    return value;
  };
}

/** A canvas that is ready to be drawn on, in pixels of the page. */
export interface Paper {
  readonly context: CanvasRenderingContext2D;
  readonly width: number;
  readonly height: number;
  /** The nearest place where a dot of the screen begins, so that edges are crisp. */
  snap(value: number): number;
}

/** Gives a canvas as many dots as the screen has for it, and clears it. */
export function paperOf(canvas: HTMLCanvasElement, width: number, height: number): Paper | undefined {
  const dots = Math.min(3, devicePixelRatio || 1);
  canvas.width = Math.round(width * dots);
  canvas.height = Math.round(height * dots);
  const context = canvas.getContext('2d');
  if (!context) return undefined;
  context.scale(dots, dots);
  return { context, width, height, snap: (value) => Math.round(value * dots) / dots };
}

export const fontOf = (size: number): string => `${size}px ${families.text}`;
