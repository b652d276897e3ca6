import type { Colour, Paint, Segment, Shape, Stroke, TextRun, TextShape } from '../resolved/shape';
import type { Families } from '../resolved/stylist';

/** A canvas on the page or off it. */
export type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** Draws shapes on a canvas, whose dots are their units. */
export function paint(context: Context, shapes: readonly Shape[], families: Families): void {
  context.textBaseline = 'alphabetic';
  context.textAlign = 'left';
  context.lineJoin = 'round';
  for (const shape of shapes) {
    if (shape.kind === 'text') {
      paintText(context, shape, families);
      continue;
    }
    context.beginPath();
    if (shape.kind === 'path') trace(context, shape.segments);
    else if (shape.kind === 'circle') context.arc(shape.x, shape.y, shape.radius, 0, 2 * Math.PI);
    else if (shape.radius > 0) context.roundRect(shape.x, shape.y, shape.width, shape.height, shape.radius);
    else context.rect(shape.x, shape.y, shape.width, shape.height);
    fillAndStroke(context, shape);
  }
  context.globalAlpha = 1;
}

function trace(context: Context, segments: readonly Segment[]): void {
  for (const { type, points } of segments) {
    const [first, second, third] = points;
    if (type === 'M') context.moveTo(first![0], first![1]);
    else if (type === 'L') context.lineTo(first![0], first![1]);
    else if (type === 'Q') context.quadraticCurveTo(first![0], first![1], second![0], second![1]);
    else if (type === 'C')
      context.bezierCurveTo(first![0], first![1], second![0], second![1], third![0], third![1]);
    else context.closePath();
  }
}

function fillAndStroke(context: Context, { fill, stroke }: Paint): void {
  if (fill) {
    fillIn(context, fill);
    context.fill();
  }
  if (stroke) {
    strokeIn(context, stroke);
    context.stroke();
  }
}

function fillIn(context: Context, { hex, opacity }: Colour): void {
  context.globalAlpha = opacity;
  context.fillStyle = hex;
}

function strokeIn(context: Context, { hex, opacity, width, dashes, roundEnds }: Stroke): void {
  context.globalAlpha = opacity;
  context.strokeStyle = hex;
  context.lineWidth = width;
  context.lineCap = roundEnds ? 'round' : 'butt';
  context.setLineDash([...dashes]);
}

function paintText(context: Context, shape: TextShape, families: Families): void {
  const { x, y, anchor, runs, halo } = shape;
  const places: number[] = [];
  let width = 0;
  for (const run of runs) {
    setFace(context, run, families);
    width += run.gap;
    places.push(width);
    width += context.measureText(run.text).width;
  }
  const left = x - { start: 0, middle: 0.5, end: 1 }[anchor] * width;
  const each = (draw: (run: TextRun, x: number, y: number) => void): void =>
    runs.forEach((run, index) => {
      setFace(context, run, families);
      draw(run, left + places[index]!, y - run.rise);
    });
  if (halo) {
    strokeIn(context, halo);
    each((run, at, baseline) => context.strokeText(run.text, at, baseline));
  }
  each((run, at, baseline) => {
    fillIn(context, run.colour);
    context.fillText(run.text, at, baseline);
  });
}

function setFace(
  context: Context,
  { size, family, italic, bold, spacing }: TextRun,
  families: Families,
): void {
  context.font = `${italic ? 'italic ' : ''}${bold ? '600 ' : ''}${size}px ${families[family]}`;
  // Where a browser cannot set letters apart, they stand as the face has them.
  context.letterSpacing = `${spacing}px`;
}
