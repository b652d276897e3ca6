import { percent } from '../../language/percent';
import { previousState } from '../../model/cell';
import type { OpenCell, StatePlace } from '../layout/open-cell';
import { eased, mix } from '../marks/easing';
import { group, type MaybeMark, numbers, path, type Rect } from '../marks/mark';
import { plainText } from '../marks/text';
import { unopenedProgress } from '../motion/unopened-progress';
import { bandPath, bendPath } from './band';
import { leastShare, shareAt } from './share';

/** The followed word's part of a cell's memory: as it comes in, as it waits, and as it leaves. */
export function followedCell(open: OpenCell): MaybeMark[] {
  const { stage, place } = open;
  const done = place.progress === 1;
  const marks = open.states.flatMap((state) => {
    const made = stage.cell.operations.find(({ output }) => output === state.name)!;
    const shown = stage.omit?.inside ? unopenedProgress(open, made) : open.progress(made);
    const progress = done ? 1 : shown;
    return open.memo(`followed ${state.name}`, [done, progress], () => [stateBand(open, state, progress)]);
  });
  const carry = open.beat('carry');
  return [
    ...marks,
    ...open.memo('followed memory', [carry, done], () => waitingBands(open)),
    ...open.memo('followed share', [done], () => [shareLabel(open)]),
  ];
}

/** In a compact cell the band goes through from edge to edge; in an open one it fills the foot of the state's column. */
function stateBand(open: OpenCell, state: StatePlace, progress: number): MaybeMark {
  const { stage, place } = open;
  const { focus, step, width, height } = place;
  const share = shareAt(stage, step, state.name);
  const before = shareAt(stage, step - 1, state.name);
  if ((share < leastShare && before < leastShare) || progress <= 0) return undefined;
  // In an open cell it comes when the state is there; through one that does not open it flows.
  const inside = stage.omit?.inside ?? false;
  const opacity = inside || place.progress === 1 ? 1 : eased(progress, 0.7, 1) * open.opacity;
  const flown = inside ? progress : 1;
  const { reversed } = stage.row;
  const { box } = state;
  const edges = reversed ? [width, 0] : [0, width];
  const sides = reversed ? [box.x + box.width, box.x] : [box.x, box.x + box.width];
  const end = (side: 0 | 1, own: number) => ({
    x: mix(edges[side]!, sides[side]!, focus),
    y: box.y,
    height: box.height,
    share: mix(own, share, focus),
  });
  const key = `followed ${state.name}`;
  const leaving = end(1, share);
  // Where the word itself is read it comes up from below, into the lowest of the states.
  const enters = stage.followed!.word === stage.wordOf(step) && stage.row.layer === 1;
  const isLowest = open.states.every((other) => other.box.y <= box.y);
  if (enters && isLowest && focus < 1)
    return group(key, { opacity }, [
      path('bend', 'followed', bendPath(width / 2, height / 2, leaving), { opacity: (1 - focus) * flown }),
      path('foot', 'followed', bandPath(end(0, share), leaving), { opacity: focus }),
    ]);
  return path(key, 'followed', bandPath(end(0, before), leaving, flown), { opacity });
}

/** The memory that waits before an open cell has its part of the word in it. */
function waitingBands(open: OpenCell): MaybeMark[] {
  const { stage, interior, place } = open;
  if (!interior.inputsOutside) return [];
  const opacity = eased(open.beat('carry'), 0.4, 0.9) * open.opacity;
  return interior.ports.map((port) => {
    const state = previousState(port.input);
    if (!state) return undefined;
    const share = shareAt(stage, place.step - 1, state);
    if (share < leastShare) return undefined;
    const { x, y, width, height }: Rect = open.input(port);
    const end = { y, height, share };
    const d = bandPath({ ...end, x }, { ...end, x: x + width });
    return path(`followed ${port.input}`, 'followed', d, { opacity });
  });
}

/** In a compact cell, where one state is told of. */
const textSize = 13;
/** Of two states each has a line. */
const smallSize = 12;

/**
 * The share of each state in digits, beside the arrow by which the output leaves, the upper state above: on the side on which the
 * chain goes on, or, where there the figure soon ends, on the other.
 */
function shareLabel(open: OpenCell): MaybeMark {
  const { stage, place, states } = open;
  if (place.progress < 1 || states.every(({ name }) => shareAt(stage, place.step, name) === 0))
    return undefined;
  // Where no cell opens there is room for that of the state which is carried past the gates.
  const shown = stage.omit?.inside
    ? states.slice(-1)
    : states.toSorted((one, other) => one.box.y - other.box.y);
  const several = shown.length > 1;
  const base = several ? smallSize : textSize;
  const { narrow } = stage.metrics;
  const grows = !several && !narrow;
  const scale = grows ? mix(1, 16 / textSize, place.focus) : 1;
  const before = stage.row.reversed !== (narrow && !stage.omit?.inside);
  const x = states[0].middle + (before ? -1 : 1) * mix(7, grows ? 12 : 8, place.focus);
  return group(
    'followed share',
    {},
    shown.map(({ name }, index) => {
      const text = percent(shareAt(stage, place.step, name));
      const y = -place.height / 2 - 6 - (shown.length - 1 - index) * smallSize;
      // It is moved and scaled as a whole: a text whose size is changed as such is laid out anew in every frame.
      const transform = numbers`translate(${x} ${y}) scale(${scale})`;
      const className = before ? 'followed-share before' : 'followed-share';
      const said = states.length > 1 ? `${name} ${text}` : text;
      return plainText(name, className, 0, 0, said, { transform, 'font-size': base });
    }),
  );
}
