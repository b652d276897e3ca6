import type { Strings } from '../../language';

type Pick = (strings: Strings) => string;

/** Keeps texts and labels in the current language. Elements are updated in place, so that they keep their focus. */
export interface Localized {
  /** Sets the text of an element now and at every change of language. */
  text<Target extends Element>(target: Target, pick: Pick): Target;
  attribute<Target extends Element>(target: Target, name: string, pick: Pick): Target;
  apply(strings: Strings): void;
}

export function createLocalized(first: Strings): Localized {
  let strings = first;
  const setters: ((strings: Strings) => void)[] = [];
  const keep = (setter: (strings: Strings) => void): void => {
    setters.push(setter);
    setter(strings);
  };
  return {
    text(target, pick) {
      keep((current) => {
        target.textContent = pick(current);
      });
      return target;
    },
    attribute(target, name, pick) {
      keep((current) => target.setAttribute(name, pick(current)));
      return target;
    },
    apply(next) {
      strings = next;
      for (const setter of setters) setter(strings);
    },
  };
}

/** Sets the children of an element, and its language, now and at every change of language. */
export function localizedChildren(
  localized: Localized,
  target: HTMLElement,
  make: (strings: Strings) => readonly Node[],
): void {
  localized.attribute(target, 'lang', (strings) => {
    target.replaceChildren(...make(strings));
    return strings.tag;
  });
}
