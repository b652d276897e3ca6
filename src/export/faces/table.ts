import { approximateMeasure } from '../../scene';
import type { Face, MeasureFace } from '../picture/runs';
import widths from './widths.json';

/**
 * A face of the Liberation fonts, as wide as Arial and Times New Roman. The table has, for each width in thousandths of the
 * size, the characters that have it.
 */
type FaceName = keyof typeof widths;

/** Measures texts in the portable faces without a browser; what is in no table has a width by rule of thumb. */
export function tableFaces(): MeasureFace {
  const tables = new Map<FaceName, ReadonlyMap<string, number>>();
  const tableOf = (name: FaceName): ReadonlyMap<string, number> => {
    let table = tables.get(name);
    if (!table) {
      const entries = Object.entries(widths[name]);
      table = new Map(
        entries.flatMap(([width, characters]) => [...characters].map((one) => [one, Number(width)])),
      );
      tables.set(name, table);
    }
    return table;
  };
  return (text, face) => {
    const table = tableOf(nameOf(face));
    let width = 0;
    for (const character of text) {
      const known = table.get(character);
      width += known === undefined ? ruleOfThumb(character, face) : (known / 1000) * face.size;
    }
    return width;
  };
}

/** Marks that are set over or under the letter before them, and signs that are not seen. */
const withoutWidth = /[\p{Mn}\p{Me}\p{Cf}]/u;

const ruleOfThumb = (character: string, { size, bold }: Face): number =>
  withoutWidth.test(character) ? 0 : approximateMeasure(character, { size, family: 'text', bold });

function nameOf({ family, italic, bold }: Face): FaceName {
  if (/Times|Serif/.test(family.split(',')[0]!)) return italic ? 'serif italic' : 'serif';
  return bold ? 'sans bold' : 'sans';
}
