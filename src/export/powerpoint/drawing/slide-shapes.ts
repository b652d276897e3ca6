import type { MeasureFace } from '../../picture/runs';
import { stretchesOf } from '../../resolved/path';
import type { PathShape, Shape, TextShape } from '../../resolved/shape';
import type { Families } from '../../resolved/stylist';
import { arrowOf, straight } from './arrows';
import { rectangleOf } from './geometry';
import { Names, travelling } from './names';
import { circle, type Identity, line, path, rectangle, textBox } from './shape';
import type { Setting } from './text-body';

export interface DrawingOptions extends Setting {
  readonly families: Families;
  readonly measure: MeasureFace;
  /** How wide the slide is. */
  readonly width: number;
}

/** More bars than this are one freeform: as shapes of their own they would only make the slide slow. */
const mostParts = 32;

/** What is left free at either side of a title. */
const titleMargin = 16;

const isCaption = ({ name }: Shape): boolean => /(^|\/)caption\//.test(name);

/**
 * The shapes of a slide as XML, the caption first. Every bar is a rectangle of its own, an arrow is a line with a head, and
 * what is bent is a freeform.
 */
export function slideShapes(shapes: readonly Shape[], options: DrawingOptions): string {
  const writer = new SlideWriter(options);
  const caption = shapes.filter((shape) => shape.kind === 'text' && isCaption(shape)) as TextShape[];
  if (caption.length > 0) writer.title(caption);
  const others = travelling(shapes.filter((shape) => !isCaption(shape)));
  for (let index = 0; index < others.length; index++) {
    const shape = others[index]!;
    if (shape.kind === 'path' && writer.arrow(shape, others[index + 1])) index++;
    else writer.draw(shape);
  }
  return writer.written.join('');
}

/** Writes the shapes of one slide, and gives each its name and its number. */
class SlideWriter {
  readonly written: string[] = [];
  private readonly names = new Names();
  /** The slide itself has the first. */
  private id = 1;

  constructor(private readonly options: DrawingOptions) {}

  title(lines: readonly TextShape[]): void {
    // Some programs break the line of a title at its box, whatever it says: the box is as wide as the slide.
    const width = this.options.width - 2 * titleMargin;
    this.written.push(textBox(lines, width, this.identity('caption'), this.options, true));
  }

  /** @returns whether the shape and the next one are an arrow together */
  arrow(shape: PathShape, next: Shape | undefined): boolean {
    const arrow = arrowOf(shape, next);
    if (arrow)
      this.written.push(
        line(arrow, shape.stroke, this.identity(shape.name.replace(/\/line$/, '')), this.options.palette),
      );
    return arrow !== undefined;
  }

  draw(shape: Shape): void {
    const { palette } = this.options;
    if (shape.kind === 'path') this.drawPath(shape);
    else if (shape.kind === 'text')
      this.written.push(textBox([shape], this.widthOf(shape), this.identity(shape.name), this.options));
    else if (shape.kind === 'rect') this.written.push(rectangle(shape, this.identity(shape.name), palette));
    else this.written.push(circle(shape, this.identity(shape.name), palette));
  }

  private drawPath(shape: PathShape): void {
    const { palette } = this.options;
    const single = straight(shape);
    if (single) {
      this.written.push(line(single, shape.stroke, this.identity(shape.name), palette));
      return;
    }
    const stretches = stretchesOf(shape.segments);
    const boxes = stretches.length <= mostParts ? stretches.map(rectangleOf) : [];
    if (boxes.length > 0 && boxes.every((box) => box !== undefined)) {
      boxes.forEach((box, index) => {
        const own = this.identity(shape.name, boxes.length > 1 ? String(index + 1) : '');
        const { fill, stroke } = shape;
        this.written.push(rectangle({ ...box, radius: 0, fill, stroke }, own, palette));
      });
      return;
    }
    if (shape.segments.length > 1) this.written.push(path(shape, this.identity(shape.name), palette));
  }

  private identity(name: string, part?: string): Identity {
    this.id++;
    return { id: this.id, name: this.names.of(name, part) };
  }

  private widthOf({ runs }: TextShape): number {
    const { families, measure } = this.options;
    return runs.reduce(
      (sum, { text, size, family, italic, bold, gap, spacing }) =>
        sum + gap + spacing * text.length + measure(text, { size, family: families[family], italic, bold }),
      0,
    );
  }
}
