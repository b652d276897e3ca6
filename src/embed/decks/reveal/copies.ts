import type { HiddenStateFlowElement } from '../../element/element';

/** Tells of a copy of a figure, as printing makes them, which figure it is a copy of. */
const originAttribute = 'data-hidden-state-flow-origin';

/** Gives the copies of a figure what a copy does not have by itself: the properties that are no attributes. */
export function createCopies(): (figure: HiddenStateFlowElement) => void {
  const origins = new Map<string, HiddenStateFlowElement>();
  const given = new WeakSet<HiddenStateFlowElement>();
  return (figure) => {
    const name = figure.getAttribute(originAttribute);
    const origin = name === null ? undefined : origins.get(name);
    if (!origin) {
      if (!figure.weights && !figure.tokenizer) return;
      const own = String(origins.size);
      origins.set(own, figure);
      figure.setAttribute(originAttribute, own);
    } else if (origin !== figure && !given.has(figure)) {
      given.add(figure);
      figure.weights ??= origin.weights;
      figure.tokenizer ??= origin.tokenizer;
    }
  };
}
