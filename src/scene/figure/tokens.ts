import type { CellPlace, ChainLayout } from '../layout/chain';
import { wordPortX } from '../layout/row-overview';
import type { Stage } from '../layout/stage';
import { eased, mix } from '../marks/easing';
import { group, type MaybeMark, numbers, path, rect } from '../marks/mark';
import type { Font } from '../marks/measure';
import { movingText } from '../marks/text';
import { shorten } from '../marks/text-width';

/** The row of words under the chain. The one that is read is large, on a plate. */
export function tokenMarks(stage: Stage, { cells, unrolled }: ChainLayout): MaybeMark {
  return group(
    'tokens',
    { class: 'tokens', opacity: eased(unrolled, 0.55, 1) },
    cells.map((place) => {
      const live = place.progress === 1;
      const inputs = [place.x, place.width, place.focus, place.opacity, live];
      return stage.memo(`token ${place.step}`, inputs, () => token(stage, place));
    }),
  );
}

function token(stage: Stage, place: CellPlace): MaybeMark {
  const { metrics, interior, tokens, measure } = stage;
  const { focus, progress } = place;
  const text = tokens[stage.wordOf(place.step) - 1]!;
  const small: Font = { size: metrics.tokenSize, family: 'text' };
  const large: Font = { size: metrics.tokenSize * 1.25, family: 'text', bold: true };
  const pitch = metrics.compact.width + metrics.gap - 8;
  // One text for both sizes, switched half-way: a word that is cut short opens with its cell.
  const opened = focus > 0.5;
  const shown = shorten(text, opened ? interior.width * 0.8 : pitch, opened ? large : small, measure);
  const x = wordPortX(stage, place);
  const width = Math.max(46, measure(shown, large) + 28);
  const left = Math.max(4, Math.min(stage.viewport.width - width - 4, place.x + x - width / 2));
  const live = progress === 1 ? 1 : focus;
  const scale = mix(1, large.size / small.size, focus);
  return group(
    `token ${place.step}`,
    {
      class: opened ? 'token at-work' : 'token',
      transform: numbers`translate(${mix(place.x + x, left + width / 2, focus)} ${metrics.tokenY})`,
      opacity: place.opacity * mix(0.75, 1, live),
    },
    [
      rect('plate', 'token-plate', { x: -width / 2, y: -18, width, height: 36 }, { rx: 18, opacity: focus }),
      // What the network does not know is underlined, as a spelling checker does it.
      stage.unknown.has(stage.wordOf(place.step) - 1)
        ? path('unknown', 'unknown-word', wave(measure(shown, small) * scale, 12 * scale))
        : undefined,
      movingText('text', '', { x: 0, y: scale * small.size * 0.35, scale }, [{ text: shown }], {
        'font-size': small.size,
      }),
    ],
  );
}

function wave(width: number, y: number): string {
  const count = Math.max(2, Math.round(width / 8));
  const step = width / count;
  return Array.from({ length: count + 1 }, (_, index) => {
    const x = -width / 2 + index * step;
    return numbers`${x} ${y + (index % 2 === 0 ? 0 : 2.6)}`;
  }).reduce((d, point) => (d === '' ? `M${point}` : `${d}L${point}`), '');
}
