/** Keeps telling whether the page around an element is dark. */
export interface ThemeAround {
  /** Looks again, where something may have changed that tells nobody. */
  check(): void;
  destroy(): void;
}

/**
 * A page is dark where it writes in light ink. Of all that a page says of itself that is the surest: decks set their
 * backgrounds in many ways, and few name a colour scheme, but all set the colour of their text.
 */
export function followTheme(host: Element, told: (dark: boolean) => void): ThemeAround {
  let before: boolean | undefined;
  const check = (): void => {
    const dark = isLight(inkAround(host));
    if (dark !== before) told(dark);
    before = dark;
  };
  const system = matchMedia('(prefers-color-scheme: dark)');
  system.addEventListener('change', check);
  // Pages that can be switched do it up here.
  const { documentElement, body } = host.ownerDocument;
  const observer = new MutationObserver(check);
  for (const page of [documentElement, body]) observer.observe(page, { attributes: true });
  check();
  return {
    check,
    destroy() {
      system.removeEventListener('change', check);
      observer.disconnect();
    },
  };
}

/** Not the element's own: that is what follows. */
function inkAround(host: Element): string {
  const root = host.getRootNode();
  const around = host.assignedSlot ?? host.parentElement ?? (root instanceof ShadowRoot ? root.host : host);
  return getComputedStyle(around).color;
}

/** Whether a computed colour is nearer to white than to black. */
export function isLight(colour: string): boolean {
  const [, space = '', values = ''] = /^([\w-]+)\((.*)\)$/.exec(colour) ?? [];
  const numbers = (values.match(/-?[\d.]+(e-?\d+)?/g) ?? []).map(Number);
  const [first = 0, second = 0, third = 0] = numbers;
  if (space.startsWith('ok')) return first > 0.6;
  if (space.startsWith('l')) return first > 55;
  const most = space === 'color' ? 1 : 255;
  return (0.2126 * first + 0.7152 * second + 0.0722 * third) / most > 0.5;
}
