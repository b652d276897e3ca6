import '../styles/theme.css';
import '../styles/figure.css';
import '../styles/controls.css';
import '../styles/page.css';
import { loadLanguage } from './language/load';
import { fetchLater } from './page/later';
import { createPage } from './page/page';
import { cachedModels } from './page/reading/models';
import { readAddress } from './page/state/address';
import { trainedKindOf } from './page/state/state';
import { cardOf } from './trained/card-of';
import { loadTrained } from './trained/load';
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
    async load(task, kind) {
      const model = await loadTrained(task, kind);
      const card = cardOf(model);
      return { model, ...(card ? { card } : {}) };
    },
  });
  const showPrint = asks('print') !== undefined;
  const open = () => {
    takeOver();
    createPage({ root, clock: browserClock, preferredLanguage, models, firstModel, showPrint });
  };
  // The language comes first, so that no text is shown in another one; without it the page opens all the same.
  const { state } = readAddress(location.hash || location.search, preferredLanguage, firstModel);
  const { language, model, cell } = state;
  // The network is on its way while the page is built, which asks for it again and tells where it does not come.
  const kind = trainedKindOf(cell);
  const first = model !== 'untrained' && kind ? models.load(model, kind).catch(() => {}) : undefined;
  // What the page comes with stays until it can be drawn again, so that nothing is gone for a moment.
  const asCame = documentElement.classList.contains('placed') ? first : undefined;
  Promise.all([loadLanguage(language).catch(() => {}), asCame])
    .then(open)
    .then(() => first)
    .then(() => fetchLater(models));
}
