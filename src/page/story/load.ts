import type { LanguageName } from '../../language';
import { storyStrings } from '../../language/story';
import { isStoryName } from './names';
import { readStory, type Story } from './story';

/**
 * Gives a story: one of the page's own in a language, or one from a file beside the page.
 *
 * @throws RangeError where there is no such file, or no story in it
 */
export async function loadStory(name: string, language: LanguageName): Promise<Story> {
  if (isStoryName(name)) return storyStrings[language].stories[name];
  const answer = await fetch(name, { credentials: 'omit' });
  if (!answer.ok) throw new RangeError(`there is no story at ${name}: the server answered ${answer.status}`);
  return readStory(JSON.parse(await answer.text()));
}
