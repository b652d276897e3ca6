import type { Settings } from '../embed/attributes/attributes';
import type { Asked } from '../embed/content/asked';
import { createContents } from '../embed/content/content';
import { otherAsked } from '../embed/content/versus';
import type { Model } from '../model/model';
import { addComparing, versusOf } from '../scene/comparing';
import { addFollowing } from '../scene/following';
import { addGates } from '../scene/gates';
import { addNumbers } from '../scene/written-numbers';
import type { FigureContent } from '../view/figure/content';

// What writes files has all of the scene: nothing comes later.
addGates();
addNumbers();
addFollowing();
addComparing();

/**
 * Has a network read what a figure is asked to show, and the one that it is compared with, where there is one.
 *
 * @param modelOf finds the network of settings
 */
export async function contentOf(
  asked: Asked,
  model: Model,
  modelOf: (settings: Settings) => Promise<Model>,
): Promise<FigureContent> {
  const upper = readAtOnce(asked, model);
  const other = otherAsked(asked);
  if (!other) return upper;
  const { kind } = other;
  const lower = kind === 'sentence' ? model : await modelOf(other.asked.settings);
  return { ...upper, versus: versusOf(kind, upper, readAtOnce(other.asked, lower)) };
}

/** Nobody waits here, so a long sentence is read at once, too. */
function readAtOnce(asked: Asked, model: Model): FigureContent {
  const contents = createContents({
    failed(error) {
      throw error;
    },
  });
  return contents.figure(asked, model)!;
}
