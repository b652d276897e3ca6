import '../../styles/theme.css';
import '../../styles/figure.css';
import './gallery.css';
import { fileOf, pictures } from './drawing';

/** The committed files themselves, not a fresh drawing: what is seen here is what the test compares with. */
const files: Record<string, string> = import.meta.glob('./*.svg', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const theme = document.createElement('button');
theme.textContent = 'dark';
theme.addEventListener('click', () => {
  const dark = document.documentElement.dataset.theme !== 'dark';
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
  theme.textContent = dark ? 'light' : 'dark';
});
document.documentElement.dataset.theme = 'light';
document.body.append(theme);

for (const { name } of pictures) {
  const file = files[`./${fileOf(name)}`];
  const title = document.createElement('h2');
  title.textContent = name;
  const frame = document.createElement('figure');
  if (file) frame.append(new DOMParser().parseFromString(file, 'image/svg+xml').documentElement);
  document.body.append(title, frame);
}
