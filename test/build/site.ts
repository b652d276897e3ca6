import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

/** A folder on a server on this machine alone, under the policy that the build writes beside the page. */
export async function serveBuilt(folder: string): Promise<{ readonly url: string; close(): void }> {
  const policy = readFileSync(join(folder, 'policy.txt'), 'utf8').trim();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const path = join(folder, pathname === '/' ? 'index.html' : pathname);
    const type = types[extname(path)] ?? 'text/plain';
    response.writeHead(existsSync(path) ? 200 : 404, {
      'content-type': type,
      'content-security-policy': policy,
    });
    response.end(existsSync(path) ? readFileSync(path) : undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
