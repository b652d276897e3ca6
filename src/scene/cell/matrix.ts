import type { Chain } from '../../model/model';
import { parameterSymbol } from '../../timeline/symbols';
import type { Interior, MatrixSlot } from '../layout/interior';
import type { OpenCell } from '../layout/open-cell';
import { group, type MaybeMark, numbers, type Rect, rect } from '../marks/mark';
import { plainText, richText } from '../marks/text';
import { formatValue } from '../marks/vector/digits';
import { squares } from '../marks/vector/squares';
import { sweepMark } from '../motion/row-sweep';

/** Matrices are drawn once for all moments; only the row that is being multiplied moves. */
export function matrixMarks(open: OpenCell): MaybeMark[] {
  const { stage, interior } = open;
  const { cell } = stage;
  return interior.matrices.flatMap((slot) => {
    const { parameter, operation, box } = slot;
    const progress = open.progress(operation);
    return open.memo(`matrix ${parameter}`, [progress], () => {
      const scaleX = open.place.width / interior.width;
      const scaleY = open.place.height / interior.height;
      const at = open.inside(box);
      const product = open.inside(open.slot(operation.output)!.box);
      return [
        group(
          `matrix ${parameter}`,
          { transform: numbers`translate(${at.x} ${at.y}) scale(${scaleX} ${scaleY})` },
          stage.memo(`matrix ${parameter}`, [], () => weights(stage.row.chain.chain, interior, slot)),
        ),
        richText(
          `label ${parameter}`,
          'symbol-label',
          at.x + at.width / 2,
          at.y + at.height + interior.labelSize + 3,
          [parameterSymbol(cell, parameter, stage.row.notation)],
          { 'font-size': interior.labelSize },
        ),
        sweepMark(`sweep ${parameter}`, at, product, interior.rows, progress),
      ];
    });
  });
}

/** The same at every moment, so drawn at an origin of its own. */
function weights(chain: Chain, interior: Interior, slot: MatrixSlot): MaybeMark[] {
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
