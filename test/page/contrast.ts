/** A colour as red, green and blue from 0 to 255, and how much of it covers what is beneath. */
type Colour = readonly [red: number, green: number, blue: number, alpha: number];

function colourOf(text: string): Colour | undefined {
  const parts = text.match(/[\d.]+/g)?.map(Number);
  if (!text.startsWith('rgb') || !parts) return undefined;
  return [parts[0]!, parts[1]!, parts[2]!, parts[3] ?? 1];
}

/** One colour laid over another. */
function over([red, green, blue, alpha]: Colour, below: Colour): Colour {
  const mixed = (top: number, bottom: number): number => top * alpha + bottom * (1 - alpha);
  return [mixed(red, below[0]), mixed(green, below[1]), mixed(blue, below[2]), 1];
}

/** WCAG 2.2: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance([red, green, blue]: Colour): number {
  const [r, g, b] = [red, green, blue].map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

function contrast(one: Colour, other: Colour): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light! + 0.05) / (dark! + 0.05);
}

/** How much of an element is seen through itself and all around it. */
function opacityOf(element: Element): number {
  let opacity = 1;
  for (let at: Element | null = element; at; at = at.parentElement) {
    opacity *= Number(getComputedStyle(at).opacity);
  }
  return opacity;
}

/** What a text of the picture stands on: the shapes drawn before it under its middle, on the paper. */
function beneath(text: Element, paper: Colour): Colour {
  const box = text.getBoundingClientRect();
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  let colour = paper;
  for (const shape of text
    .closest('.figure-picture')!
    .querySelectorAll<SVGGraphicsElement>('rect, path, circle')) {
    if (!(shape.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING)) break;
    const at = shape.getBoundingClientRect();
    if (x < at.left || x > at.right || y < at.top || y > at.bottom) continue;
    const style = getComputedStyle(shape);
    const fill = colourOf(style.fill);
    // The box around a path is not the path: only what is filled at that very place is beneath.
    if (!fill || !(shape as SVGGeometryElement).isPointInFill(placeIn(shape, x, y))) continue;
    const alpha = fill[3] * Number(style.fillOpacity) * opacityOf(shape);
    colour = over([fill[0], fill[1], fill[2], alpha], colour);
  }
  return colour;
}

function placeIn(shape: SVGGraphicsElement, x: number, y: number): DOMPoint {
  return new DOMPoint(x, y).matrixTransform(shape.getScreenCTM()!.inverse());
}

export interface SeenText {
  readonly text: string;
  /** Against what it stands on, as it is seen: what is half faded has half the contrast. */
  readonly contrast: number;
  readonly opacity: number;
  /** In the equation, which is set large. */
  readonly large: boolean;
  readonly role: string;
}

/** Every stretch of text in the picture. */
export function textsOf(picture: Element): SeenText[] {
  const paper = colourOf(getComputedStyle(document.documentElement).backgroundColor)!;
  return [...picture.querySelectorAll('text')].flatMap((text) => {
    const runs = text.children.length > 0 ? [...text.children] : [text];
    return runs.map((run): SeenText => {
      const ground = beneath(run, paper);
      const [red, green, blue] = colourOf(getComputedStyle(run).fill)!;
      const opacity = opacityOf(run) * Number(getComputedStyle(run).fillOpacity);
      const role = run.getAttribute('class') ?? text.getAttribute('class') ?? '';
      const seen = contrast(over([red, green, blue, opacity], ground), ground);
      const large = text.closest('.equation') !== null;
      return { text: run.textContent ?? '', contrast: seen, opacity, large, role };
    });
  });
}
