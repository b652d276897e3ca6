import { expect, test } from 'vitest';
import { languages } from '../../src/language';
import { trace } from '../../src/model/trace';
import { tokenize } from '../../src/model/words/tokens';
import { approximateMeasure, createScene } from '../../src/scene';
import { loadTrained } from '../../src/trained/load';
import type { TaskName } from '../../src/trained/tasks';
import { textsIn } from './texts-in';

async function answers(task: TaskName, sentence: string, language: 'en' | 'zh' = 'en'): Promise<string[]> {
  const model = await loadTrained(task, 'lstm');
  const { tokens } = tokenize(sentence, 'words', undefined, model);
  const scene = createScene({
    trace: trace(model, tokens.map(model.embed)),
    tokens,
    depth: 'vectors',
    strings: languages[language],
    viewport: { width: 1280, height: 600 },
    measure: approximateMeasure,
  });
  return textsIn(scene.frame(tokens.length), 'read-out').filter((text) => /\p{L}/u.test(text));
}

test('the words of a network that predicts say that they are predictions', async () => {
  const [first, ...others] = (await answers('agreement', 'the keys to the old cabinet')).toReversed();
  expect([first, ...others].filter((text) => text?.startsWith('next: ')).length).toBeGreaterThan(1);
});

test('the word of the game of telephone is told as the one that was whispered', async () => {
  const said = await answers('telephone', 'tiger and then she told him');
  expect(said).toContain('the word was tiger');
  expect(await answers('telephone', '老虎然后他说', 'zh')).toContain('那个词是 老虎');
});

test('a mood is no word, and is told without one', async () => {
  expect((await answers('mood', 'the movie was good')).join()).not.toMatch(/next|was/);
});
