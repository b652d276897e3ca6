/* Elements and texts of a page: how they are made, styled and translated. */

type Child = Node | string;

/** Attributes of an element; a value of undefined or false leaves one out, true writes it empty. */
export type ElementAttributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** Makes an HTML element. Children that are strings become text, never markup. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: ElementAttributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    made.setAttribute(attribute, value === true ? '' : String(value));
  }
  made.append(...children);
  return made;
}

/** Sets an attribute only where its value changes: even an equal value costs the browser work. */
export function setChanged(target: Element, name: string, value: string): void {
  if (target.getAttribute(name) !== value) target.setAttribute(name, value);
}

/** Makes an SVG element with attributes. */
export function svgElement<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: ElementAttributes = {},
  ...children: readonly Node[]
): SVGElementTagNameMap[Name] {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) made.setAttribute(attribute, String(value));
  }
  made.append(...children);
  return made;
}
