import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CommandError } from './options';

/** A browser that has not drawn a picture by then never will. In milliseconds. */
const patience = 60_000;

/**
 * Draws a picture in dots with a browser that is installed.
 *
 * @param browser the path of a Chromium or Chrome
 * @param scale how many dots a unit of the picture is
 */
export async function photograph(
  browser: string,
  svg: string,
  scale: number,
  transparent: boolean,
): Promise<Uint8Array> {
  const [, width, height] = /<svg width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
  const folder = mkdtempSync(join(tmpdir(), 'hidden-state-flow-'));
  const [page, picture] = [join(folder, 'picture.html'), join(folder, 'picture.png')];
  try {
    writeFileSync(page, `<!doctype html><meta charset="utf-8"><body style="margin:0">${svg}`);
    const args = [
      '--headless',
      '--disable-gpu',
      '--hide-scrollbars',
      '--no-first-run',
      '--disable-sync',
      '--disable-background-networking',
      // Chromium refuses to run for root with its sandbox, as a container of a build machine asks it to.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--user-data-dir=${join(folder, 'profile')}`,
      `--force-device-scale-factor=${scale}`,
      `--window-size=${Math.ceil(Number(width))},${Math.ceil(Number(height))}`,
      ...(transparent ? ['--default-background-color=00000000'] : []),
      `--screenshot=${picture}`,
      pathToFileURL(page).href,
    ];
    await new Promise<void>((resolve, reject) => {
      execFile(browser, args, { timeout: patience }, (error) => (error ? reject(error) : resolve()));
    });
    return readFileSync(picture);
  } catch (error) {
    const [first] = String(error instanceof Error ? error.message : error).split('\n');
    throw new CommandError(
      `the browser ${browser} drew no picture (${first}): name another with CHROME_PATH`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}
