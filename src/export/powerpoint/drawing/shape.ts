import type { CircleShape, PathShape, RectShape, Stroke, TextShape } from '../../resolved/shape';
import type { DeckPalette } from '../palette';
import { xml } from '../xml';
import type { Line } from './arrows';
import { type Box, boxOf, freeform, placed, preset } from './geometry';
import { outline, painted } from './outline';
import { type Setting, textBody } from './text-body';

/** What a shape is known by on its slide. */
export interface Identity {
  readonly id: number;
  readonly name: string;
}

export function rectangle(
  shape: Omit<RectShape, 'kind' | 'name'>,
  own: Identity,
  palette: DeckPalette,
): string {
  const shorter = Math.min(shape.width, shape.height);
  // A corner is told as a share of the shorter side.
  const geometry =
    shape.radius > 0
      ? preset('roundRect', { adj: Math.min(50_000, (shape.radius / shorter) * 100_000) })
      : preset('rect');
  return sp(own, placed(shape) + geometry + painted(shape, palette));
}

export function circle(shape: CircleShape, own: Identity, palette: DeckPalette): string {
  const { x, y, radius } = shape;
  const box: Box = { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
  return sp(own, placed(box) + preset('ellipse') + painted(shape, palette));
}

export function path(shape: PathShape, own: Identity, palette: DeckPalette): string {
  const box = boxOf(shape.segments);
  // Without a width a path has no scale: a hundredth is not seen.
  const roomy = { ...box, width: Math.max(box.width, 0.01), height: Math.max(box.height, 0.01) };
  const geometry = freeform(shape.segments, roomy, shape.fill !== undefined);
  return sp(own, placed(roomy) + geometry + painted(shape, palette));
}

export function line(
  { from: [fromX, fromY], to: [toX, toY], head }: Line,
  stroke: Stroke | undefined,
  { id, name }: Identity,
  palette: DeckPalette,
): string {
  const box: Box = {
    x: Math.min(fromX, toX),
    y: Math.min(fromY, toY),
    width: Math.abs(toX - fromX),
    height: Math.abs(toY - fromY),
  };
  const flips = {
    ...(toX < fromX ? { flipH: 1 as const } : {}),
    ...(toY < fromY ? { flipV: 1 as const } : {}),
  };
  const properties = placed(box, flips) + preset('line') + outline(stroke, palette, head);
  const known = xml('p:cNvPr', { id, name }) + xml('p:cNvCxnSpPr') + xml('p:nvPr');
  return xml('p:cxnSp', {}, xml('p:nvCxnSpPr', {}, known), xml('p:spPr', {}, properties));
}

/** Half of what the letters of usual faces stand above their baseline, in the size of the type. */
const middle = 0.34;

/**
 * A text, or several lines of one.
 *
 * @param width how wide the longest line is
 * @param isTitle whether it is what the slide says: outlines and screen readers take it for the slide's title
 */
export function textBox(
  lines: readonly TextShape[],
  width: number,
  own: Identity,
  setting: Setting,
  isTitle = false,
): string {
  const [{ x, y, anchor, size, halo }, last] = [lines[0]!, lines.at(-1)!];
  const edge = halo ? halo.width / 2 : 0;
  const height = (halo ? 0.72 : 1.15) * size + (last.y - y);
  const left = { start: x, middle: x - width / 2, end: x - width }[anchor];
  const box: Box = {
    x: left - edge,
    y: (y + last.y) / 2 - middle * size - height / 2,
    width: width + 2 * edge,
    height,
  };
  const properties =
    placed(box) + preset('rect') + painted({ fill: halo && { ...halo, opacity: 1 } }, setting.palette);
  const runs = lines.map((line) => line.runs);
  const body = textBody('p:txBody', runs, anchor, setting, lines.length > 1 ? lines[1]!.y - y : undefined);
  return sp(own, properties, body, isTitle);
}

function sp({ id, name }: Identity, properties: string, body = '', isTitle = false): string {
  const placeholder = isTitle ? xml('p:ph', { type: 'title' }) : '';
  const kind = isTitle || body === '' ? xml('p:cNvSpPr') : xml('p:cNvSpPr', { txBox: 1 });
  const known = xml('p:cNvPr', { id, name }) + kind + xml('p:nvPr', {}, placeholder);
  return xml('p:sp', {}, xml('p:nvSpPr', {}, known), xml('p:spPr', {}, properties), body);
}
