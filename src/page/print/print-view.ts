/* The page on paper. */

import type { handout } from '../../view/figure/handout';
import { figureCode } from '../late/late';

/** The sentence as it is printed, in the place of the page. */
export interface PrintView {
  /** Builds it again, where it is shown on the screen. */
  refresh(): void;
  destroy(): void;
}

export interface PrintViewOptions {
  readonly host: HTMLElement;
  /** What is printed now; undefined where there is nothing yet. */
  readonly content: () => Parameters<typeof handout> | undefined;
  /** True to show on the screen what would be printed. */
  readonly shown: boolean;
}

/** Builds the handout, with the whole sentence moment by moment, when the browser prints. */
export function createPrintView({ host, content, shown }: PrintViewOptions): PrintView {
  const { dataset } = document.documentElement;
  let made: HTMLElement | undefined;
  const remove = (): void => {
    made?.remove();
    made = undefined;
    delete dataset.handout;
  };
  const make = (): void => {
    remove();
    const printed = content();
    if (!printed) return;
    // What is printed has been read, by code that came with this.
    made = figureCode()!.handout(...printed);
    host.append(made);
    dataset.handout = '';
  };
  const onAfter = (): void => {
    if (!shown) remove();
  };
  addEventListener('beforeprint', make);
  addEventListener('afterprint', onAfter);
  return {
    refresh() {
      if (shown) make();
    },
    destroy() {
      remove();
      removeEventListener('beforeprint', make);
      removeEventListener('afterprint', onAfter);
    },
  };
}
