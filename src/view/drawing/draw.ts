/* From the marks of a scene to SVG, and the text widths that a scene needs. */

import { select } from 'd3';
import type { Mark, Tag } from '../../scene';

const namespace = 'http://www.w3.org/2000/svg';

/** The mark that each element shows now. An element without an entry was not drawn by this module. */
const drawn = new WeakMap<Element, Mark>();

/** The key of the join. Elements drawn by others have an empty key, which matches no mark, so that they are removed. */
const keyOf = (mark: Mark | undefined): string => (mark ? `${mark.tag} ${mark.key}` : '');

/**
 * Makes the children of an element equal to the marks, whatever was drawn there before. Only what differs is
 * changed: a mark that is the same object as before is skipped.
 */
export function draw(parent: Element, marks: readonly Mark[]): void {
  removeStrays(parent);
  if (!sameMarks(parent, marks)) join(parent, marks);
  let child = parent.firstElementChild;
  for (const mark of marks) {
    update(child!, mark);
    child = child!.nextElementSibling;
  }
}

/** Whether the elements are already those of the marks, in their order, as in most frames. */
function sameMarks(parent: Element, marks: readonly Mark[]): boolean {
  if (parent.childElementCount !== marks.length) return false;
  let child = parent.firstElementChild;
  for (const { key, tag } of marks) {
    const before = drawn.get(child!);
    if (before?.key !== key || before.tag !== tag) return false;
    child = child!.nextElementSibling;
  }
  return true;
}

function join(parent: Element, marks: readonly Mark[]): void {
  select(parent)
    .selectChildren<Element, Mark | undefined>()
    .data<Mark>([...marks], keyOf)
    .join((enter) => enter.append((mark) => document.createElementNS(namespace, mark.tag)));
}

/** Removes text and comments, which a join does not see. */
function removeStrays(parent: Element): void {
  if (parent.childNodes.length === parent.childElementCount) return;
  for (const node of [...parent.childNodes]) if (node.nodeType !== Node.ELEMENT_NODE) node.remove();
}

const textOpacity: Partial<Record<Tag, readonly string[]>> = {
  text: ['fill-opacity', 'stroke-opacity'],
  tspan: ['fill-opacity'],
};

/**
 * The attributes that stand for one of a mark. Something with an opacity is painted apart and then laid over what is below
 * it. Letters that do not overlap need not be: they look the same where their own paint lets through as much.
 */
const namesOf = ({ tag }: Mark, name: string): readonly string[] =>
  (name === 'opacity' && textOpacity[tag]) || [name];

function update(element: Element, mark: Mark): void {
  const before = drawn.get(element);
  if (before === mark) return;
  if (!before) for (const name of element.getAttributeNames()) element.removeAttribute(name);
  for (const name in before?.attributes) {
    if (!(name in mark.attributes))
      for (const written of namesOf(mark, name)) element.removeAttribute(written);
  }
  for (const name in mark.attributes) {
    const value = mark.attributes[name]!;
    if (before?.attributes[name] === value) continue;
    for (const written of namesOf(mark, name)) element.setAttribute(written, value);
  }
  if (mark.text !== undefined) {
    if (before?.text !== mark.text) element.textContent = mark.text;
  } else {
    if (!before || before.text !== undefined) element.textContent = '';
    if (mark.children !== before?.children) draw(element, mark.children ?? []);
  }
  drawn.set(element, mark);
}
