import { approximateMeasure, type Frame } from '../../src/scene';
import { rectOf, type Seen, seen, textOf } from './read';

/** The room that a mark takes on the figure. */
export interface Box {
  readonly path: string;
  readonly what: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly opacity: number;
}

/** How far an h rises above the line and a comma hangs below it, in the size of the type; digits do not hang. */
const rise = 0.69;
const hang = 0.2;

/** Fainter than this is not read. */
const faintest = 0.1;

/** Every text of a frame, with the room that it takes by the rule that the scene was laid out with. */
export function textBoxes(frame: Frame): Box[] {
  return seen(frame).flatMap((one) =>
    one.mark.tag === 'text' && one.opacity >= faintest ? [textBox(one)] : [],
  );
}

function textBox({ mark, path, place, classes, fontSize, opacity }: Seen): Box {
  const bold =
    ['at-work', 'answer-name'].some((name) => classes.includes(name)) ||
    classes.some((name) => name.endsWith('title'));
  const width = widthOf(mark, fontSize, bold) * place.scaleX;
  const x = place.shiftX + place.scaleX * Number(mark.attributes.x);
  const y = place.shiftY + place.scaleY * Number(mark.attributes.y);
  // As the style sheet has it: the digits of a column stand flush right, every other text in the middle unless it says so.
  const digits = classes.includes('digits');
  const isBefore = digits || classes.includes('end');
  const isAfter = classes.includes('start') || classes.includes('chain-name');
  const left = isBefore ? x - width : isAfter ? x : x - width / 2;
  const size = fontSize * place.scaleY;
  return {
    path,
    what: textOf(mark),
    left,
    right: left + width,
    top: y - rise * size,
    bottom: y + (digits ? 0 : hang * size),
    opacity,
  };
}

function widthOf(mark: Seen['mark'], size: number, bold: boolean): number {
  const own = mark.text === undefined ? 0 : approximateMeasure(mark.text, { size, family: 'text', bold });
  return (mark.children ?? []).reduce((sum, run) => {
    const { 'font-size': scale, dx } = run.attributes;
    const ownSize = scale === undefined ? size : Number.parseFloat(scale) * size;
    const gap = dx === undefined ? 0 : Number.parseFloat(dx) * ownSize;
    return sum + gap + widthOf(run, ownSize, bold);
  }, own);
}

/** Every rectangle of a frame that can be seen. */
export function rectBoxes(frame: Frame): Box[] {
  return seen(frame).flatMap(({ mark, path, place, opacity }) => {
    if (mark.tag !== 'rect' || opacity < faintest) return [];
    const { x, y, width, height } = rectOf(mark);
    const [left, top] = [place.shiftX + place.scaleX * x, place.shiftY + place.scaleY * y];
    const [right, bottom] = [left + place.scaleX * width, top + place.scaleY * height];
    return [{ path, what: 'rect', left, top, right, bottom, opacity }];
  });
}

/** What is not wholly inside the frame. */
export function outside({ width, height }: Frame, boxes: readonly Box[], slack = 0.5): Box[] {
  return boxes.filter(
    ({ left, top, right, bottom }) =>
      left < -slack || top < -slack || right > width + slack || bottom > height + slack,
  );
}

/** For messages: where a box is, left, top, right and bottom. */
export const placeOf = ({ left, top, right, bottom }: Box): string =>
  [left, top, right, bottom].map((value) => value.toFixed(1)).join(' ');

/** Pairs that are over each other by more than a hair. */
export function overlaps(boxes: readonly Box[], hair = 1): (readonly [Box, Box])[] {
  return boxes.flatMap((one, index) =>
    boxes
      .slice(index + 1)
      .filter(
        (other) =>
          Math.min(one.right, other.right) - Math.max(one.left, other.left) > hair &&
          Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > hair,
      )
      .map((other) => [one, other] as const),
  );
}
