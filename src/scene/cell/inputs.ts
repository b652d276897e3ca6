import { sourceTop } from '../figure/row-overview';
import type { CellPlace } from '../layout/chain';
import type { DoorSlot } from '../layout/interior';
import { type OpenCell, openCell, sourceOf } from '../layout/open-cell';
import { arrow, bentArrow } from '../marks/arrow';
import { eased, mix, mixRect } from '../marks/easing';
import type { MaybeMark, Rect } from '../marks/mark';
import { movingText, richText } from '../marks/text';
import { waitingColumn } from './input-column';
import { pending } from './opacities';
import { doorMarks } from './ports';

/** The two ways in, with what waits there: the word's vector from below, the memory from the left. */
export function inputs(open: OpenCell, previous: CellPlace | undefined): MaybeMark[] {
  const { place } = open;
  const done = place.progress === 1;
  return open.stage.interior.doors.flatMap((door) => {
    const weighed = open.progress(door.operation);
    if (door.side === 'bottom') {
      return open.keep('word way', [done, open.beat('read'), weighed], () => wordWay(open, door));
    }
    const from = previous && previous.x - place.x;
    return open.keep(`memory way ${door.input}`, [open.beat('carry'), weighed, from, previous?.focus], () =>
      memoryWay(open, door, previous),
    );
  });
}

function wordWay(open: OpenCell, door: DoorSlot): MaybeMark[] {
  const { stage, place } = open;
  const { metrics, interior } = stage;
  const { focus, progress } = place;
  const live = progress === 1 ? 1 : focus;
  const doorX = mix(place.width / 2, open.door(door).x, focus);
  const tokenTop = sourceTop(stage) - metrics.axisY;
  const labelSize = mix(metrics.symbolSize * 0.85, metrics.symbolSize, focus);
  const waiting = open.input(door);
  const outside = interior.waitsOutside;
  // Between other rows there is no room for the name under the arrow.
  const beside = stage.neighbours.below.length > 0;
  const nearest = metrics.strip.firstBelow - metrics.strip.height / 2 - metrics.axisY;

  const read = open.beat('read');
  const rising = eased(read, 0.5, 1);
  const start = { x: doorX - waiting.width / 2, y: tokenTop - 4, width: waiting.width, height: 10 };
  const seen = open.opacity;
  const box = mixRect(start, waiting, rising);
  const arrowFrom = mix(
    beside ? tokenTop - 1 : tokenTop - labelSize - 2,
    outside ? waiting.y - 2 : tokenTop - 4,
    focus,
  );
  const arrowTo = place.height / 2 + (interior.namesDoors ? 14 * focus : 0) + 2;
  const labelX = mix(
    beside ? doorX + 20 : doorX,
    outside ? waiting.x + waiting.width + 20 : doorX + 22,
    focus,
  );
  const labelY = mix(
    beside ? nearest - 10 : tokenTop - 5,
    outside ? waiting.y + waiting.height / 2 + 6 : (arrowFrom + arrowTo) / 2 + 6,
    focus,
  );
  const label = { x: labelX, y: labelY, scale: labelSize / metrics.symbolSize };
  // Where the word's vector has its column inside, it has its name there too.
  const named = outside ? 1 : 1 - focus;
  return [
    arrow(
      'word way',
      'role-x',
      [doorX, arrowFrom],
      [doorX, arrowTo],
      1,
      mix(pending, 1, live) * (1 - place.likeness),
    ),
    movingText('x', 'symbol-label', label, stage.symbol('x', place.step), {
      'font-size': metrics.symbolSize,
      opacity: mix(pending, 1, live) * (1 - place.likeness) * named,
    }),
    waitingColumn(open, door, 'x', box, eased(read, 0.5, 0.8) * seen, eased(read, 0.5, 1)),
    ...doorMarks(open, door),
  ];
}

function memoryWay(open: OpenCell, door: DoorSlot, previous: CellPlace | undefined): MaybeMark[] {
  const { stage, place } = open;
  const { metrics, interior } = stage;
  const { input } = door;
  const carried = eased(open.beat('carry'), 0, 0.95);
  const waiting = open.input(door);
  // The memory starts inside the cell that made it; before the first word there is none, and zeros come in.
  const source = previous && sourceOf(openCell(stage, previous), input);
  const outside = (metrics.narrow ? 10 : 46) * (stage.row.reversed ? 1 : -1);
  const from: Rect = source ? source.box : { ...waiting, x: waiting.x + outside };
  const start = previous ? { ...from, x: from.x + previous.x - place.x } : from;
  const box = mixRect(start, waiting, carried);
  const opacity = (previous ? eased(open.beat('carry'), 0, 0.08) : carried) * open.opacity;
  const plate = open.door(door);
  const middle = waiting.x + waiting.width / 2;
  const apart = waiting.y + waiting.height < plate.y;
  return [
    // Where it waits on its lane, it has a way of its own to the door with the weight.
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
    waitingColumn(open, door, input, box, opacity, 1),
    interior.waitsOutside
      ? richText(
          sourceOf(open, input) === open.states[0] ? 'memory label' : `memory label ${input}`,
          'symbol-label',
          waiting.x + waiting.width / 2,
          waiting.y - 9,
          stage.symbol(input, place.step),
          { 'font-size': metrics.symbolSize, opacity: eased(open.beat('carry'), 0.7, 1) * open.opacity },
        )
      : undefined,
    ...doorMarks(open, door),
  ];
}
