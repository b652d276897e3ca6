import type { Compound, Rule, Selector } from './rules';

/** What a selector can ask of an element. */
export interface Styled {
  readonly tag: string;
  readonly classes: ReadonlySet<string>;
}

/**
 * The declarations that hold for an element.
 *
 * @param path the element and those around it, the outermost first
 */
export function declared(rules: readonly Rule[], path: readonly Styled[]): Map<string, string> {
  const matching = rules.flatMap(({ selectors, declarations }) => {
    const specificity = Math.max(
      -1,
      ...selectors.filter((selector) => matches(selector, path)).map((selector) => selector.specificity),
    );
    return specificity < 0 ? [] : [{ specificity, declarations }];
  });
  // Sorting keeps the order of rules that are equally specific: the later one holds.
  const sorted = matching.toSorted((one, other) => one.specificity - other.specificity);
  return new Map(sorted.flatMap(({ declarations }) => [...declarations]));
}

function matches({ compounds }: Selector, path: readonly Styled[]): boolean {
  let at = path.length - 1;
  const last = compounds.at(-1)!;
  if (!fits(last, path[at]!)) return false;
  for (const compound of compounds.slice(0, -1).toReversed()) {
    at--;
    while (at >= 0 && !fits(compound, path[at]!)) at--;
    if (at < 0) return false;
  }
  return true;
}

const fits = ({ tag, classes, without }: Compound, styled: Styled): boolean =>
  (tag === undefined || tag === styled.tag) &&
  classes.every((name) => styled.classes.has(name)) &&
  !without.some((name) => styled.classes.has(name));
