import { posix } from 'node:path';
import { parseSync } from 'vite';

/** From the ground up: a file may import from its own floor and from those before it. */
export const floors = [
  'src/model',
  'src/trained',
  'src/training',
  'src/language',
  'src/timeline',
  'src/player',
  'src/scene',
  'src/view',
  'src/embed',
  'src/export',
  'src/page',
  'src/main.ts and src/index.ts',
] as const;

/** These floors run in Node as they are: nothing below the view knows that there is a page. */
const pureFloors: ReadonlySet<string> = new Set(floors.slice(0, floors.indexOf('src/view')));

/** The one file that may ask what time it is: everything else is handed the time, so that tests can set it. */
const clock = 'src/view/clock.ts';

/** Nobody gives these names to a thing of their own without confusing the reader: always refused. */
const pageNames = new Set([
  'cancelAnimationFrame',
  'customElements',
  'document',
  'getComputedStyle',
  'globalThis',
  'localStorage',
  'matchMedia',
  'navigator',
  'requestAnimationFrame',
  'requestIdleCallback',
  'sessionStorage',
  'window',
]);

/** These are good names too, such as a `Node` of the scene: refused only where the file does not declare them. */
const pageNamesUnlessDeclared = new Set([
  'CSSStyleDeclaration',
  'CustomEvent',
  'DOMMatrix',
  'DOMParser',
  'DOMPoint',
  'DOMRect',
  'Document',
  'DocumentFragment',
  'Element',
  'Event',
  'EventTarget',
  'FocusEvent',
  'Image',
  'InputEvent',
  'IntersectionObserver',
  'KeyboardEvent',
  'MouseEvent',
  'MutationObserver',
  'Node',
  'NodeList',
  'PointerEvent',
  'ResizeObserver',
  'ShadowRoot',
  'Storage',
  'Text',
  'TouchEvent',
  'UIEvent',
  'WheelEvent',
  'Window',
  'XMLHttpRequest',
  'XMLSerializer',
  'alert',
  'devicePixelRatio',
  'fetch',
  'history',
  'innerHeight',
  'innerWidth',
  'location',
  'screen',
  'self',
]);

const elementType = /^(HTML|SVG|MathML)\w*(Element|Collection|List)\w*$/;

/** Each with what to do instead. */
const neverNames = new Map([
  ['setInterval', 'take the time from the clock'],
  ['innerHTML', 'create the elements, and set their text'],
  ['outerHTML', 'create the elements, and set their text'],
  ['insertAdjacentHTML', 'create the elements, and set their text'],
]);

const neverMethods = new Map([
  ['transition', 'draw the moment that the timeline gives'],
  ['html', 'append the elements, and set their text'],
]);

const chance = new Map([['Math', 'random']]);
const time = new Map([
  ['Date', 'now'],
  ['performance', 'now'],
]);

interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly [field: string]: unknown;
}

interface Place {
  readonly node: SyntaxNode;
  readonly parent: SyntaxNode | undefined;
  /** The field of the parent that holds the node. */
  readonly field: string;
}

function isSyntaxNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && typeof (value as SyntaxNode).type === 'string';
}

function* placesIn(node: SyntaxNode, parent?: SyntaxNode, field = ''): Generator<Place> {
  yield { node, parent, field };
  for (const [name, value] of Object.entries(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (isSyntaxNode(child)) yield* placesIn(child, node, name);
    }
  }
}

/** The text of `'a'` and of a template without a gap; undefined for everything else. */
function textOf(value: unknown): string | undefined {
  if (!isSyntaxNode(value)) return undefined;
  if (value.type === 'Literal' && typeof value.value === 'string') return value.value;
  if (value.type === 'TSLiteralType') return textOf(value.literal);
  if (value.type === 'TemplateLiteral') {
    const quasis = value.quasis as { value: { cooked: string } }[];
    return quasis.length === 1 ? quasis[0]!.value.cooked : undefined;
  }
  return undefined;
}

