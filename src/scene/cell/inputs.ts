import type { CellPlace } from '../layout/chain';
import type { PortSlot } from '../layout/interior';
import { type OpenCell, openCell, sourceOf } from '../layout/open-cell';
import { type PassedRows, passedRows, sourceTop } from '../layout/row-overview';
import { arrow, bentArrow } from '../marks/arrow';
import { eased, mix, mixRect } from '../marks/easing';
import { rounded } from '../marks/line';
import { group, type MaybeMark, path, type Rect } from '../marks/mark';
import { movingText, richText } from '../marks/text';
import { inputColumn } from './input-column';
import { lateMarks } from './late-marks';
import { notYetOpacity } from './opacities';
import { portMarks } from './ports';
import { threadsIn } from './threads';

/** The two ways in, with what waits there: the word's vector from below, the memory from the left. */
export function inputs(open: OpenCell, previous: CellPlace | undefined): MaybeMark[] {
  const { place } = open;
  const done = place.progress === 1;
  if (open.interior.ports.length === 0)
    return open.memo('word input', [done, open.beat('read')], () => lateMarks('wordUnopened')(open));
  return open.interior.ports.flatMap((port) => {
    const weighed = open.progress(port.operation);
    if (port.side === 'bottom') {
      return open.memo('word input', [done, open.beat('read'), weighed], () => wordInput(open, port));
    }
    const from = previous && previous.x - place.x;
    return open.memo(`memory input ${port.input}`, [open.beat('carry'), weighed, from, previous?.focus], () =>
      memoryInput(open, port, previous),
    );
  });
}

/** The word's vector beside its word, and the arrow up to the weights that it meets. */
function wordInput(open: OpenCell, port: PortSlot): MaybeMark[] {
  const { stage, place, interior } = open;
  const { metrics, row } = stage;
  const { focus, progress } = place;
  const live = progress === 1 ? 1 : focus;
  const portX = mix(place.width / 2, open.port(port).x, focus);
  const waiting = open.input(port);
  const outside = interior.inputsOutside;
  const read = open.beat('read');
  const side = row.reversed ? -1 : 1;
  // It comes out of the word, which stands beside it.
  const start: Rect = {
    ...waiting,
    x: waiting.x - side * 26,
    y: waiting.y + waiting.height / 2 - 5,
    height: 10,
  };
  const box = mixRect(start, waiting, eased(read, 0.5, 1));
  const bottom = place.height / 2;
  const source = sourceTop(stage, place) - metrics.axisY;
  const passes = passedRows(stage);
  const begins = passes ? passes.top - metrics.axisY : source;
  const arrowFrom = mix(begins, outside ? waiting.y - 2 : begins, focus);
  const arrowTo = bottom + (interior.showsWeights ? 14 * focus : 0) + 2;
  const seen = mix(notYetOpacity, 1, live) * (1 - place.likeness);
  return [
    passes && wayAround(stage, portX, source, passes, seen),
    arrow('word way', 'role-x', [portX, arrowFrom], [portX, arrowTo], 1, seen),
    wordName(open, portX, (source + bottom) / 2, waiting, seen),
    inputColumn(open, port, 'x', box, eased(read, 0.5, 0.8) * open.opacity, eased(read, 0.5, 1)),
    ...portMarks(open, port),
  ];
}

/** From a word past the small cells above it that it does not come from, on the side on which no head is. */
export function wayAround(
  { metrics }: OpenCell['stage'],
  x: number,
  source: number,
  { top, bottom }: PassedRows,
  opacity: number,
): MaybeMark {
  const aside = x + metrics.strip.width / 2 + 9;
  const [up, down] = [top - metrics.axisY, bottom - metrics.axisY];
  const points: [number, number][] = [
    [x, source],
    [x, down],
    [aside, down],
    [aside, up],
    [x, up],
    [x, up - 4],
  ];
  return group('word way around', { class: 'wire role-x', opacity }, [
    path('line', 'line', rounded(points, 5)),
  ]);
}

