/** Follows whether the page around an element is dark. */
export interface ThemeAround {
  /** Looks again, after a change that no event tells. */
  check(): void;
  destroy(): void;
}

/**
 * A page is taken to be dark where its text is light. That is the surest sign: decks set their backgrounds in many ways,
 * and few name a colour scheme, but all set the colour of their text.
 */
export function followTheme(host: Element, told: (dark: boolean) => void): ThemeAround {
  let before: boolean | undefined;
  const check = (): void => {
    const dark = isLight(inkAround(host));
    if (dark !== before) told(dark);
    before = dark;
  };
  // A page may also be dark on the screen and light on paper.
  const media = ['(prefers-color-scheme: dark)', 'print'].map((query) => matchMedia(query));
  for (const query of media) query.addEventListener('change', check);
  // A page that can be switched between light and dark does so with an attribute of one of these.
  const { documentElement, body } = host.ownerDocument;
  const observer = new MutationObserver(check);
  for (const page of [documentElement, body]) observer.observe(page, { attributes: true });
  check();
  return {
    check,
    destroy() {
      for (const query of media) query.removeEventListener('change', check);
      observer.disconnect();
    },
  };
}

/** The colour of the text around the element. Its own colour follows from that. */
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
