/** An element of XML, with its name as it is written. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };
const decoded = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot);/g, (_, name: string) => entities[name]!);

const token =
  /<(?<open>[A-Za-z][\w:-]*)(?<attributes>(?: [\w:-]+="[^"<]*")*)(?<empty>\/?)>|<\/(?<close>[A-Za-z][\w:-]*)>|(?<text>[^<]+)/y;

/** Reads XML strictly: what is not well formed, or uses a prefix that nobody has named, is refused. */
export function parseXml(source: string): XmlElement {
  const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  if (!source.startsWith(declaration)) throw new Error(`no declaration: ${source.slice(0, 60)}`);
  const root = { name: '', attributes: new Map<string, string>(), children: [] as XmlElement[], text: '' };
  const open: (typeof root)[] = [root];
  token.lastIndex = declaration.length;
  while (token.lastIndex < source.length) {
    const at = token.lastIndex;
    const groups = token.exec(source)?.groups;
    if (!groups) throw new Error(`no XML at ${at}: ${source.slice(at, at + 60)}`);
    if (groups.text !== undefined) {
      if (/&(?!(amp|lt|gt|quot);)/.test(groups.text)) throw new Error(`an unknown entity in ${groups.text}`);
      open.at(-1)!.text += decoded(groups.text);
    } else if (groups.close !== undefined) {
      if (open.pop()!.name !== groups.close) throw new Error(`</${groups.close}> at ${at} closes another`);
    } else {
      const pairs = Array.from(groups.attributes!.matchAll(/ ([\w:-]+)="([^"]*)"/g), ([, name, value]) => {
        return [name!, decoded(value!)] as const;
      });
      if (new Set(pairs.map(([name]) => name)).size < pairs.length)
        throw new Error(`twice in <${groups.open}>`);
      const element = { name: groups.open!, attributes: new Map(pairs), children: [], text: '' };
      open.at(-1)!.children.push(element);
      if (groups.empty === '') open.push(element);
    }
  }
  if (open.length > 1) throw new Error(`<${open.at(-1)!.name}> stays open`);
  const [whole, ...more] = root.children;
  if (!whole || more.length > 0) throw new Error('there is not one element that holds all others');
  checkPrefixes(whole, new Set(['xml']));
  return whole;
}

function checkPrefixes({ name, attributes, children }: XmlElement, known: ReadonlySet<string>): void {
  const own = [...attributes.keys()].flatMap((key) => (key.startsWith('xmlns:') ? [key.slice(6)] : []));
  const all = new Set([...known, ...own]);
  for (const used of [name, ...attributes.keys()]) {
    const prefix = used.includes(':') && !used.startsWith('xmlns:') ? used.split(':')[0]! : undefined;
    if (prefix && !all.has(prefix)) throw new Error(`the prefix of ${used} is not named`);
  }
  for (const child of children) checkPrefixes(child, all);
}

/** An element, and all within it. */
export function* within(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of element.children) yield* within(child);
}

export const all = (element: XmlElement, name: string): XmlElement[] =>
  [...within(element)].filter((one) => one.name === name);
