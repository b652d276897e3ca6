// `npm run gallery`: draws the committed frames again, and tells what changed. `npm run gallery -- pictures` takes the
// pictures of the README again, too.
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

// The gallery is TypeScript, and draws with the source itself, neither of which Node 20 runs by itself.
const { module } = await runnerImport(fileURLToPath(new URL('write.ts', import.meta.url)));
try {
  await module.writeGallery(fileURLToPath(new URL('.', import.meta.url)), process.argv.slice(2));
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
