import { handout } from '../../view/figure/handout';

/** What the page puts on paper. */
export interface Paper {
  /** Shows it on the screen as well, where that was asked for. */
  refresh(): void;
  destroy(): void;
}

export interface PaperOptions {
  readonly host: HTMLElement;
  /** What is printed now; undefined where there is nothing yet. */
  readonly content: () => Parameters<typeof handout> | undefined;
  /** True to show on the screen what would be printed. */
  readonly shown: boolean;
}

/** Puts the whole sentence, moment by moment, on paper in the place of the page. */
export function createPaper({ host, content, shown }: PaperOptions): Paper {
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
    made = handout(...printed);
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
