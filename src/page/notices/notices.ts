/* Notices: what the page has to tell a person beside the figure. */

import type { Strings } from '../../language';
import { element } from '../../view/dom/element';
import type { Localized } from '../../view/dom/localized';

/** Lines that say what the page could not show as it was asked, and what it did instead. */
export interface Notices {
  readonly element: HTMLElement;
  /** Shows a notice of a kind, or removes it. */
  set(kind: string, text: ((strings: Strings) => string) | undefined): void;
}

/** Sets several notices, in their order. */
export function setNotices(
  notices: Notices,
  list: readonly (readonly [kind: string, text: ((strings: Strings) => string) | undefined])[],
): void {
  for (const [kind, text] of list) notices.set(kind, text);
}

export function createNotices(localized: Localized): Notices {
  const host = element('div', { class: 'notices', role: 'status' });
  const shown = new Map<string, (strings: Strings) => string>();
  /** The kinds that a person has closed: they stay closed until their reason is gone. */
  const dismissed = new Set<string>();
  let strings: Strings | undefined;
  const render = (): void => {
    host.replaceChildren(
      ...Array.from(shown, ([kind, text]) => {
        const close = element('button', { type: 'button', 'aria-label': strings!.notices.dismiss }, '×');
        close.addEventListener('click', () => {
          shown.delete(kind);
          dismissed.add(kind);
          render();
        });
        return element('p', {}, text(strings!), close);
      }),
    );
  };
  localized.attribute(host, 'data-language', (current) => {
    strings = current;
    render();
    return current.tag;
  });
  return {
    element: host,
    set(kind, text) {
      if (!text) dismissed.delete(kind);
      if (text ? dismissed.has(kind) : !shown.has(kind)) return;
      // A line that is written again would be read out again.
      if (text && strings && shown.get(kind)?.(strings) === text(strings)) return;
      if (text) shown.set(kind, text);
      else shown.delete(kind);
      render();
    },
  };
}
