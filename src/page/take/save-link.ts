import { element } from '../../view/dom/element';
import type { Saved } from './saved';

/** A link that saves a file, and is not there without one. */
export interface SaveLink {
  readonly element: HTMLAnchorElement;
  /** Offers a file; undefined offers none. */
  offer(saved: Saved | undefined): void;
}

export function createSaveLink(label: (saved: Saved) => string, className?: string): SaveLink {
  const link = element('a', { class: className, hidden: true });
  return {
    element: link,
    offer(saved) {
      const before = link.getAttribute('href');
      if (before) URL.revokeObjectURL(before);
      link.removeAttribute('href');
      link.hidden = !saved;
      if (!saved) return;
      link.setAttribute('href', URL.createObjectURL(saved.blob));
      link.setAttribute('download', saved.name);
      link.textContent = label(saved);
    },
  };
}
