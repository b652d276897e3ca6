import type { CellPlace, ChainLayout } from '../layout/chain';
import { wordPortX } from '../layout/row-overview';
import type { Stage } from '../layout/stage';
import { arrow } from '../marks/arrow';
import { eased, mix } from '../marks/easing';
import { group, type MaybeMark, numbers, path, rect } from '../marks/mark';
import type { Font } from '../marks/measure';
import { movingText } from '../marks/text';
import { shorten } from '../marks/text-width';

/** The row of words under the chain. The one that is read is large, on a plate. */
export function tokenMarks(stage: Stage, { cells, unrolled }: ChainLayout): MaybeMark {
  const tokens = cells.map((place) => {
    const live = place.progress === 1;
    const inputs = [place.x, place.width, place.work, place.focus, place.opacity, live];
    return stage.memo(`token ${place.step}`, inputs, () => token(stage, place));
  });
  return stage.memo('tokens', [...tokens, unrolled], () =>
    group('tokens', { class: 'tokens', opacity: eased(unrolled, 0.55, 1) }, tokens),
  );
}

function token(stage: Stage, place: CellPlace): MaybeMark {
  const { metrics, tokens, measure } = stage;
  const { work, focus, progress } = place;
  const text = tokens[stage.wordOf(place.step) - 1]!;
  const isDiffering = stage.slots?.isDiffering(stage.wordOf(place.step) - 1) ?? false;
  const small: Font = { size: metrics.tokenSize, family: 'text', bold: isDiffering };
  // Where no cell opens there is no room for a larger word.
  const growth = stage.omit?.inside ? 1 : 1.25;
  const large: Font = { size: metrics.tokenSize * growth, family: 'text', bold: true };
  const pitch = metrics.compact.width + metrics.gap - 14;
  // One text for both sizes, switched half-way: a word that is cut short opens with its cell.
  const isAtWork = work > 0.5;
  const room = focus > 0.5 ? openRoom(stage, place) : pitch;
  const shown = shorten(text, room, isAtWork ? large : small, measure);
  const [half, around] = stage.omit?.inside ? [14, 20] : [18, 28];
  const width = Math.max(46, measure(shown, large) + around);
  const compact = within(stage, place.x + place.width / 2, Math.min(pitch, measure(text, small)) / 2);
  const x = mix(compact, openMiddle(stage, place, width), focus);
  const y = mix(metrics.compactTokenY, metrics.tokenY, focus);
  const live = progress === 1 ? 1 : work;
  const scale = mix(1, large.size / small.size, work);
  return group(
    `token ${place.step}`,
    {
      class: tokenClass(isAtWork, isDiffering),
      transform: numbers`translate(${x} ${y})`,
      opacity: place.opacity * mix(0.75, 1, live),
    },
    [
      followedPlate(stage, place, width, half),
      rect(
        'plate',
        'token-plate',
        { x: -width / 2, y: -half, width, height: 2 * half },
        { rx: half, opacity: work },
      ),
      // What the network does not know is underlined, as a spelling checker does it.
      stage.unknown.has(stage.wordOf(place.step) - 1)
        ? path('unknown', 'unknown-word', wave(measure(shown, small) * scale, 12 * scale))
        : undefined,
      movingText('text', '', { x: 0, y: scale * small.size * 0.35, scale }, [{ text: shown }], {
        'font-size': small.size,
      }),
      isBeside(stage) ? toVector(stage, width, focus) : undefined,
    ],
  );
}

/** The plate of the word that is followed: it keeps it when its cell has closed again. */
function followedPlate(stage: Stage, place: CellPlace, width: number, half: number): MaybeMark {
  if (stage.followed?.word !== stage.wordOf(place.step)) return undefined;
  const { compact, gap } = stage.metrics;
  const wide = mix(Math.min(width, compact.width + gap - 12), width, place.work);
  const high = mix(Math.min(28, 2 * half), 2 * half, place.work);
  const box = { x: -wide / 2, y: -high / 2, width: wide, height: high };
  return rect('followed', 'token-plate followed-word', box, { rx: high / 2 });
}

const tokenClass = (isAtWork: boolean, isDiffering: boolean): string =>
  ['token', ...(isAtWork ? ['at-work'] : []), ...(isDiffering ? ['differing'] : [])].join(' ');

/** Whether the word stands beside its vector, and not below it. */
const isBeside = ({ interior, metrics }: Stage): boolean =>
  interior.inputsOutside && metrics.inputY === metrics.tokenY;

/** Between a word and its vector. */
const apart = ({ metrics }: Stage): number => (metrics.narrow ? 14 : 26);

/** The middle of the word of an open cell: before its vector, or above it the port. */
function openMiddle(stage: Stage, place: CellPlace, width: number): number {
  const { metrics, row } = stage;
  const port = place.x + wordPortX(stage, place);
  const away = metrics.waiting.width / 2 + apart(stage) + width / 2;
  const middle = isBeside(stage) ? port + (row.reversed ? away : -away) : port;
  return within(stage, middle, width / 2);
}

/** Keeps the middle of a word so far from the edges of the figure that nothing of it is cut off. */
const within = ({ viewport }: Stage, middle: number, half: number): number =>
  Math.max(4 + half, Math.min(viewport.width - 4 - half, middle));

/** How wide the word of an open cell may be. */
function openRoom(stage: Stage, place: CellPlace): number {
  const { interior, metrics, row, viewport } = stage;
  if (!isBeside(stage)) return interior.width * 0.8;
  const port = interior.ports.find(({ side }) => side === 'bottom')!;
  const before = row.reversed ? viewport.width - place.x - interior.width + port.x : place.x + port.x;
  const most = Math.min(port.x + metrics.inputRoom, before);
  return Math.max(60, most - metrics.waiting.width / 2 - apart(stage) - 36);
}

/** The arrow from the word to its vector. */
function toVector(stage: Stage, width: number, focus: number): MaybeMark {
  const direction = stage.row.reversed ? -1 : 1;
  const start = (width / 2 + 2) * direction;
  return arrow('to vector', 'role-x', [start, 0], [start + (apart(stage) - 4) * direction, 0], 1, focus);
}

function wave(width: number, y: number): string {
  const count = Math.max(2, Math.round(width / 8));
  const step = width / count;
  return Array.from({ length: count + 1 }, (_, index) => {
    const x = -width / 2 + index * step;
    return numbers`${x} ${y + (index % 2 === 0 ? 0 : 2.6)}`;
  }).reduce((d, point) => (d === '' ? `M${point}` : `${d}L${point}`), '');
}
