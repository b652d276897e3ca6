import type { PlayerCommand } from '../../player/player';
import type { Playhead } from '../../player/playhead';
import type { Figure } from '../../view/figure/figure';
import { lengthOf, wordsOfTimeline } from '../../view/figure/timeline';
import type { Settings } from '../attributes/attributes';
import type { Shown } from '../content/source';
import { type Controls, createControls, partsOf } from './controls';
import type { Layout } from './layout';

/** What a person asks for. */
export interface AskListeners {
  readonly onAsk: (command: PlayerCommand) => void;
  readonly onSentence: (sentence: string) => void;
}

/** The controls of a figure in their places. They are made again whenever other parts of them are asked for. */
export interface ControlsIn {
  show(shown: Shown): void;
  set(playhead: Playhead): void;
  destroy(): void;
}

export function controlsIn(
  { above, below }: Layout,
  figure: Figure,
  { onAsk, onSentence }: AskListeners,
): ControlsIn {
  let shown: Shown | undefined;
  let controls: Controls | undefined;
  let made: Settings['controls'] | undefined;

  const make = (first: Shown): Controls => {
    const now = (): Shown => shown ?? first;
    return createControls({
      parts: partsOf(first.settings.controls),
      strings: () => now().content.strings,
      stride: () => now().settings.stepBy,
      length: () => lengthOf(now().content),
      ask: onAsk,
      goTo: (to) => onAsk(figure.commandTo(to)),
      onSentence,
    });
  };
  return {
    show(next) {
      shown = next;
      const { settings, sentence, content } = next;
      if (!controls || settings.controls !== made) {
        controls?.destroy();
        controls = make(next);
        above.replaceChildren(...controls.above);
        below.replaceChildren(...controls.below);
      }
      made = settings.controls;
      controls.show(sentence, wordsOfTimeline(content));
      controls.set(figure.playhead);
    },
    set: (playhead) => controls?.set(playhead),
    destroy: () => controls?.destroy(),
  };
}
