import { canFollow } from '../../model/limits';
import type { Playhead } from '../../player/playhead';
import { element } from '../../view/dom/element';
import type { Session } from '../session/session';
import type { Followed, Panel, PanelContent, PanelOptions } from './panel';

/** The place of the panel above the line of words: empty, until something is followed. */
export interface WholeSlot {
  readonly element: HTMLElement;
  /** Whether there is a panel, which takes its room from the figure. */
  readonly open: boolean;
  /** Opens, updates or closes the panel, as the session asks for it. */
  show(session: Session): void;
  /** Shows it at the position, once the figure is there, too. */
  place(playhead: Playhead): void;
  move(playhead: Playhead): void;
  destroy(): void;
}

/** @param onLoaded is called when the code of the panel has come: it can be shown from then on */
export function createWholeSlot(options: PanelOptions & { readonly onLoaded: () => void }): WholeSlot {
  const host = element('section', { class: 'whole', hidden: true });
  let code: typeof import('./panel') | undefined;
  let panel: Panel | undefined;
  let content: PanelContent | undefined;
  const load = async (): Promise<void> => {
    code = await import('./panel');
    options.onLoaded();
  };
  const close = (): void => {
    panel?.destroy();
    panel = undefined;
    host.hidden = true;
    host.replaceChildren();
  };
  return {
    element: host,
    get open() {
      return panel !== undefined;
    },
    show(session) {
      content = contentOf(session);
      if (!content) close();
      else if (!code) void load();
      else if (!panel) {
        panel = code.createPanel(options);
        host.replaceChildren(...panel.elements);
        host.hidden = false;
      }
    },
    place(playhead) {
      if (content) panel?.show(content, playhead);
    },
    move: (playhead) => panel?.move(playhead),
    destroy: close,
  };
}

/** What the panel shows; a unit before a word, as it is asked for while one is followed. */
function contentOf({ shown, request, strings }: Session): PanelContent | undefined {
  // Two chains, one above the other, take all the room.
  if (!shown || shown.versus) return undefined;
  const { followUnit, language, story } = request.state;
  const { trace, tokens } = shown;
  // A story has words of its own in the place of the table, but none in that of the line of a unit.
  const follow = story === '' ? request.state.follow : 0;
  const followed = followedIn(follow, followUnit, shown.trace);
  return followed && { followed, trace, tokens: tokens.tokens, follow, followUnit, language, strings };
}

function followedIn(follow: number, followUnit: number, trace: PanelContent['trace']): Followed | undefined {
  const { length, layers } = trace;
  if (length === 0) return undefined;
  if (followUnit > 0 && followUnit <= layers[0].forward.chain.hiddenSize) return 'unit';
  return follow > 0 && follow <= length && canFollow(trace) ? 'shares' : undefined;
}
