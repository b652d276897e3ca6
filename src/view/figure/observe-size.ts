import type { Size } from './fit';

/** The size of an element in whole pixels. */
export interface ObservedSize {
  /** Undefined while the element has none: it is not on the page, or on a hidden slide. */
  size(): Size | undefined;
  disconnect(): void;
}

export function observeSize(host: HTMLElement, onChange: () => void): ObservedSize {
  let size: Size = { width: 0, height: 0 };
  const observer = new ResizeObserver((entries) => {
    const { width, height } = entries.at(-1)!.contentRect;
    if (Math.round(width) === size.width && Math.round(height) === size.height) return;
    size = { width: Math.round(width), height: Math.round(height) };
    onChange();
  });
  observer.observe(host);
  return {
    size() {
      // Read from the element only once: that makes the browser lay the page out, which the observer does not.
      if (size.width === 0) size = { width: host.clientWidth, height: host.clientHeight };
      return size.width === 0 ? undefined : size;
    },
    disconnect: () => observer.disconnect(),
  };
}
