import { languages } from '../../src/language';
import type { Tokens } from '../../src/model/words/tokens';
import { createReader } from '../../src/page/reading/reader';
import type { PageState } from '../../src/page/state/state';
import type { FigureContent } from '../../src/view/figure/content';
import { smallModels } from './models';

/** What the figure shows for a state. */
export interface PageContent {
  readonly figure: FigureContent;
  readonly tokens: Tokens;
}

/** The content of states whose network is at hand, as the page makes it. */
export function createContent(): (state: PageState) => PageContent {
  const reader = createReader(smallModels);
  return (state) => {
    const reading = reader.read(state, undefined);
    if (reading instanceof Promise) throw new Error('the state is not read at once');
    const { trace, tokens } = reading;
    return {
      tokens,
      figure: { trace, tokens: tokens.tokens, depth: state.depth, strings: languages[state.language] },
    };
  };
}
