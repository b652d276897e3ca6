import type { LanguageName } from '../../language';
import { icon } from '../../view/controls/icons';
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
  const name = localized.text(element('span'), ({ controls }) => controls.stories);
  const button = element('button', { type: 'button', class: 'quiet stories-button' }, icon('stories'), name);
  localized.attribute(button, 'aria-label', ({ controls }) => controls.stories);
  localized.attribute(button, 'title', ({ controls }) => controls.stories);
  button.addEventListener('click', () => {
    void import('./menu').then(
      ({ showStories }) => showStories(host, language(), tell),
      // The next click tries again.
      () => {},
    );
  });
  return button;
}
