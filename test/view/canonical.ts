/**
 * What an element shows, one line for each element in it. Attributes are sorted, since the order in which they were
 * set is not seen, and an opacity of 1 is none.
 */
export function canonical(element: Element, indent = ''): string[] {
  const attributes = element
    .getAttributeNames()
    .filter((name) => !(name === 'opacity' && element.getAttribute(name) === '1'))
    .sort()
    .map((name) => ` ${name}="${element.getAttribute(name)}"`);
  const lines = [`${indent}<${element.tagName}${attributes.join('')}>`];
  for (const node of element.childNodes) {
    if (node instanceof Element) lines.push(...canonical(node, `${indent}  `));
    else lines.push(`${indent}  ${node.nodeType} ${JSON.stringify(node.nodeValue)}`);
  }
  return lines;
}

const number = /-?\d+(?:\.\d+)?/g;

/** True for texts that differ only in numbers, and in these by no more than `tolerance`. */
function near(one: string, other: string, tolerance: number): boolean {
  if (one.replace(number, '#') !== other.replace(number, '#')) return false;
  const others = other.match(number) ?? [];
  return (one.match(number) ?? []).every(
    (text, at) => Math.abs(Number(text) - Number(others[at])) <= tolerance,
  );
}

/** The first line in which two drawings differ, short enough to read; undefined where they are the same. */
export function difference(
  one: readonly string[],
  other: readonly string[],
  tolerance = 0,
): string | undefined {
  for (let line = 0; line < Math.max(one.length, other.length); line++) {
    const [mine = '', theirs = ''] = [one[line], other[line]];
    if (mine !== theirs && !(tolerance > 0 && near(mine, theirs, tolerance)))
      return `line ${line}: ${mine} ≠ ${theirs}`;
  }
  return undefined;
}
