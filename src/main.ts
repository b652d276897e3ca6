import '../styles/theme.css';
import '../styles/figure.css';
import '../styles/controls.css';
import '../styles/page.css';
import { loadLanguage } from './language/load';
import { loadFigureCode } from './page/late/late';
import { fetchLater } from './page/later';
import { createPage } from './page/page';
import { cachedModels, type Models } from './page/reading/models';
import { cameIn } from './page/screen/came';
import { readAddress } from './page/state/address';
import { type PageState, readsFirstSentence, trainedKindOf } from './page/state/state';
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
    load: async (task, kind) => ({ model: await (await loadFigureCode()).loadTrained(task, kind) }),
    first: {
      reads: readsFirstSentence,
      load: async () => ({ model: await (await loadFigureCode()).loadFirst() }),
    },
  });
  const showPrint = asks('print') !== undefined;
  const open = () => {
    takeOver();
    const came = documentElement.classList.contains('placed') ? cameIn(root) : undefined;
    createPage({ root, clock: browserClock, preferredLanguage, models, firstModel, showPrint, came });
  };
  // The language comes first, so that no text is shown in another one; without it the page opens all the same.
  const { state } = readAddress(location.hash || location.search, preferredLanguage, firstModel);
  const { language } = state;
  // The network is on its way while the page is built, which asks for it again and tells where it does not come.
  const first = loadNetwork(models, state).catch(() => {});
  loadLanguage(language)
    .catch(() => {})
    .then(open)
    .then(() => first)
    .then(() => fetchLater(models));
}

/** Loads what reads the sentence of a state, and draws it. */
function loadNetwork(models: Models, state: PageState): Promise<unknown> {
  const { model, cell } = state;
  const kind = trainedKindOf(cell);
  if (model === 'untrained' || !kind) return loadFigureCode();
  return models.first?.reads(state) ? models.first.load() : models.load(model, kind);
}
