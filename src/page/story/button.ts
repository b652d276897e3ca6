import type { LanguageName } from '../../language';
import { element } from '../../view/dom/element';
import type { Localized } from '../../view/dom/localized';
import type { StoryName } from './names';

/** The button that offers the stories. They are loaded on demand. */
export function storiesButton(
  localized: Localized,
  host: HTMLElement,
  language: () => LanguageName,
  tell: (name: StoryName) => void,
): HTMLButtonElement {
  const button = element('button', { type: 'button', class: 'quiet stories-button' });
  localized.text(button, ({ controls }) => controls.stories);
  button.addEventListener('click', () => {
    void import('./menu').then(
      ({ showStories }) => showStories(host, language(), tell),
      // The next click tries again.
      () => {},
    );
  });
  return button;
}
