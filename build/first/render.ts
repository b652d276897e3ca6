import type { LanguageName } from '../../src/language';
import * as figureCode from '../../src/page/late/figure-code';
import { addFigureCode } from '../../src/page/late/late';
import { createPage } from '../../src/page/page';
import { firstModel, network } from './content';
import type { PlainElement } from './nodes';
import { inSurroundings, type Size } from './surroundings';

/** The main element of the page as it is first seen, in a window in which its figure has this size. */
export function renderPage(language: LanguageName, size: Size): Promise<PlainElement> {
  return inSurroundings(size, async () => {
    addFigureCode(figureCode);
    const root = document.createElement('div');
    const clock = { request: () => 0, cancel: () => {} };
    const models = { load: async () => ({ model: network }) };
    createPage({ root, clock, preferredLanguage: language, models, firstModel });
    while (root.querySelector('.stage')?.getAttribute('aria-busy') !== 'false') await Promise.resolve();
    // It is not destroyed, as that would empty it: nothing that it waits for ever happens.
    return root.children[0] as unknown as PlainElement;
  });
}
