import '../styles/theme.css';
import '../styles/figure.css';
import '../styles/controls.css';
import '../styles/page.css';
import { createPage } from './page/page';
import { browserClock } from './view/clock';

const preferredLanguage = navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en';
createPage({ root: document.querySelector<HTMLElement>('#page')!, clock: browserClock, preferredLanguage });
