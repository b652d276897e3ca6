import { PlainElement, PlainText } from './nodes.js';

/** The size of the figure that the browser would tell, in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

type Observe = (entries: readonly { readonly contentRect: Size }[]) => void;

/** Any will do: the line of words is drawn anew in its window. */
const scrubber: Size = { width: 1200, height: 44 };

/**
 * Runs something where the page finds what it asks a browser for while it is put together: a document of plain nodes, an
 * empty address, and nothing that ever happens.
 */
export async function inSurroundings<Result>(figure: Size, run: () => Promise<Result>): Promise<Result> {
  const nothing = (): void => {};
  const listening = { addEventListener: nothing, removeEventListener: nothing };
  const document = {
    ...listening,
    hidden: false,
    title: '',
    createElement: (name: string) => made(name),
    createElementNS: (_: string, name: string) => made(name),
    createTextNode: (text: string) => new PlainText(text),
    documentElement: new PlainElement('html', undefined),
  };
  function made(name: string): PlainElement {
    return new PlainElement(name, document);
  }
  const history = { state: null, pushState: nothing, replaceState: nothing };
  const all: Readonly<Record<string, unknown>> = {
    ...listening,
    document,
    history,
    window: { history },
    location: { hash: '', search: '', pathname: '/' },
    matchMedia: () => ({ ...listening, matches: false }),
    ResizeObserver: observerOf(figure),
    Node: { ELEMENT_NODE: 1 },
    requestIdleCallback: () => 0,
    cancelIdleCallback: nothing,
  };
  const before = Object.keys(all).map(
    (name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const,
  );
  for (const [name, value] of Object.entries(all))
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  try {
    return await run();
  } finally {
    for (const [name, own] of before) {
      if (own) Object.defineProperty(globalThis, name, own);
      else Reflect.deleteProperty(globalThis, name);
    }
  }
}

/** Tells a size once, as soon as it is asked for. */
function observerOf(figure: Size) {
  return class {
    constructor(private readonly told: Observe) {}
    observe(host: PlainElement): void {
      const isFigure = host.getAttribute('class') === 'figure';
      if (isFigure) Object.assign(host, { clientWidth: figure.width, clientHeight: figure.height });
      else this.told([{ contentRect: scrubber }]);
    }
    disconnect(): void {}
  };
}
