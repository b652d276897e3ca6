// `npm run train`: trains the networks that ship with the page. An argument names another folder for them.
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

// The training is TypeScript, which Node 20 does not run by itself.
const { module } = await runnerImport(fileURLToPath(new URL('main.ts', import.meta.url)));
module.main(process.argv[2] ?? fileURLToPath(new URL('../trained/weights', import.meta.url)));
