import '../styles/theme.css';
import '../styles/figure.css';
import '../styles/controls.css';
import '../styles/page.css';
import { loadLanguage } from './language/load';
import { readAddress } from './page/address';
import type { Models } from './page/models';
import { createPage } from './page/page';
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
  // Asked for at once: the network is on its way while the page is built.
  const trained = Promise.all([import('./trained/load'), import('./trained/card-of')]);
  const models: Models = {
    async load(task, kind) {
      const [{ loadTrained }, { cardOf }] = await trained;
      const model = await loadTrained(task, kind);
      const card = cardOf(model);
      return { model, ...(card ? { card } : {}) };
    },
  };
  const paper = asks('print') !== undefined;
  const open = () => createPage({ root, clock: browserClock, preferredLanguage, models, firstModel, paper });
  // The language comes first, so that no text is shown in another one; without it the page opens all the same.
  const { language } = readAddress(location.hash || location.search, preferredLanguage).state;
  loadLanguage(language).then(open, open);
}
