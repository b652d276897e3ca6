import type { Page } from 'playwright';
import type { Row } from './report';
import { grouped, spreadOf, written } from './statistics';
import { sentenceOf, type Visit } from './visit';

/** The issue says "never lags": beyond this, in milliseconds, people feel that a page answers late (the RAIL model). */
const most = 100;
const keys = [...'and it goes on, word'];
const pastes = 5;

/** In milliseconds, one for each change of the field. */
interface Answers {
  /** In the page's own listeners. */
  readonly script: readonly number[];
  /** From the key to the end of the next frame. */
  readonly paint: readonly number[];
}

/** How long the page takes to show what is typed into a long sentence, and a long sentence that is pasted. */
export async function measureTyping({ page, scenario }: Visit): Promise<Row[]> {
  const field = page.locator('.bar input.sentence');
  await page.evaluate(watchAnswers);
  await field.focus();
  await page.keyboard.press('End');

  await takeAnswers(page);
  for (const key of keys) {
    await page.keyboard.press(key);
    await page.waitForTimeout(80);
  }
  const typed = await takeAnswers(page);

  const pasted: number[] = [];
  for (let paste = 0; paste < pastes; paste++) {
    await field.fill('');
    await page.waitForTimeout(150);
    await takeAnswers(page);
    // Another sentence each time: what the page remembers of the last one must not help it.
    await page.keyboard.insertText(`${paste} ${sentenceOf(scenario.words)}`);
    await page.waitForTimeout(300);
    pasted.push(...(await takeAnswers(page)).paint);
  }

  const words = grouped(scenario.words);
  return [
    row(`a key in a sentence of ${words} words, to its paint`, typed.paint),
    { what: "of that, the page's own script", measured: written(typed.script, 1, ' ms') },
    row(`a paste of ${words} words, to its paint`, pasted),
  ];
}

const row = (what: string, answers: readonly number[]): Row => ({
  what,
  measured: written(answers, 1, ' ms'),
  goal: `no lag: at most ${most} ms`,
  met: spreadOf(answers).most <= most,
});

function takeAnswers(page: Page): Promise<Answers> {
  return page.evaluate(() => {
    const scope = globalThis as unknown as { benchAnswers: Answers };
    const answers = scope.benchAnswers;
    scope.benchAnswers = { script: [], paint: [] };
    return answers;
  });
}

/** Runs in the page. */
function watchAnswers(): void {
  const scope = globalThis as unknown as {
    benchAnswers: { script: number[]; paint: number[] };
    benchRequest: typeof requestAnimationFrame;
  };
  scope.benchAnswers = { script: [], paint: [] };
  let pressed: number | undefined;
  let begun = 0;
  // The first listener of all on the way down, and the last on the way up: between them are the page's own.
  addEventListener('keydown', ({ timeStamp }) => (pressed = timeStamp), true);
  addEventListener('keyup', () => (pressed = undefined), true);
  addEventListener(
    'input',
    ({ timeStamp }) => {
      begun = performance.now();
      pressed ??= timeStamp;
    },
    true,
  );
  addEventListener('input', () => {
    scope.benchAnswers.script.push(performance.now() - begun);
    const from = pressed!;
    pressed = undefined;
    scope.benchRequest(() => {
      // A message is the first task after the frame that was painted.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        scope.benchAnswers.paint.push(performance.now() - from);
        port1.close();
      };
      port2.postMessage(undefined);
    });
  });
}
