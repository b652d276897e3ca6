import type { CellPlace } from '../layout/chain';
import type { PortSlot } from '../layout/interior';
import { type OpenCell, openCell, sourceOf } from '../layout/open-cell';
import { sourceTop } from '../layout/row-overview';
import { arrow, bentArrow } from '../marks/arrow';
import { eased, mix, mixRect } from '../marks/easing';
import type { MaybeMark, Rect } from '../marks/mark';
import { movingText, richText } from '../marks/text';
import { inputColumn } from './input-column';
import { notYetOpacity } from './opacities';
import { portMarks } from './ports';

/** The two ways in, with what waits there: the word's vector from below, the memory from the left. */
export function inputs(open: OpenCell, previous: CellPlace | undefined): MaybeMark[] {
  const { place } = open;
  const done = place.progress === 1;
  return open.stage.interior.ports.flatMap((port) => {
    const weighed = open.progress(port.operation);
    if (port.side === 'bottom') {
      return open.memo('word way', [done, open.beat('read'), weighed], () => wordInput(open, port));
    }
    const from = previous && previous.x - place.x;
    return open.memo(`memory way ${port.input}`, [open.beat('carry'), weighed, from, previous?.focus], () =>
      memoryInput(open, port, previous),
    );
  });
}

function wordInput(open: OpenCell, port: PortSlot): MaybeMark[] {
  const { stage, place } = open;
  const { metrics, interior } = stage;
  const { focus, progress } = place;
  const live = progress === 1 ? 1 : focus;
  const wordPortX = mix(place.width / 2, open.port(port).x, focus);
  const tokenTop = sourceTop(stage) - metrics.axisY;
  const labelSize = mix(metrics.symbolSize * 0.85, metrics.symbolSize, focus);
  const waiting = open.input(port);
  const outside = interior.inputsOutside;
  // Between other rows there is no room for the name under the arrow.
  const beside = stage.neighbours.below.length > 0;
  const nearest = metrics.strip.firstBelow - metrics.strip.height / 2 - metrics.axisY;

  const read = open.beat('read');
  const rising = eased(read, 0.5, 1);
  const start = { x: wordPortX - waiting.width / 2, y: tokenTop - 4, width: waiting.width, height: 10 };
  const seen = open.opacity;
  const box = mixRect(start, waiting, rising);
  const arrowFrom = mix(
    beside ? tokenTop - 1 : tokenTop - labelSize - 2,
    outside ? waiting.y - 2 : tokenTop - 4,
    focus,
  );
  const arrowTo = place.height / 2 + (interior.showsWeights ? 14 * focus : 0) + 2;
  const labelX = mix(
    beside ? wordPortX + 20 : wordPortX,
    outside ? waiting.x + waiting.width + 20 : wordPortX + 22,
    focus,
  );
  const labelY = mix(
    beside ? nearest - 10 : tokenTop - 5,
    outside ? waiting.y + waiting.height / 2 + 6 : (arrowFrom + arrowTo) / 2 + 6,
    focus,
  );
  const label = { x: labelX, y: labelY, scale: labelSize / metrics.symbolSize };
  // Where the word's vector has its column inside, it has its name there too.
  const labelled = outside ? 1 : 1 - focus;
  return [
    arrow(
      'word way',
      'role-x',
      [wordPortX, arrowFrom],
      [wordPortX, arrowTo],
      1,
      mix(notYetOpacity, 1, live) * (1 - place.likeness),
    ),
    movingText('x', 'symbol-label', label, stage.symbol('x', place.step), {
      'font-size': metrics.symbolSize,
      opacity: mix(notYetOpacity, 1, live) * (1 - place.likeness) * labelled,
    }),
    inputColumn(open, port, 'x', box, eased(read, 0.5, 0.8) * seen, eased(read, 0.5, 1)),
    ...portMarks(open, port),
  ];
}

function memoryInput(open: OpenCell, port: PortSlot, previous: CellPlace | undefined): MaybeMark[] {
  const { stage, place } = open;
  const { metrics, interior } = stage;
  const { input } = port;
  const carried = eased(open.beat('carry'), 0, 0.95);
  const waiting = open.input(port);
  // The memory starts inside the cell that made it; before the first word there is none, and zeros come in.
  const source = previous && sourceOf(openCell(stage, previous), input);
  const outside = (metrics.narrow ? 10 : 46) * (stage.row.reversed ? 1 : -1);
  const from: Rect = source ? source.box : { ...waiting, x: waiting.x + outside };
  const start = previous ? { ...from, x: from.x + previous.x - place.x } : from;
  const box = mixRect(start, waiting, carried);
  const opacity = (previous ? eased(open.beat('carry'), 0, 0.08) : carried) * open.opacity;
  const plate = open.port(port);
  const middle = waiting.x + waiting.width / 2;
  const apart = waiting.y + waiting.height < plate.y;
  return [
    // Where it waits on its lane, it has a way of its own to the port with the weight.
    apart
      ? bentArrow(
          `to weight ${input}`,
          'role-h',
          [
            [middle, waiting.y + waiting.height],
            [middle, plate.y],
            [plate.x + (stage.row.reversed ? 20 : -20), plate.y],
          ],
          opacity * carried,
        )
      : undefined,
    inputColumn(open, port, input, box, opacity, 1),
    interior.inputsOutside
      ? richText(
          sourceOf(open, input) === open.states[0] ? 'memory label' : `memory label ${input}`,
          'symbol-label',
          waiting.x + waiting.width / 2,
          waiting.y - 9,
          stage.symbol(input, place.step),
          { 'font-size': metrics.symbolSize, opacity: eased(open.beat('carry'), 0.7, 1) * open.opacity },
        )
      : undefined,
    ...portMarks(open, port),
  ];
}
