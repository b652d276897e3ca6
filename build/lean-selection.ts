import type { Plugin } from 'vite';

/** What the drawing asks of a selection of D3, and what D3 itself needs for it. */
const used = [
  'select',
  'selectAll',
  'selectChildren',
  'data',
  'enter',
  'exit',
  'join',
  'merge',
  'selection',
  'order',
  'each',
  'append',
  'remove',
];

const start = 'Selection.prototype = selection.prototype = {';

/**
 * Leaves out of D3's selections the methods that nobody here calls: they hang on one object, of which a bundler can leave
 * out nothing. They are a twentieth of what a first visit fetches.
 */
export function leanSelection(): Plugin {
  let left: readonly string[] = [];
  return {
    name: 'lean-selection',
    apply: 'build',
    transform(code, id) {
      if (!id.endsWith('d3-selection.mjs')) return undefined;
      const from = code.indexOf(start);
      const to = code.indexOf('};', from);
      if (from < 0) this.error(`d3-selection has no '${start}' any more: look at its new version`);
      const methods = code.slice(from + start.length, to).matchAll(/^ {2}(\w+): (\w+),$/gm);
      const all = new Map(Array.from(methods, ([, name, value]) => [name!, value!]));
      const missing = used.filter((name) => !all.has(name));
      if (missing.length > 0) this.error(`d3-selection has no ${missing.join(', ')} any more`);
      left = [...all.keys()].filter((name) => name !== 'constructor' && !used.includes(name));
      const kept = ['constructor', ...used].map((name) => `  ${name}: ${all.get(name)},\n`);
      return { code: `${code.slice(0, from)}${start}\n${kept.join('')}${code.slice(to)}`, map: null };
    },
    buildEnd() {
      for (const id of this.getModuleIds()) {
        const info = this.getModuleInfo(id);
        if (id.includes('node_modules') || !info?.code || !/from ["']d3["']/.test(info.code)) continue;
        const call = left.find((name) => new RegExp(`\\.${name}\\(`).test(info.code!));
        if (call)
          this.error(
            `${id} calls .${call}(), which the build leaves out of D3: name it in lean-selection.ts`,
          );
      }
    },
  };
}
