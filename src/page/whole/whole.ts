import { canFollow } from '../../model/limits';
import type { Playhead } from '../../player/playhead';
import type { Session } from '../session/session';
import { createPanel, type Followed, type Panel, type PanelContent, type PanelOptions } from './panel';

/** The panel in its place, while something is followed. */
export interface Whole {
  /** Whether there is a panel, which takes its room from the figure. */
  readonly open: boolean;
  show(session: Session): void;
  /** Shows it at the position, once the figure is there, too. */
  place(playhead: Playhead): void;
  move(playhead: Playhead): void;
  destroy(): void;
}

export function createWhole(host: HTMLElement, options: PanelOptions): Whole {
  let panel: Panel | undefined;
  let content: PanelContent | undefined;
  const close = (): void => {
    panel?.destroy();
    panel = undefined;
    host.hidden = true;
    host.replaceChildren();
  };
  return {
    get open() {
      return panel !== undefined;
    },
    show(session) {
      content = contentOf(session);
      if (!content) close();
      else if (!panel) {
        panel = createPanel(options);
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
  const { follow, followUnit, language } = request.state;
  const { trace, tokens } = shown;
  const followed = followedIn(follow, followUnit, trace);
  return followed && { followed, trace, tokens: tokens.tokens, follow, followUnit, language, strings };
}

function followedIn(follow: number, followUnit: number, trace: PanelContent['trace']): Followed | undefined {
  const { length, layers } = trace;
  if (length === 0) return undefined;
  if (followUnit > 0 && followUnit <= layers[0].forward.chain.hiddenSize) return 'unit';
  return follow > 0 && follow <= length && canFollow(trace) ? 'shares' : undefined;
}
