import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const top = fileURLToPath(new URL('..', import.meta.url));
/** Where the page has the licences in full. */
const licencesFile = 'licences.txt';

/** Code that means the same in every encoding: a page that is not in UTF-8 would read other characters wrongly. */
const inAscii = (code: string): string =>
  code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** A package with the place of its source, as some licences ask for. */
function sourceOf(used: string): string {
  const manifest = readFileSync(join(top, 'node_modules', used, 'package.json'), 'utf8');
  const { version, repository, homepage } = JSON.parse(manifest);
  const source = String(repository?.url ?? homepage).replace(/^git\+|\.git$/g, '');
  return `${used} ${version} (${source})`;
}

/**
 * Has the licences of all that is built in come with it, as they ask for: a script that is handed on has them in it; the
 * page, which comes as a folder, has them in a file, and each of its scripts says so.
 *
 * @param within true for what is handed on as a script
 */
export function notices(within: boolean): Plugin {
  const { name, version } = JSON.parse(readFileSync(join(top, 'package.json'), 'utf8'));
  const licence = (folder: string): string => readFileSync(join(top, folder, 'LICENSE'), 'utf8').trim();
  const short = `${name} ${version}, MIT License, (c) The hidden-state-flow authors; d3, ISC License, (c) Mike Bostock`;
  return {
    name: 'notices',
    enforce: 'post',
    generateBundle(_, bundle) {
      const files = Object.values(bundle);
      const modules = files.flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
      const packages = modules.flatMap((id) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1] ?? []);
      const texts = new Map([[licence('.'), [`${name} ${version}`]]]);
      for (const used of [...new Set(packages)].sort()) {
        const text = licence(`node_modules/${used}`);
        texts.set(text, [...(texts.get(text) ?? []), sourceOf(used)]);
      }
      const full = Array.from(texts, ([text, names]) => `${names.join(', ')}\n\n${text}`).join('\n\n');
      if (!within) this.emitFile({ type: 'asset', fileName: licencesFile, source: `${full}\n` });
      const told = within ? short : `${short}: see ${licencesFile}`;
      for (const file of files) {
        if (file.type === 'chunk') {
          // The line that says what runs a command comes first.
          const [, shebang = '', code] = /^(#!.*\n)?([\s\S]*)$/.exec(file.code)!;
          const notice = file.isEntry && within ? `\n${full}\n` : ` ${told} `;
          file.code = `${shebang}/*!${notice}*/\n${inAscii(code!)}`;
        } else if (/\.(js|css)$/.test(file.fileName)) file.source = `/*! ${told} */\n${file.source}`;
      }
    },
  };
}
