#!/usr/bin/env node
import { readFileSync, writeFileSync } from 'node:fs';
import { command, type Machine } from './command';
import { isExecutable } from './executable';
import { BrowserError, findBrowser } from './find-browser';
import { CommandError } from './options';
import { photograph } from './photograph';
import { progressLine } from './progress-line';

/** Does something to a file of a person; where that fails it is they who can help. */
function withFile<Result>(path: string, what: string, act: () => Result): Result {
  try {
    return act();
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    const reason = {
      ENOENT: 'there is no such file or folder',
      EACCES: 'it is not allowed',
      EISDIR: 'it is a folder',
    }[code];
    throw new CommandError(`${path} cannot be ${what}: ${reason ?? String(error)}`);
  }
}

function browser(): string {
  const { platform, env: environment } = process;
  try {
    const found = findBrowser({ platform, environment, isExecutable });
    if (found) return found;
  } catch (error) {
    if (error instanceof BrowserError) throw new CommandError(error.message);
    throw error;
  }
  throw new CommandError(
    'a .png needs a browser, and none was found: install Chromium or Chrome, name one with CHROME_PATH, or write an .svg',
  );
}

const machine: Machine = {
  readFile: (path) => withFile(path, 'read', () => readFileSync(path)),
  writeFile: (path, content) => withFile(path, 'written', () => writeFileSync(path, content)),
  say: (line) => process.stdout.write(`${line}\n`),
  warn: (line) => process.stderr.write(`${line}\n`),
  progress: progressLine(process.stderr, () => process.uptime()),
  photograph: async (svg, scale, transparent) => photograph(browser(), svg, scale, transparent),
};

process.exitCode = await command(process.argv.slice(2), machine);
