import type { LanguageName } from '../../language';
import { storyStrings } from '../../language/story';
import { ask } from '../controls/ask';
import { type StoryName, storyNames } from './names';

/** Offers the stories of the page, in a dialog. */
export async function showStories(
  host: HTMLElement,
  language: LanguageName,
  tell: (name: StoryName) => void,
): Promise<void> {
  // A second click may come while the code of this was on its way.
  if (host.querySelector('dialog[open]')) return;
  const { choose, about, close, stories } = storyStrings[language];
  const choices = storyNames.map((name) => ({ label: stories[name].title, value: name }));
  const chosen = await ask(host, { title: choose, text: about, choices, cancel: close }, { isOffer: true });
  if (chosen) tell(chosen.value);
}
