import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';

/** The built page on a server of its own, on this machine alone. It compresses what it sends, as the hosts of such pages do. */
export interface Site {
  readonly page: string;
  /** A page with a line of text and nothing else, served in the same way. */
  readonly emptyPage: string;
  /** By path within the folder: what was built, as it was when the bench began. */
  readonly files: ReadonlyMap<string, Buffer>;
  /** Serves another page in the same way. @returns its address */
  put(path: string, content: string): string;
  close(): void;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
};

const empty =
  '<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>Empty</title></head><body><p>An empty page</p></body></html>';

/** @throws Error where the folder holds no built page */
export async function serveSite(folder: string): Promise<Site> {
  if (!existsSync(join(folder, 'index.html')))
    throw new Error(`there is no index.html in ${folder}: run 'npm run build'`);
  // Read once: a build that somebody starts meanwhile must not change what is measured.
  const files = readFolder(folder);
  // Compressed once, before anything is measured.
  const packed = (content: string | Buffer): Buffer => gzipSync(content, { level: 9 });
  const served = new Map(Array.from(files, ([path, content]) => [path, packed(content)]));
  served.set('empty.html', packed(empty));

  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const path = decodeURIComponent(pathname === '/' ? 'index.html' : pathname.slice(1));
    const body = served.get(path);
    const type = types[extname(path)] ?? 'application/octet-stream';
    const encoding = { 'content-type': type, 'content-encoding': 'gzip' };
    if (body) response.writeHead(200, { ...encoding, 'content-length': body.length });
    else response.writeHead(404);
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    page: `${origin}/`,
    emptyPage: `${origin}/empty.html`,
    files,
    put(path, content) {
      served.set(path, packed(content));
      return `${origin}/${path}`;
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

function readFolder(folder: string): Map<string, Buffer> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [relative(folder, path).split(sep).join('/'), readFileSync(path)];
    }),
  );
}
