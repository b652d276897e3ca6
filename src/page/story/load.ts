import type { LanguageName } from '../../language';
import { storyStrings } from '../../language/story';
import { isStoryName } from './names';
import { readStory, type Story, StoryError } from './story';

/**
 * Gives a story: one of the page's own in a language, or one from a file beside the page.
 *
 * @throws StoryError where there is no such file, or no story in it
 */
export async function loadStory(name: string, language: LanguageName): Promise<Story> {
  if (isStoryName(name)) return storyStrings[language].stories[name];
  const answer = await fetch(name, { credentials: 'omit' }).catch(() => undefined);
  if (!answer?.ok) {
    const status = answer?.status ?? 0;
    throw new StoryError(`there is no story at ${name}: the server answered ${status}`, 'missing', status);
  }
  return readStory(parsed(await answer.text()));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new StoryError(`a story is JSON: ${String(error)}`, 'no-json');
  }
}
