import type { Clock } from '../../player/clock';
import type { PlayerCommand } from '../../player/player';
import { isMoving, type Playhead } from '../../player/playhead';
import { addComparing } from '../../scene/comparing';
import { addFollowing } from '../../scene/following';
import { addGates } from '../../scene/gates';
import { addNumbers } from '../../scene/written-numbers';
import { createInspector } from '../../view/explanation/inspector';
import { completeMotion } from '../../view/figure/complete';
import { createFigure, type Figure } from '../../view/figure/figure';
import { addInspector } from '../../view/figure/late-inspector';
import type { Shown } from '../content/source';
import { followAround } from './around';
import { leastTypeOf } from './compact';
import { type AskListeners, controlsIn } from './controls-in';
import { type Layout, layOut } from './layout';

// On the pages of others all of the figure is there at once.
addGates();
addNumbers();
addFollowing();
addComparing();
addInspector(createInspector);

export interface MountOptions extends AskListeners {
  readonly root: ShadowRoot;
  readonly clock: Clock;
  readonly shown: Shown;
  readonly position: number;
  /** Whether the page around it is dark. */
  readonly onDark: (dark: boolean) => void;
  readonly onMove: (playhead: Playhead) => void;
}

/** The inside of an element while it is on a page. */
export interface Mounted {
  readonly playhead: Playhead;
  dispatch(command: PlayerCommand): void;
  show(shown: Shown): void;
  destroy(): void;
}

export function mount({ root, clock, shown: first, position, ...on }: MountOptions): Mounted {
  let seen = true;
  const figure = createFigure({
    content: first.content,
    position,
    clock,
    onMove(playhead) {
      controls.set(playhead);
      layout.showPlace(playhead.position);
      on.onMove(playhead);
    },
    onAsk: on.onAsk,
    leastType: (size) => leastTypeOf(root.host, size),
    onLayOut: ({ leastType }) => layout.setLeastType(leastType),
  });
  const layout = layOut(figure.element);
  const controls = controlsIn(layout, figure, on);
  root.append(layout.frame);
  giveKeysTo(figure.element.querySelector('.figure-picture')!, layout);

  const show = (shown: Shown): void => {
    figure.setSpeed(shown.settings.speed);
    figure.show(shown.content);
    controls.show(shown);
    layout.showPlace(figure.playhead.position);
  };
  /** A step that nobody sees is there at once. What plays waits until it is seen. */
  const arrive = (): void => {
    if (!seen) completeMotion(figure);
  };
  const unfollow = followAround(root.host, {
    onDark: on.onDark,
    onSeen(isSeen) {
      seen = isSeen;
      figure.setSeen(seen);
      arrive();
    },
    onReducedMotion: figure.setReducedMotion,
    onPaper: stillOnPaper(figure),
  });
  show(first);

  return {
    get playhead() {
      return figure.playhead;
    },
    dispatch(command) {
      figure.dispatch(command);
      arrive();
    },
    show,
    destroy() {
      unfollow();
      controls.destroy();
      figure.destroy();
      layout.frame.remove();
    },
  };
}

/**
 * A click on the figure gives it the keys, and so does one on a button. The button itself never has the focus for a
 * moment: Slidev takes no keys while a button has it, and does not hear that it has gone on within an element.
 */
function giveKeysTo(picture: HTMLElement, { below }: Layout): void {
  picture.setAttribute('tabindex', '0');
  below.addEventListener('mousedown', (event) => {
    if (!(event.target as Element).closest('button')) return;
    event.preventDefault();
    picture.focus({ preventScroll: true });
  });
}

/** On paper nothing moves: a motion that is under way has arrived there, and goes on afterwards. */
function stillOnPaper(figure: Figure): (paper: boolean) => void {
  let before: Playhead | undefined;
  return (paper) => {
    if (paper && isMoving(figure.playhead)) {
      before = figure.playhead;
      figure.dispatch({ type: 'seek', position: before.target });
    } else if (!paper && before) {
      const { position, playing, target } = before;
      before = undefined;
      figure.dispatch({ type: 'seek', position });
      figure.dispatch(playing ? { type: 'play' } : { type: 'travel', position: target });
    }
  };
}
