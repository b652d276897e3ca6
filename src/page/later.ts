import { loadLanguage } from '../language/load';
import { tasks, trainedKinds } from '../trained/tasks';
import { whenIdle } from '../view/idle';
import { loadInspector, loadPart } from './parts';
import type { Models } from './reading/models';

/** What a first visit does not need, in the order in which a person is likely to ask for it. */
const parts: readonly (() => Promise<unknown>)[] = [
  loadInspector,
  () => loadPart('gates'),
  () => loadPart('numbers'),
  () => import('./unknown-words/line'),
  () => loadPart('following'),
  () => import('./whole/whole'),
  () => import('./card/card'),
  () => import('../view/numbers/step'),
  () => import('./compare/comparing'),
  () => import('./take/dialog'),
  () => import('./file/open'),
  () => import('../embed/background/start'),
  () => loadLanguage('zh'),
];

/**
 * Fetches everything that may be asked for later, one after the other and each in an idle moment: from then on nothing is
 * waited for, and the page goes on without a network. Where a person wants little data to be used, nothing is fetched ahead.
 */
export async function fetchLater(models: Models): Promise<void> {
  const { connection } = navigator as { connection?: { readonly saveData?: boolean } };
  // Every visitor points at values.
  if (connection?.saveData) return loadInspector().catch(() => {});
  // A person's own sentence has other words.
  await models.load('mood', 'rnn-tanh').catch(() => {});
  const networks = trainedKinds.flatMap((kind) => tasks.map((task) => () => models.load(task, kind)));
  for (const load of [...parts, ...networks]) {
    await new Promise<void>((resolve) => whenIdle(() => resolve()));
    // What does not come now is asked for again when it is needed, and says so then.
    await load().catch(() => {});
  }
}
