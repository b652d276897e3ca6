/* The explanation of a value: how it is chosen in the figure, and the card with its arithmetic. */

import type { Strings } from '../../language';
import { plain } from '../../language/rich';
import type { Targets, VectorTarget, WordTarget } from '../../scene';
import { explain } from '../../timeline/explain';
import { printed } from '../../timeline/printed';
import { createCard } from './card';
import { type Choice, componentIn, targetOf } from './choice';
import { drawHandles } from './handles';
import { keyboardChoice, listenToKeyboard, targetOfHandle } from './keyboard';
import { listenToPointer } from './pointer';

export interface InspectorOptions {
  /** Where the pointer is listened to. */
  readonly surface: HTMLElement;
  /** Drawn over the figure, in its units. */
  readonly overlay: SVGSVGElement;
  /** Where the handles for the keyboard are drawn. */
  readonly handles: SVGGElement;
  readonly host: HTMLElement;
  readonly targets: () => Targets | undefined;
  readonly strings: () => Strings;
  readonly announce: (text: string) => void;
  readonly onWord: (word: WordTarget) => void;
  /** A unit is to be followed, counted from 1; none is offered without it. */
  readonly onFollowUnit?: ((unit: number) => void) | undefined;
}

/** Shows the sum behind any value that is pointed at, tapped, or reached with the keyboard. */
export interface Inspector {
  /** Updates the explanation after the figure has come to rest. */
  refresh(): void;
  /** Hides the explanation while the figure moves. The handles stay, so that the focus is not lost. */
  leave(): void;
  close(): void;
  destroy(): void;
}

export function createInspector(options: InspectorOptions): Inspector {
  const { surface, overlay, handles, host, targets, strings, announce, onWord } = options;
  const card = createCard(options);
  let chosen: Choice | undefined;
  /** The row that was chosen before the figure moved. */
  let lastRow = 0;

  const showChosen = (): void => {
    const target = chosen && targetOf(targets(), chosen);
    if (chosen && target) card.show(chosen, target, targets());
    else card.hide();
  };
  const choose = (next: Choice | undefined): void => {
    chosen = next;
    showChosen();
  };
  const announceRow = (target: VectorTarget, row: number): void => {
    const index = componentIn(target, row);
    const { value } = explain(target.trace, target.step, target.name, index);
    announce(strings().figure.component(plain(target.symbol), index + 1, printed(value)));
  };
  const input = { surface, overlay, host, handles, targets, card, chosen: () => chosen, choose };
  const stopPointer = listenToPointer({ ...input, onWord });
  const stopKeyboard = listenToKeyboard({ ...input, onRow: announceRow });

  return {
    refresh() {
      drawHandles(handles, targets(), strings());
      showChosen();
      const focused = handles.querySelector(':focus');
      const target = focused && targetOfHandle(targets(), focused);
      if (target && !chosen) choose(keyboardChoice(target, lastRow % target.rows));
    },
    leave() {
      if (!chosen) return;
      lastRow = chosen.row;
      choose(undefined);
    },
    close: () => choose(undefined),
    destroy() {
      stopPointer();
      stopKeyboard();
      card.destroy();
    },
  };
}
