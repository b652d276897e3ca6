import { element } from '../../view/dom/element';
import { type Localized, localizedChildren } from '../../view/dom/localized';
import { richNodes } from '../../view/dom/rich';

/** The section that tells how to read the figure. */
export interface AboutSection {
  readonly element: HTMLElement;
  /** Shows the paragraph on the kind of network that is shown. */
  set(network: 'untrained' | 'trained' | 'file'): void;
}

export function aboutSection(localized: Localized): AboutSection {
  const title = localized.text(element('h2'), ({ about }) => about.title);
  const list = element('ul');
  localizedChildren(localized, list, ({ about }) =>
    about.rows.map((row) => element('li', {}, ...richNodes(row))),
  );
  const kinds = (['untrained', 'trained', 'file'] as const).map((kind) => {
    const line = element('p', { hidden: true });
    localizedChildren(localized, line, ({ about }) => richNodes(about[kind]));
    return [kind, line] as const;
  });
  return {
    element: element('section', { class: 'about' }, title, list, ...kinds.map(([, line]) => line)),
    set(network) {
      for (const [kind, line] of kinds) line.hidden = kind !== network;
    },
  };
}
