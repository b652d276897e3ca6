import { parameterSymbol } from '../../timeline/symbols';
import type { OpenCell } from '../layout/open-cell';
import { group, type MaybeMark, numbers } from '../marks/mark';
import { richText } from '../marks/text';
import { sweepMark } from '../motion/row-sweep';

/** Matrices are drawn once for all moments; only the row that is being multiplied moves. */
export function matrixMarks(open: OpenCell): MaybeMark[] {
  const { stage } = open;
  const { interior } = stage;
  const { cell } = stage;
  return interior.matrices.flatMap(({ parameter, operation, box }) => {
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
          stage.matrixMarks.get(parameter)!,
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
