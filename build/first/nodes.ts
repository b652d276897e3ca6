/* Just enough of a document for the page to be put together in Node, and to be written as HTML. */

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => escapes[sign]!);

/** These have no end tag. */
const voidNames = new Set(['input', 'br', 'hr', 'img', 'link', 'meta']);

type Child = PlainNode | string;

export abstract class PlainNode {
  parentNode: PlainElement | null = null;
  abstract readonly nodeType: number;
  abstract get textContent(): string;
  abstract toHtml(): string;

  remove(): void {
    this.parentNode?.removeChild(this);
  }
}

export class PlainText extends PlainNode {
  readonly nodeType = 3;

  constructor(readonly data: string) {
    super();
  }

  get textContent(): string {
    return this.data;
  }

  toHtml(): string {
    return escaped(this.data);
  }
}

/** What an element of a page has, as far as the page asks for it while it is put together. */
export class PlainElement extends PlainNode {
  readonly nodeType = 1;
  readonly childNodes: PlainNode[] = [];
  readonly style = {};
  clientWidth = 0;
  clientHeight = 0;
  private readonly attributes = new Map<string, string>();

  constructor(
    readonly localName: string,
    readonly ownerDocument: unknown,
  ) {
    super();
  }

  get children(): PlainElement[] {
    return this.childNodes.filter((node) => node instanceof PlainElement);
  }
  get childElementCount(): number {
    return this.children.length;
  }
  get firstElementChild(): PlainElement | null {
    return this.children[0] ?? null;
  }
  get nextElementSibling(): PlainElement | null {
    const siblings = this.parentNode?.children ?? [];
    return siblings[siblings.indexOf(this) + 1] ?? null;
  }
  /** As the browser's: 4 where the other, a sibling, comes later. */
  compareDocumentPosition(other: PlainNode): number {
    const siblings = this.parentNode?.childNodes ?? [];
    return siblings.indexOf(other) > siblings.indexOf(this) ? 4 : 2;
  }

  append(...children: Child[]): void {
    for (const child of children) this.insertBefore(nodeOf(child), null);
  }
  prepend(child: PlainNode): void {
    this.insertBefore(child, this.childNodes[0] ?? null);
  }
  appendChild<Node extends PlainNode>(child: Node): Node {
    return this.insertBefore(child, null);
  }
  insertBefore<Node extends PlainNode>(child: Node, next: PlainNode | null): Node {
    child.remove();
    const at = next ? this.childNodes.indexOf(next) : this.childNodes.length;
    this.childNodes.splice(at, 0, child);
    child.parentNode = this;
    return child;
  }
  removeChild(child: PlainNode): void {
    this.childNodes.splice(this.childNodes.indexOf(child), 1);
    child.parentNode = null;
  }
  replaceChildren(...children: Child[]): void {
    for (const child of [...this.childNodes]) child.remove();
    this.append(...children);
  }

  getAttribute(name: string): string | null {
    return this.attributes.get(name) ?? null;
  }
  setAttribute(name: string, value: string): void {
    this.attributes.set(name, String(value));
  }
  removeAttribute(name: string): void {
    this.attributes.delete(name);
  }
  getAttributeNames(): string[] {
    return [...this.attributes.keys()];
  }

  get textContent(): string {
    return this.childNodes.map((node) => node.textContent).join('');
  }
  set textContent(text: string) {
    this.replaceChildren(...(text === '' ? [] : [text]));
  }

  get dataset(): Record<string, string> {
    return new Proxy({} as Record<string, string>, {
      get: (_, name) => this.getAttribute(`data-${String(name)}`) ?? undefined,
      set: (_, name, value) => {
        this.setAttribute(`data-${String(name)}`, value);
        return true;
      },
      deleteProperty: (_, name) => {
        this.removeAttribute(`data-${String(name)}`);
        return true;
      },
    });
  }
  get classList(): { toggle(name: string, force: boolean): void } {
    const names = (this.getAttribute('class') ?? '').split(' ').filter((name) => name !== '');
    return {
      toggle: (name, force) => {
        const others = names.filter((other) => other !== name);
        const all = force ? [...others, name] : others;
        if (all.length > 0 || names.length > 0) this.setAttribute('class', all.join(' '));
      },
    };
  }

  /** What is set in a field is written, so that the page shows it before any script. */
  get value(): string {
    if (this.localName !== 'select') return this.getAttribute('value') ?? '';
    return this.selectedOptions[0]?.value ?? '';
  }
  set value(value: string) {
    if (this.localName !== 'select') this.setAttribute('value', value);
    for (const option of this.localName === 'select' ? this.children : [])
      option.flag('selected', option.value === value);
  }
  get selectedOptions(): PlainElement[] {
    return this.children.filter((option) => option.getAttribute('selected') !== null);
  }

  flag(name: string, on: boolean): void {
    if (on) this.setAttribute(name, '');
    else this.removeAttribute(name);
  }
  /** Of selectors, one class or one attribute with its value. */
  querySelectorAll(selector: string): PlainElement[] {
    const [, name, value] = /^\[([\w-]+)="(.*)"\]$/.exec(selector) ?? [];
    const className = /^\.([\w-]+)$/.exec(selector)?.[1];
    const all = this.children.flatMap((child): PlainElement[] => [child, ...child.querySelectorAll('*')]);
    if (selector === '*') return all;
    return all.filter((one) =>
      className
        ? one.getAttribute('class')?.split(' ').includes(className)
        : name !== undefined && one.getAttribute(name) === value,
    );
  }
  querySelector(selector: string): PlainElement | null {
    return this.querySelectorAll(selector)[0] ?? null;
  }
  addEventListener(): void {}
  removeEventListener(): void {}
  /** No canvas: text is measured approximately. */
  getContext(): null {
    return null;
  }

  toHtml(): string {
    const attributes = Array.from(this.attributes, ([name, value]) =>
      value === '' ? ` ${name}` : ` ${name}="${escaped(value)}"`,
    ).join('');
    const open = `<${this.localName}${attributes}>`;
    if (voidNames.has(this.localName)) return open;
    return `${open}${this.childNodes.map((node) => node.toHtml()).join('')}</${this.localName}>`;
  }
}

const nodeOf = (child: Child): PlainNode => (typeof child === 'string' ? new PlainText(child) : child);

for (const name of ['hidden', 'disabled', 'open']) {
  Object.defineProperty(PlainElement.prototype, name, {
    get(this: PlainElement) {
      return this.getAttribute(name) !== null;
    },
    set(this: PlainElement, on: boolean) {
      this.flag(name, on);
    },
  });
}
for (const name of ['id', 'lang', 'title']) {
  Object.defineProperty(PlainElement.prototype, name, {
    get(this: PlainElement) {
      return this.getAttribute(name) ?? '';
    },
    set(this: PlainElement, value: string) {
      this.setAttribute(name, value);
    },
  });
}
