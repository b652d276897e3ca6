import { accessSync, constants, statSync } from 'node:fs';

/** Whether a file is there, and this process may run it. */
export function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
