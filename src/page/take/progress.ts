import { secondsLeft } from '../../export/job';
import type { TakeStrings } from '../../language/take';
import type { Clock } from '../../player/clock';
import { element } from '../../view/dom/element';
import type { Maker } from './maker';

/** Tells how far long work is, and how long the rest will take. */
export interface Progress {
  readonly bar: HTMLProgressElement;
  readonly said: HTMLElement;
  /** Begins to watch something that is made. */
  watch(maker: Maker): Watched;
}

/** What is being watched. */
export interface Watched {
  progress(done: number, all: number): void;
  end(): void;
}

export function createProgress(words: TakeStrings, clock: Clock): Progress {
  const bar = element('progress', { hidden: true });
  const said = element('p', { class: 'take-said', role: 'status' });
  return {
    bar,
    said,
    watch(maker) {
      let [done, all] = [0, 0];
      let began: number | undefined;
      // What is told is told once a frame of the screen, however many parts are made in one.
      const tell = (now: number): void => {
        began ??= now;
        bar.max = all || 1;
        bar.value = done;
        const left = secondsLeft(now - began, done, all);
        const told = [
          all > 0 ? maker.says?.(done, all, words) : undefined,
          left === undefined ? undefined : words.left(words.seconds(left)),
        ];
        said.textContent = told.filter((part) => part !== undefined).join(' · ');
        request = clock.request(tell);
      };
      let request = clock.request(tell);
      return {
        progress: (nowDone, nowAll) => {
          [done, all] = [nowDone, nowAll];
        },
        end: () => clock.cancel(request),
      };
    },
  };
}
