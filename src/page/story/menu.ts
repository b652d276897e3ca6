import dialogStyles from '../../../styles/dialogs.css?inline';
import type { LanguageName } from '../../language';
import { storyStrings } from '../../language/story';
import { element } from '../../view/dom/element';
import { addStyles } from '../../view/dom/styles';
import { type StoryName, storyNames } from './names';

/** Offers the stories of the page, in a dialog. */
export function showStories(
  host: HTMLElement,
  language: LanguageName,
  tell: (name: StoryName) => void,
): void {
  const strings = storyStrings[language];
  if (host.querySelector('dialog.stories')) return;
  addStyles(dialogStyles);
  const dialog = element('dialog', { class: 'keys stories', 'aria-label': strings.choose });
  const close = element('button', { type: 'button' }, strings.close);
  close.addEventListener('click', () => dialog.close());
  const choices = storyNames.map((name) => {
    const choice = element('button', { type: 'button' }, strings.stories[name].title);
    choice.addEventListener('click', () => {
      dialog.close();
      tell(name);
    });
    return choice;
  });
  dialog.append(
    element('h2', {}, strings.choose),
    element('p', {}, strings.about),
    element('div', { class: 'choices' }, ...choices),
    close,
  );
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  dialog.addEventListener('close', () => dialog.remove());
  host.append(dialog);
  dialog.showModal();
}
