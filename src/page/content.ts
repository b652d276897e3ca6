import { languages } from '../language';
import { cells } from '../model/cells';
import { type Tokens, tokenize } from '../model/tokens';
import { trace } from '../model/trace';
import { untrainedModel } from '../model/untrained';
import type { FigureContent } from '../view/figure';
import type { PageState } from './state';

/** What the figure shows for a state, and what reading its sentence took. */
export interface PageContent {
  readonly figure: FigureContent;
  readonly tokens: Tokens;
}

type Made = { readonly from: PageState; readonly content: PageContent };

/** Computes the content of a state; what did not change since the last call is not computed again. */
export function createContent(): (state: PageState) => PageContent {
  let last: Made | undefined;
  return (state) => {
    const same = (...names: (keyof PageState)[]): boolean =>
      last !== undefined && names.every((name) => last!.from[name] === state[name]);
    const before = last?.content;
    const tokens = same('sentence', 'unit') ? before!.tokens : tokenize(state.sentence, state.unit);
    const model = same('cell', 'seed', 'hidden')
      ? before!.figure.trace.model
      : untrainedModel({ cell: cells[state.cell], seed: state.seed, units: state.hidden });
    const computed =
      tokens === before?.tokens && model === before.figure.trace.model
        ? before.figure.trace
        : trace(model, tokens.tokens.map(model.embed));
    const figure: FigureContent = {
      trace: computed,
      tokens: tokens.tokens,
      depth: state.depth,
      strings: languages[state.language],
    };
    last = { from: state, content: { figure, tokens } };
    return last.content;
  };
}
