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

const root = document.querySelector<HTMLElement>('#page')!;
const preferredLanguage = navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en';
const firstModel = 'mood';

const asks = (word: string): string | undefined =>
  [location.search, location.hash].find((address) => new RegExp(`^[?#](.*&)?${word}(&|=|$)`).test(address));
const framed = asks('embed');
if (framed) import('./page/embed/framed').then(({ createFramed }) => createFramed(root, framed, firstModel));
else openPage();

function openPage(): void {
  const models = cachedModels({
    async load(task, kind) {
      const model = await loadTrained(task, kind);
      const card = cardOf(model);
      return { model, ...(card ? { card } : {}) };
    },
  });
  const showPrint = asks('print') !== undefined;
  const open = () =>
    createPage({ root, clock: browserClock, preferredLanguage, models, firstModel, showPrint });
  // The language comes first, so that no text is shown in another one; without it the page opens all the same.
  const { state } = readAddress(location.hash || location.search, preferredLanguage, firstModel);
  const { language, model, cell } = state;
  // The network is on its way while the page is built, which asks for it again and tells where it does not come.
  const kind = trainedKindOf(cell);
  const first = model !== 'untrained' && kind ? models.load(model, kind).catch(() => {}) : undefined;
  loadLanguage(language)
    .then(open, open)
    .then(() => first)
    .then(() => fetchLater(models));
}
