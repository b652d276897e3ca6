const name = '[A-Za-z][\\w-]*';
const text = '(?:[^<>&"]|&(?:amp|lt|gt|quot);)*';
const token = new RegExp(
  `<(?<open>${name})(?<attributes>(?: ${name}="${text}")*)(?<empty>/?)>|</(?<close>${name})>|(?<text>[^<]+)`,
  'y',
);
const onlyText = new RegExp(`^${text}$`);
/** What no XML may hold, in any way of writing. */
const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

/** What a strict reader would stumble over first in an SVG that `svgText` wrote, or undefined. */
export function faultOfXml(xml: string): string | undefined {
  const odd = forbidden.exec(xml);
  if (odd) return `the character ${odd[0].codePointAt(0)!.toString(16)} at ${odd.index}`;
  const open: string[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < xml.length) {
    const at = token.lastIndex;
    const groups = token.exec(xml)?.groups;
    if (!groups) return `no XML at ${at}: ${xml.slice(at, at + 40)}`;
    if (groups.text !== undefined && !onlyText.test(groups.text)) return `no text at ${at}: ${groups.text}`;
    if (groups.close !== undefined && open.pop() !== groups.close) return `</${groups.close}> closes another`;
    if (groups.open === undefined) continue;
    const names = Array.from(groups.attributes!.matchAll(/ ([\w-]+)="/g), ([, own]) => own);
    if (new Set(names).size < names.length) return `an attribute twice in <${groups.open}> at ${at}`;
    if (groups.empty === '') open.push(groups.open);
  }
  return open.length > 0 ? `<${open.at(-1)}> stays open` : undefined;
}

/** The names of all elements of an SVG. */
export function elementsOf(xml: string): Set<string> {
  return new Set(Array.from(xml.matchAll(/<([A-Za-z][\w-]*)/g), ([, own]) => own!));
}
