import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Change } from '../scene/compare';
import { differences } from './differences';
import { pictures } from './drawing';
import { takePictures } from './pictures';
import '../scene/parts';

/** More lines about one frame are not read: the largest changes tell what happened. */
const mostLines = 10;

/**
 * Draws the committed frames again, and tells on the console which differ from what was there, and how.
 *
 * @param folder where the gallery is
 * @param wishes 'pictures' where the pictures of the README are to be taken again, too
 */
export async function writeGallery(folder: string, wishes: readonly string[]): Promise<void> {
  const unknown = wishes.find((wish) => wish !== 'pictures');
  if (unknown !== undefined) throw new Error(`'${unknown}' is unknown: say 'pictures', or nothing`);
  const drawings = pictures.map(({ draw }) => draw());
  let changed = 0;
  for (const { file, frame, text } of drawings) {
    const path = join(folder, file);
    const before = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
    if (before === text) continue;
    changed++;
    writeFileSync(path, text);
    console.log(before === undefined ? `${file} is new` : told(file, differences(before, frame)));
  }
  const files = new Set(drawings.map(({ file }) => file));
  const left = readdirSync(folder).filter((name) => name.endsWith('.svg') && !files.has(name));
  for (const name of left) {
    rmSync(join(folder, name));
    console.log(`${name} is gone: no moment is called that`);
  }
  console.log(`${changed} of ${drawings.length} frames changed`);
  if (wishes.includes('pictures')) await takePictures(folder);
}

/** The changes of one frame: how many of each kind, then the largest of them by the paths of their marks. */
export function told(file: string, changes: readonly Change[]): string {
  const counts = new Map<string, number>();
  for (const { kind } of changes) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const summary = [...counts].map(([kind, count]) => `${count} ${kind}`).join(', ');
  const largest = changes.toSorted((one, other) => other.size - one.size).slice(0, mostLines);
  const lines = largest.map(({ path, kind, size, what }) => {
    const far = kind === 'moved' && Number.isFinite(size) ? ` by ${Math.round(size * 100) / 100}` : '';
    return `  ${kind}${far}: ${path} (${what})`;
  });
  const more = changes.length - largest.length;
  // The file can differ where no mark does: in what stands before the first of them.
  return [
    `${file}: ${summary || 'no mark changed'}`,
    ...lines,
    ...(more > 0 ? [`  and ${more} more`] : []),
  ].join('\n');
}