function nameOf(value: unknown): string | undefined {
  return isSyntaxNode(value) && value.type === 'Identifier' ? (value.name as string) : undefined;
}

/** `b` for `a.b`, `a['b']` and the `b` in `{ b: 1 }` and `{ 'b': 1 }`. */
function keyOf(holder: SyntaxNode, field: 'property' | 'key'): string | undefined {
  return (holder.computed ? undefined : nameOf(holder[field])) ?? textOf(holder[field]);
}

/** The names that a pattern such as `{ a, b: [c] = d }` binds. */
function boundBy(pattern: unknown): string[] {
  if (!isSyntaxNode(pattern)) return [];
  const { type } = pattern;
  if (type === 'Identifier') return [pattern.name as string];
  if (type === 'ObjectPattern') return (pattern.properties as unknown[]).flatMap(boundBy);
  if (type === 'ArrayPattern') return (pattern.elements as unknown[]).flatMap(boundBy);
  if (type === 'Property') return boundBy(pattern.value);
  if (type === 'AssignmentPattern') return boundBy(pattern.left);
  if (type === 'RestElement') return boundBy(pattern.argument);
  if (type === 'TSParameterProperty') return boundBy(pattern.parameter);
  return [];
}

const declaringFields = new Map<string, readonly string[]>([
  ['VariableDeclarator', ['id']],
  ['CatchClause', ['param']],
  ['ImportSpecifier', ['local']],
  ['ImportDefaultSpecifier', ['local']],
  ['ImportNamespaceSpecifier', ['local']],
  ['TSTypeParameter', ['name']],
  ['TSMappedType', ['key']],
  ['ClassDeclaration', ['id']],
  ['TSInterfaceDeclaration', ['id']],
  ['TSTypeAliasDeclaration', ['id']],
  ['TSEnumDeclaration', ['id']],
]);

function declaredBy(node: SyntaxNode): string[] {
  const names = (declaringFields.get(node.type) ?? []).flatMap((field) => boundBy(node[field]));
  if (Array.isArray(node.params)) names.push(...node.params.flatMap(boundBy));
  if (node.type === 'FunctionDeclaration') names.push(...boundBy(node.id));
  return names;
}

/** Whether an identifier stands for a value or a type, and is not the name of a part of something: `b` in `a.b`. */
function isReference({ parent, field }: Place): boolean {
  if (parent === undefined) return true;
  if (field === 'property' || field === 'key') return Boolean(parent.computed) || parent.shorthand === true;
  if (field === 'imported' || field === 'exported' || field === 'label') return false;
  return !(parent.type === 'TSQualifiedName' && field === 'right');
}

/** What the node imports, where it imports something: undefined stands for a name worked out at run time. */
function importOf(node: SyntaxNode): { specifier: string | undefined } | undefined {
  if (!/^(Import|ExportNamed|ExportAll)(Declaration|Expression)$|^TSImportType$/.test(node.type))
    return undefined;
  return isSyntaxNode(node.source) ? { specifier: textOf(node.source) } : undefined;
}

function floorOf(path: string): number {
  const folder = floors.findIndex((floor) => path.startsWith(`${floor}/`) || path === floor);
  if (folder !== -1) return folder;
  return /^src(\/(main|index)(\.ts)?)?$/.test(path) ? floors.length - 1 : -1;
}

function importFault(path: string, specifier: string): string | undefined {
  const bare = specifier.replace(/\?.*$/, '');
  if (/^d3-transition(\/|$)/.test(bare)) return `imports '${bare}': draw the moment that the timeline gives`;
  if (!/^[./]/.test(bare)) return undefined;
  const target = bare.startsWith('/') ? bare.slice(1) : posix.join(posix.dirname(path), bare);
  if (target === 'test' || target.startsWith('test/'))
    return `imports '${specifier}': src may not import tests`;
  if (target !== 'src' && !target.startsWith('src/')) return undefined;
  const from = floorOf(path);
  const to = floorOf(target.replace(/\/$/, ''));
  if (to === -1)
    return `imports '${specifier}', which is on no floor: move it to one of ${floors.join(', ')}`;
  if (from === -1 || to <= from) return undefined;
  const allowed = floors.slice(0, from + 1).join(', ');
  return `imports '${specifier}' from ${floors[to]}: ${floors[from]} may import only from ${allowed}`;
}

