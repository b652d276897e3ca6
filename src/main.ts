import '../styles/theme.css';
import '../styles/figure.css';
import '../styles/page.css';
import type { Models } from './page/models';
import { createPage } from './page/page';
import { browserClock } from './view/clock';

const preferredLanguage = navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en';
const models: Models = { load: () => Promise.reject(new Error('there are no trained networks yet')) };
createPage({
  root: document.querySelector<HTMLElement>('#page')!,
  clock: browserClock,
  preferredLanguage,
  models,
});
