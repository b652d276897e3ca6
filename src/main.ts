import '../styles/theme.css';
import '../styles/figure.css';
import '../styles/controls.css';
import '../styles/page.css';
import { loadLanguage } from './language/load';
import { fetchLater } from './page/later';
import { createPage } from './page/page';
import { cachedModels, type Models } from './page/reading/models';
import { readAddress } from './page/state/address';
import { type PageState, readsFirstSentence, trainedKindOf } from './page/state/state';
import { loadFirst, loadTrained } from './trained/load';
import { browserClock } from './view/clock';

const { documentElement } = document;
const root = document.querySelector<HTMLElement>('#page')!;
const preferredLanguage = navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en';
const firstModel = 'mood';

const asks = (word: string): string | undefined =>
  [location.search, location.hash].find((address) => new RegExp(`^[?#](.*&)?${word}(&|=|$)`).test(address));
const framed = asks('embed');
if (framed)
  import('./page/embed/framed').then(({ createFramed }) => {
    takeOver();
    createFramed(root, framed, firstModel);
  });
else openPage();

/** The build writes the page as it is first seen into the HTML: from now on it is the script's. */
function takeOver(): void {
  root.inert = false;
  delete documentElement.dataset.first;
}

function openPage(): void {
  const models = cachedModels({
    load: async (task, kind) => ({ model: await loadTrained(task, kind) }),
    first: { reads: readsFirstSentence, load: async () => ({ model: await loadFirst() }) },
  });
  const showPrint = asks('print') !== undefined;
  const open = () => {
    takeOver();
    createPage({ root, clock: browserClock, preferredLanguage, models, firstModel, showPrint });
  };
  // The language comes first, so that no text is shown in another one; without it the page opens all the same.
  const { state } = readAddress(location.hash || location.search, preferredLanguage, firstModel);
  const { language } = state;
  // The network is on its way while the page is built, which asks for it again and tells where it does not come.
  const first = loadNetwork(models, state)?.catch(() => {});
  // What the page comes with stays until it can be drawn again, so that nothing is gone for a moment.
  const asCame = documentElement.classList.contains('placed') ? first : undefined;
  Promise.all([loadLanguage(language).catch(() => {}), asCame])
    .then(open)
    .then(() => first)
    .then(() => fetchLater(models));
}

/** Loads what reads the sentence of a state, where it is not made on the spot. */
function loadNetwork(models: Models, state: PageState): Promise<unknown> | undefined {
  const { model, cell } = state;
  const kind = trainedKindOf(cell);
  if (model === 'untrained' || !kind) return undefined;
  return models.first?.reads(state) ? models.first.load() : models.load(model, kind);
}
