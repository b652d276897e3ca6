// `npm run bench`: measures the built page. An argument names another folder than dist; `--against` names a build to compare
// with.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';

// The benches are TypeScript, and read the model's own source, neither of which Node 20 runs by itself.
const { module } = await runnerImport(fileURLToPath(new URL('bench.ts', import.meta.url)));
const top = fileURLToPath(new URL('../..', import.meta.url));
try {
  const { values, positionals } = parseArgs({
    options: { against: { type: 'string' } },
    allowPositionals: true,
  });
  await module.bench(positionals[0] ?? `${top}dist`, values.against);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
