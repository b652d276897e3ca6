import type { Strings } from '../language';
import { element } from '../view/dom';
import type { Localized } from '../view/localized';

/** Quiet lines that say what the page did with something it could not take as it was. */
export interface Notices {
  readonly element: HTMLElement;
  /** Shows a notice of a kind, or takes it away. */
  set(kind: string, text: ((strings: Strings) => string) | undefined): void;
}

export function createNotices(localized: Localized): Notices {
  const host = element('div', { class: 'notices', role: 'status' });
  const shown = new Map<string, (strings: Strings) => string>();
  let strings: Strings | undefined;
  const render = (): void => {
    host.replaceChildren(
      ...Array.from(shown, ([kind, text]) => {
        const close = element('button', { type: 'button', 'aria-label': strings!.notices.dismiss }, '×');
        close.addEventListener('click', () => {
          shown.delete(kind);
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
      if (!text && !shown.has(kind)) return;
      if (text) shown.set(kind, text);
      else shown.delete(kind);
      render();
    },
  };
}
