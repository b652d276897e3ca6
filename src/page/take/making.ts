import { pageJob } from '../../export/job';
import type { TakeStrings } from '../../language/take';
import type { Clock } from '../../player/clock';
import { element } from '../../view/dom/element';
import type { Maker } from './maker';
import type { Saved } from './saved';
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

/** Shorter than this nothing can be said of how long the rest will take. In seconds. */
const soonest = 1;

export interface MakingOptions {
  readonly words: TakeStrings;
  readonly clock: Clock;
  /** Told when it begins, and how it ends. */
  readonly onState: (state: MakingState) => void;
}

export function createMaking({ words, clock, onState }: MakingOptions): Making {
  const bar = element('progress', { hidden: true });
  const said = element('p', { class: 'take-said', role: 'status' });
  const cancel = element('button', { type: 'button', hidden: true }, words.cancel);
  const link = element('a', { class: 'primary', hidden: true });
  let stop = (): void => {};

  const offer = (saved: Saved | undefined): void => {
    const before = link.getAttribute('href');
    if (before) URL.revokeObjectURL(before);
    link.removeAttribute('href');
    link.hidden = !saved;
    if (!saved) return;
    link.setAttribute('href', URL.createObjectURL(saved.blob));
    link.setAttribute('download', saved.name);
    link.textContent = words.save(saved.name, words.size(saved.blob.size));
  };
  const show = (state: MakingState): void => {
    bar.hidden = state !== 'busy';
    cancel.hidden = state !== 'busy';
    onState(state);
  };
  const watch = (maker: Maker): { progress(done: number, all: number): void; end(): void } => {
    let [done, all] = [0, 0];
    let began: number | undefined;
    let request = 0;
    const tell = (now: number): void => {
      began ??= now;
      bar.max = all || 1;
      bar.value = done;
      const spent = now - began;
      const rest =
        done > 0 && spent > soonest
          ? words.left(words.seconds(Math.ceil((spent / done) * (all - done))))
          : '';
      said.textContent = [all > 0 ? maker.says?.(done, all, words) : '', rest].filter(Boolean).join(' · ');
      request = clock.request(tell);
    };
    request = clock.request(tell);
    return {
      progress: (nowDone, nowAll) => {
        [done, all] = [nowDone, nowAll];
      },
      end: () => clock.cancel(request),
    };
  };

  const start = async (maker: Maker, source: Source, wish: Wish): Promise<void> => {
    reset();
    const controller = new AbortController();
    const own = (): boolean => !controller.signal.aborted;
    const watched = watch(maker);
    stop = () => {
      controller.abort();
      watched.end();
    };
    if (maker.says) show('busy');
    try {
      const saved = await maker.make(source, wish, words, pageJob(controller.signal, watched.progress));
      if (!own()) return;
      watched.end();
      said.textContent = '';
      offer(saved);
      show('made');
    } catch (error) {
      if (!own()) return;
      watched.end();
      show('idle');
      said.textContent = words.failed(error instanceof Error ? error.message : String(error));
    }
  };
  const reset = (): void => {
    stop();
    stop = () => {};
    show('idle');
    said.textContent = '';
    offer(undefined);
  };
  cancel.addEventListener('click', () => {
    reset();
    said.textContent = words.cancelled;
  });
  return { element: element('div', { class: 'take-making' }, bar, said, cancel, link), start, reset };
}
