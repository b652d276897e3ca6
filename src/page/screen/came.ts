/** What the page comes with, drawn before any script: it stays in its place until the script has drawn the same. */
export interface Came {
  readonly figure: Element;
  readonly scrubber: Element;
}

/** The first picture within the page, where it is there. */
export function cameIn(root: ParentNode): Came | undefined {
  const figure = root.querySelector('.figure');
  const scrubber = root.querySelector('.scrubber > svg');
  return figure && scrubber ? { figure, scrubber } : undefined;
}
