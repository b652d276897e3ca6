import type { Shape } from '../../resolved/shape';

/** Groups that only hold others: their names tell a person nothing. */
const unsaid = new Set(['chain', 'inside']);

/**
 * Names for the shapes of a slide, each once. PowerPoint's Morph takes shapes of one name on two slides for the same thing
 * where the name begins with two exclamation marks.
 */
export class Names {
  private readonly given = new Map<string, number>();

  /** @param part which part of the shape, where it is drawn as several */
  of(path: string, part = ''): string {
    const parts = path.split('/').filter((name, index, all) => !unsaid.has(name) && name !== all[index - 1]);
    const name = `!!${parts.join(' / ')}${part && ` ${part}`}`;
    const count = (this.given.get(name) ?? 0) + 1;
    this.given.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  }
}

/** The bars of a term in a sum, and the bars of its own column. */
const lane = /^(.*\/inside)\/sum [^/]+\/([^/]+)$/;
const columnBars = /^(.*\/inside\/([^/]+))\/bars\/bars$/;

/**
 * The shapes with names for Morph: in a sum the bars of a term are those that stood in its column on the slide before, so
 * that they travel; what is left in the column is their trace.
 */
export function travelling(shapes: readonly Shape[]): Shape[] {
  const lanes = new Set(
    shapes.flatMap(({ name }) => {
      const [, cell, term] = lane.exec(name) ?? [];
      return cell ? [`${cell}/${term}`] : [];
    }),
  );
  return shapes.map((shape) => {
    const [, cell, term = ''] = lane.exec(shape.name) ?? [];
    if (cell && !/ joint$|^ticks$/.test(term)) return { ...shape, name: `${cell}/${term}/bars/bars` };
    const [, column] = columnBars.exec(shape.name) ?? [];
    return column && lanes.has(column) ? { ...shape, name: `${column}/trace` } : shape;
  });
}