/** The name of the word's vector: beside the arrow of a compact cell, beside the vector of the open one. */
function wordName(open: OpenCell, portX: number, arrowY: number, waiting: Rect, seen: number): MaybeMark {
  const { stage, place, interior } = open;
  const { metrics, row } = stage;
  const { focus } = place;
  const outside = interior.inputsOutside;
  const size = mix(metrics.symbolSize * 0.85, metrics.symbolSize, focus);
  const opened = {
    x: outside && !row.reversed ? waiting.x + waiting.width + 18 : outside ? waiting.x - 18 : portX + 20,
    y: outside ? waiting.y + waiting.height / 2 + 6 : arrowY + 6,
  };
  const at = {
    x: mix(portX + 15, opened.x, focus),
    y: mix(arrowY + 6, opened.y, focus),
    scale: size / metrics.symbolSize,
  };
  return movingText('x', 'symbol-label', at, stage.symbol('x', place.step), {
    'font-size': metrics.symbolSize,
    // Where the word's vector has its column inside, it has its name there too.
    opacity: seen * (outside ? 1 : 1 - focus),
  });
}

function memoryInput(open: OpenCell, port: PortSlot, previous: CellPlace | undefined): MaybeMark[] {
  const { stage, place, interior } = open;
  const { input } = port;
  const carry = open.beat('carry');
  const waiting = open.input(port);
  const flows = interior.inputsOutside && stage.depth !== 'box';
  const box = flows ? waiting : carriedBox(open, port, waiting, previous);
  const opacity = (previous && !flows ? eased(carry, 0, 0.08) : eased(carry, 0, 0.4)) * open.opacity;
  return [
    toWeight(open, port, waiting, eased(carry, 0.6, 1) * open.opacity),
    inputColumn(open, port, input, box, opacity, flows ? eased(carry, 0.45, 1) : 1),
    flows ? threadsIn(open, input, waiting) : undefined,
    interior.inputsOutside
      ? richText(
          sourceOf(open, input) === open.states[0] ? 'memory label' : `memory label ${input}`,
          'symbol-label',
          waiting.x + waiting.width / 2,
          waiting.y - 9,
          stage.symbol(input, place.step),
          { 'font-size': stage.metrics.symbolSize, opacity: eased(carry, 0.5, 1) * open.opacity },
        )
      : undefined,
    ...portMarks(open, port),
  ];
}

/** Where no ribbon brings the memory, its column comes over from the cell that made it. */
function carriedBox(open: OpenCell, port: PortSlot, waiting: Rect, previous: CellPlace | undefined): Rect {
  const { stage, place } = open;
  const source = previous && sourceOf(openCell(stage, previous), port.input);
  // Before the first word there is no such cell, and zeros come in.
  const outside = (stage.metrics.narrow ? 10 : 46) * (stage.row.reversed ? 1 : -1);
  const from: Rect = source ? source.box : { ...waiting, x: waiting.x + outside };
  const start = previous ? { ...from, x: from.x + previous.x - place.x } : from;
  return mixRect(start, waiting, eased(open.beat('carry'), 0, 0.95));
}

/** From the memory that waits outside to the weights that it meets. */
function toWeight(open: OpenCell, port: PortSlot, waiting: Rect, opacity: number): MaybeMark {
  const { stage, interior } = open;
  if (!interior.inputsOutside || !interior.showsWeights) return undefined;
  const { reversed } = stage.row;
  const { narrow } = stage.metrics;
  const at = open.port(port);
  const plate = port.weight ? (narrow ? 16 : 20) : 2;
  const end: readonly [number, number] = [at.x + (reversed ? plate : -plate), at.y];
  const key = `to weight ${port.input}`;
  const role = port.input === 'previous c' ? 'role-c' : 'role-h';
  const middle = waiting.y + waiting.height / 2;
  if (Math.abs(middle - at.y) < 1) {
    const start = reversed ? waiting.x - 1 : waiting.x + waiting.width + 1;
    return arrow(key, role, [start, at.y], end, 1, opacity);
  }
  // Where it waits on its lane, it goes down to the port of its weights.
  const x = waiting.x + waiting.width / 2;
  return bentArrow(key, role, [[x, waiting.y + waiting.height + 1], [x, at.y], end], opacity);
}
