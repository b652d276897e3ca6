import '../styles/theme.css';
import '../styles/figure.css';
import '../styles/page.css';
import { loadLanguage } from './language/load';
import { readAddress } from './page/address';
import type { Models } from './page/models';
import { createPage } from './page/page';
import { browserClock } from './view/clock';

const preferredLanguage = navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en';
const models: Models = { load: () => Promise.reject(new Error('there are no trained networks yet')) };
const open = () =>
  createPage({
    root: document.querySelector<HTMLElement>('#page')!,
    clock: browserClock,
    preferredLanguage,
    models,
    firstModel: 'untrained',
  });

// The language comes first, so that no text is shown in another one; without it the page opens all the same.
const { language } = readAddress(location.hash || location.search, preferredLanguage).state;
loadLanguage(language).then(open, open);
