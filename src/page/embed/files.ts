import type { Kind } from './snippets';

/** A file that lies beside the slides for what is written of it. */
export interface NeededFile {
  /** What it is called there. */
  readonly name: string;
  /** Where a build of this project has it, from the page. */
  readonly path: string;
  readonly type: string;
}

const file = (path: string, type: string): NeededFile => ({ name: path.split('/').at(-1)!, path, type });
const script = file('library/hidden-state-flow.js', 'text/javascript');
const notebook = file('library/jupyter.js', 'text/javascript');
const page = file('file/hidden-state-flow.html', 'text/html');
/** What the page in one file is called. */
export const pageName = page.name;

/** The file that is needed, where one is. A frame needs the page, where no server has it for everybody. */
export function neededFile(kind: Kind, pageAddress: string): NeededFile | undefined {
  if (kind === 'element' || kind === 'reveal' || kind === 'marp') return script;
  if (kind === 'jupyter') return notebook;
  return kind === 'iframe' && pageAddress === page.name ? page : undefined;
}

/** The address of the page for the slides of others: its own on the web, and otherwise its name beside the slides. */
export function pageFor({ protocol, hostname, origin, pathname }: Location): string {
  const isLocal =
    hostname === 'localhost' || hostname.endsWith('.localhost') || /^(127\.|\[::1\])/.test(hostname);
  return /^https?:$/.test(protocol) && !isLocal ? origin + pathname : page.name;
}

/** Fetches a file from beside the page. Undefined where it is not: a server may answer with another page. */
export async function obtain({ path, type }: NeededFile): Promise<Blob | undefined> {
  try {
    const response = await fetch(path);
    const isIt = response.ok && response.headers.get('content-type')?.includes(type.split('/')[1]!);
    if (!isIt) return undefined;
    const text = await response.text();
    // The page of this server is HTML, too; the page in one file has its licences in it.
    return text.includes('MIT License') ? new Blob([text], { type }) : undefined;
  } catch {
    return undefined;
  }
}
