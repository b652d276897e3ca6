import type { Chain } from '../../model/model';
import type { Interior, MatrixSlot } from '../layout/interior';
import { formatValue, squares } from '../marks/column';
import { group, type MaybeMark, type Rect, rect } from '../marks/mark';
import { plainText } from '../marks/text';

/** The matrices of an open cell by parameter, each at its own origin: they are the same at every moment. */
export function matricesOf(chain: Chain, interior: Interior): ReadonlyMap<string, readonly MaybeMark[]> {
  return new Map(interior.matrices.map((slot) => [slot.parameter, matrix(chain, interior, slot)]));
}

function matrix(chain: Chain, interior: Interior, slot: MatrixSlot): MaybeMark[] {
  const { rows, columns, values } = chain.parameters.get(slot.parameter)!;
  const box: Rect = { x: 0, y: 0, width: slot.box.width, height: slot.box.height };
  const marks = [
    rect('frame', 'column-frame role-weight', box, { rx: 5 }),
    group(
      'squares',
      { class: slot.digits ? 'squares beneath-digits' : 'squares' },
      squares(box, rows, strengthened(values), columns),
    ),
  ];
  if (!slot.digits) return marks;
  const [width, height] = [box.width / columns, box.height / rows];
  const size = interior.digitsSize;
  const digits = Array.from(values, (value, index) => {
    const x = ((index % columns) + 1) * width - 4;
    const y = (Math.floor(index / columns) + 0.5) * height + size * 0.35;
    return plainText(`${index}`, '', x, y, formatValue(value));
  });
  return [...marks, group('digits', { class: 'digits', 'font-size': size }, digits)];
}

/** The many small weights of a large network would all be as good as white: their colours go up to the largest. */
function strengthened(values: Float64Array): number[] {
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const scale = largest > 0 && largest < 0.5 ? 1 / largest : 1;
  return Array.from(values, (value) => value * scale);
}
