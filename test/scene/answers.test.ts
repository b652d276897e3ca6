import { expect, test } from 'vitest';
import { type LanguageName, languages } from '../../src/language';
import { trace } from '../../src/model/trace';
import { tokenize } from '../../src/model/words/tokens';
import { exampleOf } from '../../src/page/state/state';
import { approximateMeasure, createScene, type Depth, type Scene } from '../../src/scene';
import { loadTrained } from '../../src/trained/load';
import type { TaskName } from '../../src/trained/tasks';
import { fitScene, type Size } from '../../src/view/figure/fit';
import { type Box, outside, overlaps, placeOf, rectBoxes, textBoxes } from './boxes';

async function figure(task: TaskName, language: LanguageName, depth: Depth, size: Size): Promise<Scene> {
  const model = await loadTrained(task, 'lstm');
  const { tokens } = tokenize(exampleOf(task, language), 'words', undefined, model);
  const own = { trace: trace(model, tokens.map(model.embed)), tokens, depth, strings: languages[language] };
  return fitScene(size, (viewport, omit) =>
    createScene({ ...own, viewport, omit, measure: approximateMeasure, follow: 1 }),
  );
}

/** The answers that a mark belongs to, by the path of their group; undefined where it is none of any. */
const answersOf = ({ path }: Box): string | undefined =>
  path.includes('read-out') ? path.split('read-out')[0] : undefined;

function faultsAt(scene: Scene, position: number): string[] {
  const frame = scene.frame(position);
  const texts = textBoxes(frame);
  const faults = overlaps([...texts, ...rectBoxes(frame)]).filter(
    ([one, other]) => answersOf(one) !== answersOf(other),
  );
  const cut = outside(
    frame,
    texts.filter((box) => answersOf(box) !== undefined),
    1,
  ).filter(({ top }) => top < 0);
  return [...faults, ...cut.map((box) => [box])].flatMap((boxes) => {
    const isAnswer = boxes.some((box) => answersOf(box) !== undefined);
    return isAnswer ? `at ${position}: ${boxes.map((box) => `${box.what} ${placeOf(box)}`).join(', ')}` : [];
  });
}

const phones: readonly Size[] = [
  { width: 390, height: 673 },
  { width: 390, height: 420 },
  { width: 320, height: 450 },
];
const tablet: Size = { width: 768, height: 800 };

test.each([
  ['telephone', 'en'],
  ['telephone', 'zh'],
  ['agreement', 'en'],
  ['mood', 'zh'],
] as const)(
  'what %s reads out in %s is over nothing else, on a phone or a tablet',
  async (task, language) => {
    const faults: string[] = [];
    for (const depth of ['box', 'vectors'] as const)
      for (const size of [...phones, tablet]) {
        const scene = await figure(task, language, depth, size);
        const steps = Array.from({ length: scene.stage.tokens.length }, (_, step) => step);
        faults.push(
          ...steps.flatMap((step) => [step + 0.9, step + 1].flatMap((position) => faultsAt(scene, position))),
        );
      }
    expect(faults).toEqual([]);
  },
);
