import type { Playhead } from '../../player/playhead';
import { element } from '../../view/dom/element';
import type { Session } from '../session/session';
import type { PanelOptions } from './panel';
import type { Whole } from './whole';

/** The place of the panel above the line of words: empty, until something is followed. */
export interface WholeSlot extends Omit<Whole, 'show'> {
  readonly element: HTMLElement;
  /** Opens, updates or closes the panel, as the session asks for it. */
  show(session: Session): void;
}

/** @param onLoaded is called when the code of the panel has come: it can be shown from then on */
export function createWholeSlot(options: PanelOptions & { readonly onLoaded: () => void }): WholeSlot {
  const host = element('section', { class: 'whole', hidden: true });
  let whole: Whole | undefined;
  const load = (): Promise<void> =>
    import('./whole').then(
      ({ createWhole }) => {
        whole ??= createWhole(host, options);
        options.onLoaded();
      },
      // Without its code there is no panel. The figure shows what is followed, and the next change asks for the code again.
      () => {},
    );
  return {
    element: host,
    get open() {
      return whole?.open ?? false;
    },
    show(session) {
      const { follow, followUnit } = session.request.state;
      if (whole) whole.show(session);
      else if (follow || followUnit) void load();
    },
    place: (playhead: Playhead) => whole?.place(playhead),
    move: (playhead: Playhead) => whole?.move(playhead),
    destroy: () => whole?.destroy(),
  };
}
