import '../styles/theme.css';
import '../styles/figure.css';
import '../styles/page.css';
import { loadLanguage } from './language/load';
import { readAddress } from './page/address';
import type { Models } from './page/models';
import { createPage } from './page/page';
import { browserClock } from './view/clock';

const preferredLanguage = navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en';
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
const open = () =>
  createPage({
    root: document.querySelector<HTMLElement>('#page')!,
    clock: browserClock,
    preferredLanguage,
    models,
    firstModel: 'mood',
  });

// The language comes first, so that no text is shown in another one; without it the page opens all the same.
const { language } = readAddress(location.hash || location.search, preferredLanguage).state;
loadLanguage(language).then(open, open);
