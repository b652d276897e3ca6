import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { build, type Logger, type Plugin, type Rolldown, runnerImport } from 'vite';
import { firstVisit } from '../size.js';
import type * as Page from './page.js';

/** What is said where scripts are off. */
const withoutScripts =
  '<p class="no-script">This is the first picture. Scripts are off here: to step through a sentence, allow them. <span lang="zh-CN">这是第一幅图。这里禁用了脚本；要逐步读句子，请允许脚本运行。</span></p>';

/** What is seen of the page before its script takes over. */
const before = [
  'html[data-first] #page{opacity:0}',
  'html[data-first] .figure-sheet,html[data-first] .scrubber-words{display:none}',
  'html[data-first=other] #page{display:none}',
  '@media(max-width:819px){#page .wide{display:none}}',
  '@media(min-width:820px){#page .narrow{display:none}}',
  'html.placed #page .wide,html.placed #page .narrow{display:block}',
  '.no-script{margin:0;padding:.5rem 1.6rem;background:var(--x-tint)}',
].join('');

/**
 * What is fetched together with the page's script, in this order: what moves the figure, a few lines of the bundler that it needs, and
 * the numbers of the first network, whose words come later, apart from those of the first sentences.
 */
const next = [/\/figure-[^/]*\.js$/, /\/rolldown-runtime-[^/]*\.js$/, /\/mood-rnn-tanh-[^/]*\.js$/];

const at = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** A script that stands within the page, with values for the names that it leaves open. */
async function scriptOf(name: string, values: Readonly<Record<string, unknown>>): Promise<string> {
  const define = Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, JSON.stringify(value)]),
  );
  const made = await build({
    configFile: false,
    logLevel: 'error',
    define,
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: at(name), formats: ['iife'], name: 'firstPage' },
    },
  });
  const { output } = (made as Rolldown.RolldownOutput[])[0]!;
  // An end tag within a text would end the script.
  return output[0].code.trim().replaceAll('</', '<\\/');
}

/** The page with the first picture of each language, and the styles and scripts that show it. */
async function withFirstPage(page: string, sheet: string, others: readonly string[]): Promise<string> {
  const { module } = await runnerImport<typeof Page>(at('page.ts'), {
    configFile: false,
    assetsInclude: ['**/*.safetensors'],
  });
  const [en, zh] = [await module.firstPage('en'), await module.firstPage('zh')];
  // The scripts within the page start it, when the picture is there.
  const entry = /\s*<script type="module"[^>]* src="([^"]*)"><\/script>/;
  const script = entry.exec(page)![1]!;
  const files = [script, ...others.map((path) => `./${path}`)];
  // At other addresses the network is another one.
  const early = await scriptOf('early.ts', { firstScripts: files.slice(0, -1) });
  const firstPlacings = { en: en.placing, zh: zh.placing };
  const late = await scriptOf('late.ts', { firstPlacings, firstFiles: files });
  const body = [
    `<noscript>${withoutScripts}</noscript>`,
    `<div id="page" inert>${en.html}</div>`,
    `<script>${late}</script>`,
    // As text: most people see no element of it.
    `<script type="text/html" id="first-zh" lang="${zh.tag}">${zh.html}</script>`,
    "<script>firstPage.translate('zh')</script>",
  ].join('\n    ');
  const style = `<style>${sheet}${before}</style>`;
  return page
    .replace(/\s*<link rel="stylesheet"[^>]*>/, '')
    .replace(entry, '')
    .replace('</title>', () => `</title>\n    <script>${early}</script>\n    ${style}`)
    .replace('<div id="page"></div>', () => body);
}

/** A content security policy under which the page runs: the scripts that stand within it are named by their hashes. */
function policyOf(page: string): string {
  const hashes = Array.from(
    page.matchAll(/<script>([\s\S]*?)<\/script>/g),
    ([, text]) => `'sha256-${createHash('sha256').update(text!).digest('base64')}'`,
  );
  return [
    "default-src 'none'",
    `script-src 'self' ${hashes.join(' ')}`,
    "style-src 'self' 'unsafe-inline'",
    'img-src data: blob:',
    "worker-src 'self'",
  ].join('; ');
}

/**
 * Writes the page as it is first seen into index.html, with its styles: it is there before any script, and stays as it is when
 * the script takes over.
 */
export function firstPage(): Plugin {
  let logger: Logger;
  return {
    name: 'first-page',
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      logger = config.logger;
    },
    async generateBundle(_, bundle) {
      const page = bundle['index.html'];
      const sheet = Object.values(bundle).find(({ fileName }) => fileName.endsWith('.css'));
      const others = next.flatMap((name) => Object.keys(bundle).filter((path) => name.test(path)));
      if (page?.type !== 'asset' || sheet?.type !== 'asset' || others.length !== next.length)
        this.error(
          'index.html, its styles, the code of the figure and the first network must be there to write the first page',
        );
      const html = await withFirstPage(String(page.source), String(sheet.source), others);
      page.source = html;
      delete bundle[sheet.fileName];
      this.emitFile({ type: 'asset', fileName: 'policy.txt', source: `${policyOf(html)}\n` });
      tellSize(bundle, logger);
    },
  };
}

function tellSize(bundle: Rolldown.OutputBundle, logger: Logger): void {
  const { script, styles, figure, network, page } = firstVisit(Object.keys(bundle), (path) => {
    const file = bundle[path];
    return file?.type === 'chunk' ? file.code : String(file?.source ?? '');
  });
  const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
  logger.info(
    `\nA first visit fetches ${kilobytes(script + styles)} of script and styles, gzipped: ${kilobytes(script)} and ${kilobytes(styles)}; right after them, what moves the figure: ${kilobytes(figure)}, and its network: ${kilobytes(network)}. index.html, with the first picture, is ${kilobytes(page)}.`,
  );
}
