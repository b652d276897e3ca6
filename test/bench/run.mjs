// `npm run bench`: measures the built page. An argument names another folder than dist.
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

// The benches are TypeScript, and read the model's own source, neither of which Node 20 runs by itself.
const { module } = await runnerImport(fileURLToPath(new URL('bench.ts', import.meta.url)));
const top = fileURLToPath(new URL('../..', import.meta.url));
try {
  await module.bench(process.argv[2] ?? `${top}dist`);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
