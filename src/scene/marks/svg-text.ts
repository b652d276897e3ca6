import type { Frame } from './frame';
import type { Mark } from './mark';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text inside an SVG file. Control characters, which no XML may hold, become U+FFFD. */
function escaped(text: string): string {
  return text
    .replace(/[&<>"]/g, (character) => escapes[character]!)
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd');
}

/** A frame as an SVG file, one element a line; the colours are the style sheet's. */
export function svgText({ width, height, marks }: Frame): string {
  const size = `viewBox="0 0 ${width} ${height}"`;
  const lines = marks.flatMap((mark) => linesOf(mark, '  '));
  return `<svg xmlns="http://www.w3.org/2000/svg" class="figure-picture" ${size}>\n${lines.join('\n')}\n</svg>\n`;
}

function linesOf(mark: Mark, indent: string): string[] {
  const attributes = Object.entries(mark.attributes)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('');
  const open = `<${mark.tag}${attributes}`;
  if (mark.text !== undefined) return [`${indent}${open}>${escaped(mark.text)}</${mark.tag}>`];
  if (!mark.children) return [`${indent}${open}/>`];
  // White space between the stretches of a text would be seen, so a text is one line.
  if (mark.tag === 'text') {
    const inner = mark.children.flatMap((child) => linesOf(child, '')).join('');
    return [`${indent}${open}>${inner}</text>`];
  }
  return [
    `${indent}${open}>`,
    ...mark.children.flatMap((child) => linesOf(child, `${indent}  `)),
    `${indent}</${mark.tag}>`,
  ];
}
