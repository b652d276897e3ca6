import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tasks, trainedKinds } from '../trained/tasks';
import { lessons } from './lesson';
import { teach } from './teach';
import { spelledOf } from './vocabularies';

/** Trains the networks that ship with the page and writes their files into a folder. */
export function main(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const task of tasks) {
    const words = spelledOf(lessons[task].words);
    writeFileSync(join(folder, `${task}-words.json`), `${JSON.stringify(words)}\n`);
    for (const kind of trainedKinds) {
      console.log(`${task}, ${kind}`);
      const { card, bytes } = teach(task, kind, lessons[task].seed, (step, loss) => {
        console.log(`  ${String(step).padStart(6)} steps: loss ${loss.toFixed(4)}`);
      });
      writeFileSync(join(folder, `${task}-${kind}.safetensors`), bytes);
      const { heldOut, byDistance = [], parameters } = card;
      const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
      console.log(`  ${percent(heldOut.share)} of ${heldOut.sentences} held-out sentences are right`);
      for (const { distance, share } of byDistance) console.log(`  after ${distance}: ${percent(share)}`);
      console.log(`  ${parameters} numbers in ${bytes.length} bytes`);
    }
  }
}
