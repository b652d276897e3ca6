import { posix } from 'node:path';
import { parseSync } from 'vite';

/** A source file: its path from the top of the repository, as in 'src/model/cell.ts', and what stands in it. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/**
 * The rooms of a folder, from the ground up: a file may import from its own room and from those before it. The last
 * room is the folder itself: the files that stand in it directly.
 */
export const rooms = [
  'src/scene/marks',
  'src/scene/layout',
  'src/scene/motion',
  'src/scene/follow',
  'src/scene/cell',
  'src/scene/figure',
  'src/scene',
] as const;

/** What can still be taken in at one look. */
export const limits = {
  filesOfFolder: 16,
  linesOfFile: 250,
  linesOfFunction: 60,
} as const;

interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

/** What the rules need to know of a file. */
interface Survey {
  readonly path: string;
  /** How many lines it has. */
  readonly lines: number;
  /** The paths of the source files that it imports, types too, with the line where it first does. */
  readonly imports: ReadonlyMap<string, number>;
  readonly functions: readonly { readonly name: string; readonly line: number; readonly lines: number }[];
}

const isSyntaxNode = (value: unknown): value is SyntaxNode =>
  typeof value === 'object' && value !== null && typeof (value as SyntaxNode).type === 'string';

/** Every node, with the one that holds it. */
function* nodesIn(
  node: SyntaxNode,
  holder?: SyntaxNode,
): Generator<readonly [SyntaxNode, SyntaxNode | undefined]> {
  yield [node, holder];
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (isSyntaxNode(child)) yield* nodesIn(child, node);
    }
  }
}

/** The file that a specifier means, where it is one of the source: './cell' is cell.ts or cell/index.ts. */
function targetOf(from: string, specifier: string, paths: ReadonlySet<string>): string | undefined {
  const bare = specifier.replace(/\?.*$/, '');
  if (!/^[./]/.test(bare)) return undefined;
  const target = bare.startsWith('/') ? bare.slice(1) : posix.join(posix.dirname(from), bare);
  const stem = target.replace(/\/$/, '');
  const candidates = [stem, stem.replace(/\.js$/, '.ts'), `${stem}.ts`, `${stem}/index.ts`];
  return candidates.find((candidate) => paths.has(candidate));
}

/** The specifier of `import`, `export … from`, `import()` and the type `import('…')`. */
function specifierOf({ type, source }: SyntaxNode): string | undefined {
  const imports = /^(Import|ExportNamed|ExportAll)(Declaration|Expression)$|^TSImportType$/;
  if (!imports.test(type) || !isSyntaxNode(source)) return undefined;
  return typeof source.value === 'string' ? source.value : undefined;
}

/** What a function is called, or the variable, the property or the method that it is the value of. */
function nameOf(node: SyntaxNode, holder: SyntaxNode | undefined): string {
  for (const candidate of [node.id, holder?.id, holder?.key]) {
    if (isSyntaxNode(candidate) && typeof candidate.name === 'string') return candidate.name;
  }
  return 'a function without a name';
}

function survey({ path, text }: SourceFile, paths: ReadonlySet<string>): Survey {
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new SyntaxError(`${path} cannot be read: ${errors[0]!.message}`);
  const lineOf = (offset: number): number => text.slice(0, offset).split('\n').length;
  const imports = new Map<string, number>();
  const functions: Survey['functions'][number][] = [];
  for (const [node, holder] of nodesIn(program as unknown as SyntaxNode)) {
    const specifier = specifierOf(node);
    const target = specifier === undefined ? undefined : targetOf(path, specifier, paths);
    if (target !== undefined && !imports.has(target)) imports.set(target, lineOf(node.start));
    if (!/^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/.test(node.type)) continue;
    const line = lineOf(node.start);
    functions.push({ name: nameOf(node, holder), line, lines: lineOf(node.end) - line + 1 });
  }
  return { path, lines: text.replace(/\n$/, '').split('\n').length, imports, functions };
}

/**
 * The import circles, each told once. Of a file that lies on several, only the shortest is told until that one is gone.
 */
function circlesOf(surveys: readonly Survey[]): string[] {
  const imports = new Map(surveys.map((one) => [one.path, [...one.imports.keys()]]));
  const circles = new Map<string, string>();
  for (const start of [...imports.keys()].sort()) {
    const way = wayBack(start, imports);
    const members = way?.toSorted().join() ?? '';
    if (!way || circles.has(members)) continue;
    circles.set(members, `${[...way, start].join(' → ')} is a circle of imports`);
  }
  return [...circles.values()];
}

/** The shortest way from a file through its imports to itself. */
function wayBack(start: string, imports: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const from = new Map<string, string>();
  const queue = [start];
  for (const path of queue) {
    for (const next of imports.get(path) ?? []) {
      if (next === start) {
        const way = [path];
        while (way[0] !== start) way.unshift(from.get(way[0]!)!);
        return way;
      }
      if (from.has(next)) continue;
      from.set(next, path);
      queue.push(next);
    }
  }
  return undefined;
}

function crowdedFolders(surveys: readonly Survey[]): string[] {
  const counts = new Map<string, number>();
  for (const { path } of surveys) {
    const folder = posix.dirname(path);
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count > limits.filesOfFolder)
    .map(([folder, count]) => `${folder} has ${count} files of its own: at most ${limits.filesOfFolder}`);
}

function sizeFaults({ path, lines, functions }: Survey): string[] {
  return [
    ...(lines > limits.linesOfFile ? [`${path} has ${lines} lines: at most ${limits.linesOfFile}`] : []),
    ...functions
      .filter((own) => own.lines > limits.linesOfFunction)
      .map(
        (own) =>
          `${path}:${own.line} ${own.name} has ${own.lines} lines: at most ${limits.linesOfFunction} in a function`,
      ),
  ];
}

/** The room of a file: the folder, or the one around it, that is named in the list; none where it is elsewhere. */
function roomOf(path: string): number {
  const whole = rooms.at(-1)!;
  if (posix.dirname(path) === whole) return rooms.length - 1;
  return rooms.findIndex((room) => room !== whole && path.startsWith(`${room}/`));
}

function roomFaults({ path, imports }: Survey): string[] {
  const whole = rooms.at(-1)!;
  if (!path.startsWith(`${whole}/`)) return [];
  const from = roomOf(path);
  if (from === -1) return [`${path} is in no room: move it to one of ${rooms.join(', ')}`];
  return [...imports].flatMap(([target, line]) => {
    const to = roomOf(target);
    if (to <= from) return [];
    const allowed = rooms.slice(0, from + 1).join(', ');
    return [
      `${path}:${line} imports ${target} from ${rooms[to]}: ${rooms[from]} may import only from ${allowed}`,
    ];
  });
}

/**
 * What a source does against the rules of the house: no import circle, no folder, file or function that is too
 * large, and in a folder with rooms no import from a room further up.
 *
 * @param files all of the source: what an import leads to must be among them
 * @returns one line for each fault: 'src/scene/marks/mark.ts:3 imports ...'
 */
export function houseFaults(files: readonly SourceFile[]): string[] {
  const paths = new Set(files.map(({ path }) => path));
  const surveys = files.map((file) => survey(file, paths));
  return [
    ...circlesOf(surveys),
    ...crowdedFolders(surveys),
    ...surveys.flatMap(sizeFaults),
    ...surveys.flatMap(roomFaults),
  ];
}
