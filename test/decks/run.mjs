// `npm run try:decks`: installs real decks into a folder of its own, and tries what this package does in them.
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

// The trials are TypeScript, which Node 20 does not run by itself.
const { module } = await runnerImport(fileURLToPath(new URL('try.ts', import.meta.url)));
try {
  await module.tryDecks(process.argv.slice(2));
} catch (error) {
  console.error(error);
  process.exitCode = 1;
}
