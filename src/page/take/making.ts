import { pageJob } from '../../export/job';
import type { TakeStrings } from '../../language/take';
import type { Clock } from '../../player/clock';
import { element } from '../../view/dom/element';
import type { Maker } from './maker';
import { createProgress } from './progress';
import { createSaveLink } from './save-link';
import type { Source, Wish } from './wish';

/** The part of the dialog that makes a file, tells how far it is, and can be told to stop. */
export interface Making {
  readonly element: HTMLElement;
  /** Makes a file; what was made before, or is being made, is given up. */
  start(maker: Maker, source: Source, wish: Wish): Promise<void>;
  /** Gives up what is being made, and takes away what was. */
  reset(): void;
}

/** Whether a file is being made, or is there. */
export type MakingState = 'idle' | 'busy' | 'made';

export interface MakingOptions {
  readonly words: TakeStrings;
  readonly clock: Clock;
  /** Told when it begins, and how it ends. */
  readonly onState: (state: MakingState) => void;
}

export function createMaking({ words, clock, onState }: MakingOptions): Making {
  const { bar, said, watch } = createProgress(words, clock);
  const cancel = element('button', { type: 'button', hidden: true }, words.cancel);
  const link = createSaveLink(({ name, blob }) => words.save(name, words.size(blob.size)), 'primary');
  let stop = (): void => {};

  const show = (state: MakingState): void => {
    bar.hidden = state !== 'busy';
    cancel.hidden = state !== 'busy';
    onState(state);
  };
  const reset = (): void => {
    stop();
    stop = () => {};
    show('idle');
    said.textContent = '';
    link.offer(undefined);
  };
  cancel.addEventListener('click', () => {
    reset();
    said.textContent = words.cancelled;
  });
  return {
    element: element('div', { class: 'take-making' }, bar, said, cancel, link.element),
    reset,
    async start(maker, source, wish) {
      reset();
      const controller = new AbortController();
      const { signal } = controller;
      const watched = watch(maker);
      stop = () => {
        controller.abort();
        watched.end();
      };
      if (maker.says) show('busy');
      try {
        const saved = await maker.make(source, wish, words, pageJob(signal, watched.progress));
        if (signal.aborted) return;
        reset();
        link.offer(saved);
        if (saved) show('made');
      } catch (error) {
        if (signal.aborted) return;
        reset();
        said.textContent = words.failed(error instanceof Error ? error.message : String(error));
      }
    },
  };
}
