import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder for what the tests build, which is gone after the last of them. */
    builds: string;
  }
}

/** Runs once, before all tests of a project. */
export default function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'hidden-state-flow-builds-'));
  project.provide('builds', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
