import { canFollow } from '../../model/limits';
import type { Playhead } from '../../player/playhead';
import type { Session } from '../session/session';
import type { Followed, PanelContent } from './content';
import { createPanel, type Panel, type PanelOptions } from './panel';

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
  let session: Session | undefined;
  let playhead: Playhead | undefined;
  let first: Followed = 'unit';
  const choose = (followed: Followed): void => {
    first = followed;
    content = session && contentOf(session, first);
    if (content && playhead) panel?.show(content, playhead);
  };
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
    show(next) {
      first = askedLast(session, next) ?? first;
      session = next;
      content = contentOf(next, first);
      if (!content) close();
      else if (!panel) {
        panel = createPanel({ ...options, choose });
        host.replaceChildren(...panel.elements);
        host.hidden = false;
      }
    },
    place(now) {
      playhead = now;
      if (content) panel?.show(content, now);
    },
    move(now) {
      playhead = now;
      panel?.move(now);
    },
    destroy: close,
  };
}

/** What a person has begun to follow, if anything is new: that is what they want to see. */
function askedLast(before: Session | undefined, { request: { state } }: Session): Followed | undefined {
  const { follow = 0, followUnit = 0 } = before?.request.state ?? {};
  if (state.followUnit !== followUnit && state.followUnit > 0) return 'unit';
  return state.follow !== follow && state.follow > 0 ? 'shares' : undefined;
}

/** What the panel shows. @param first which of the two, where both a word and a unit are followed */
function contentOf({ shown, request, strings }: Session, first: Followed): PanelContent | undefined {
  // Two chains, one above the other, take all the room.
  if (!shown || shown.versus) return undefined;
  const { follow, followUnit, language } = request.state;
  const { trace, tokens } = shown;
  const possible = followedIn(follow, followUnit, trace);
  const followed = possible.includes(first) ? first : possible[0];
  const both = possible.length > 1;
  return followed && { followed, both, trace, tokens: tokens.tokens, follow, followUnit, language, strings };
}

function followedIn(follow: number, followUnit: number, trace: PanelContent['trace']): readonly Followed[] {
  const { length, layers } = trace;
  if (length === 0) return [];
  const followed: Followed[] = [];
  if (follow > 0 && follow <= length && canFollow(trace)) followed.push('shares');
  if (followUnit > 0 && followUnit <= layers[0].forward.chain.hiddenSize) followed.push('unit');
  return followed;
}
