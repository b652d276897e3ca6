import type { FigureContent } from '../../view/figure/content';
import type { PageState } from '../state/state';

/**
 * The content as it is drawn on the screen, where words of the page stand below the figure. The equations give way to the panel of
 * the whole sentence. A story says in its own words what a caption would, and takes its place; but where a word is followed the
 * caption has its numbers, and the equations give way. What is printed or taken along has all of it.
 *
 * @param panel whether the panel is open
 */
export function onScreen(
  content: FigureContent,
  { story, follow }: Pick<PageState, 'story' | 'follow'>,
  panel: boolean,
): FigureContent {
  const told = story !== '';
  const equations = panel || (told && follow > 0);
  const caption = told && follow === 0;
  if (!equations && !caption) return content;
  return {
    ...content,
    omit: { ...content.omit, ...(equations && { equations: 'all' }), ...(caption && { caption }) },
  };
}
