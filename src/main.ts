import '../styles/theme.css';
import '../styles/figure.css';
import '../styles/controls.css';
import '../styles/page.css';
import { createPage } from './page/page';
import { browserClock } from './view/clock';

const root = document.querySelector<HTMLElement>('#page')!;
const framed = [location.search, location.hash].find((address) => /^[?#](.*&)?embed\b/.test(address));
if (framed) {
  import('./page/embed/framed').then(({ createFramed }) => createFramed(root, framed));
} else {
  const preferredLanguage = navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en';
  createPage({ root, clock: browserClock, preferredLanguage });
}
