const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Most texts of a deck: names, colours and words with nothing to escape. There are millions of them. */
const harmless = /^[\w .,:;!?()/#+-]*$/;

/** Text inside XML. Control characters, which no XML may hold, become U+FFFD. */
export function escaped(text: string): string {
  if (harmless.test(text)) return text;
  return text
    .replace(/[&<>"]/g, (character) => escapes[character]!)
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd');
}

export type XmlAttributes = Readonly<Record<string, string | number | undefined>>;

/**
 * An element as text. What is given as content is XML already: text goes through `escaped` first.
 *
 * @example xml('a:off', { x: 0, y: 9525 }) // '<a:off x="0" y="9525"/>'
 */
export function xml(name: string, attributes: XmlAttributes = {}, ...content: readonly string[]): string {
  let open = `<${name}`;
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined) open += ` ${key}="${typeof value === 'number' ? value : escaped(value)}"`;
  const inner = content.join('');
  return inner === '' ? `${open}/>` : `${open}>${inner}</${name}>`;
}

/** A part of the package: the element that it is, after the declaration of XML. */
export const document = (root: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`;