/** `random` for `Math.random`, `globalThis.Math['random']` and `const { random } = Math`, given random of Math. */
function reads(node: SyntaxNode, members: ReadonlyMap<string, string>): string | undefined {
  const isMember = node.type === 'MemberExpression';
  const isPattern =
    node.type === 'VariableDeclarator' && isSyntaxNode(node.id) && node.id.type === 'ObjectPattern';
  if (!isMember && !isPattern) return undefined;
  const holder = isMember ? node.object : node.init;
  if (!isSyntaxNode(holder)) return undefined;
  const owner =
    nameOf(holder) ?? (holder.type === 'MemberExpression' ? keyOf(holder, 'property') : undefined);
  const member = owner === undefined ? undefined : members.get(owner);
  if (member === undefined) return undefined;
  const keys = isMember
    ? [keyOf(node, 'property')]
    : ((node.id as SyntaxNode).properties as SyntaxNode[]).map((property) => keyOf(property, 'key'));
  return keys.includes(member) ? `${owner}.${member}` : undefined;
}

function* faultsAt(place: Place, path: string, declared: ReadonlySet<string>): Generator<string> {
  const { node, parent } = place;
  const imported = importOf(node);
  if (imported !== undefined) {
    const fault =
      imported.specifier === undefined
        ? 'imports a name worked out at run time: write it as a string'
        : importFault(path, imported.specifier);
    if (fault !== undefined) yield fault;
  }

  const name = nameOf(node);
  const pure = pureFloors.has(floors[floorOf(path)] ?? '');
  if (pure && name !== undefined && isReference(place)) {
    const ofPage =
      pageNames.has(name) ||
      ((pageNamesUnlessDeclared.has(name) || elementType.test(name)) && !declared.has(name));
    if (ofPage) yield `uses '${name}': only src/view and the floors above it may know the page`;
  }

  const word = name ?? textOf(node);
  const instead = word === undefined ? undefined : neverNames.get(word);
  if (instead !== undefined) yield `uses '${word}': ${instead}`;

  const isCalled = parent?.type === 'CallExpression' && place.field === 'callee';
  const method = isCalled && node.type === 'MemberExpression' ? keyOf(node, 'property') : undefined;
  const insteadOfCall = method === undefined ? undefined : neverMethods.get(method);
  if (insteadOfCall !== undefined) yield `calls '.${method}(': ${insteadOfCall}`;

  const random = reads(node, chance);
  if (random !== undefined) yield `uses '${random}': take a seeded random source`;
  const now = reads(node, time);
  if (now !== undefined && path !== clock) yield `uses '${now}': take the time from ${clock}`;
}

/**
 * What a source file does against the rules of the floors.
 *
 * It reads the syntax tree and not the text, so that a comment or a string may say `document`.
 *
 * @param path from the top of the repository, as in 'src/model/cell.ts'
 * @returns one line for each fault: 'src/model/cell.ts:3 uses ...'
 */
export function faultsOf(path: string, text: string): string[] {
  if (floorOf(path) === -1) return [`${path} is on no floor: move it to one of ${floors.join(', ')}`];
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) return [`${path} cannot be read: ${errors[0]!.message}`];
  const places = [...placesIn(program as unknown as SyntaxNode)];
  const declared = new Set(places.flatMap(({ node }) => declaredBy(node)));
  const faults = places.flatMap((place) => {
    const line = text.slice(0, place.node.start).split('\n').length;
    return [...faultsAt(place, path, declared)].map((fault) => `${path}:${line} ${fault}`);
  });
  return [...new Set(faults)];
}
