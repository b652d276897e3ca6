/* The panel above the line of words, with a picture of the whole sentence: loaded when a word or a unit is followed. */

import styles from '../../../styles/whole.css?inline';
import { plain, type Rich } from '../../language/rich';
import { wholeStrings } from '../../language/whole';
import { isMoving, type Playhead } from '../../player/playhead';
import { rowsOf, stepsOf } from '../../timeline/rows';
import { height as scrubberHeight } from '../../view/controls/scrubber/picture';
import { element } from '../../view/dom/element';
import { addStyles } from '../../view/dom/styles';
import type { Followed, PanelContent } from './content';
import { createHead } from './head';
import type { Picture, Room } from './picture';
import { SharesPicture } from './shares/shares-picture';
import { UnitPicture } from './unit/unit-picture';

export interface PanelOptions {
  /** The columns stand over its words. */
  readonly scrubber: HTMLElement;
  readonly follow: (word: number) => void;
  readonly goTo: (step: number) => void;
  readonly close: (followed: Followed) => void;
}

export interface PanelActions extends PanelOptions {
  /** Shows the other one, where both a word and a unit are followed. */
  readonly choose: (followed: Followed) => void;
}

export interface Panel {
  readonly elements: readonly HTMLElement[];
  show(content: PanelContent, playhead: Playhead): void;
  move(playhead: Playhead): void;
  destroy(): void;
}

export function createPanel({ scrubber, close, choose, ...actions }: PanelActions): Panel {
  addStyles(styles);
  const head = createHead({
    close: () => content && close(content.followed),
    choose,
    chooseState: (state) => shares.setState(state),
  });
  const live = element('p', { class: 'visually-hidden', 'aria-live': 'polite' });
  const host = element('div', { class: 'whole-picture' });
  let content: PanelContent | undefined;
  let picture: Picture | undefined;
  let drawn: Followed | undefined;

  const tell = (texts: readonly Rich[] | undefined, aloud: boolean): void => {
    head.say(texts);
    if (aloud && texts) live.textContent = plain(texts[0]!);
  };
  const layOut = (): void => {
    head.refit();
    if (content && host.clientWidth > 0) picture?.layOut(roomIn(host, scrubber, content));
  };
  const shares = new SharesPicture({ ...actions, tell });
  const unit = new UnitPicture({ ...actions, tell });
  const observer = new ResizeObserver(layOut);
  for (const target of [host, scrubber]) observer.observe(target);
  const stopColours = onColours(layOut);

  return {
    elements: [head.element, host, live],
    show(next, playhead) {
      content = next;
      picture = next.followed === 'unit' ? unit : shares;
      if (drawn !== next.followed) host.replaceChildren(picture.element);
      drawn = next.followed;
      layOut();
      picture.show({ ...next, words: wholeStrings[next.language] }, playhead.position);
      head.show(next, picture.stretch);
    },
    move(playhead) {
      if (isMoving(playhead)) picture?.move(playhead.position);
      else {
        picture?.rest(playhead.position);
        head.setStretch(picture?.stretch);
      }
    },
    destroy() {
      observer.disconnect();
      stopColours();
      shares.destroy();
      unit.destroy();
    },
  };
}

function roomIn(host: HTMLElement, scrubber: HTMLElement, { trace, tokens }: PanelContent): Room {
  const own = host.getBoundingClientRect();
  const box = scrubber.getBoundingClientRect();
  return {
    left: box.left - own.left,
    width: box.width,
    larger: box.height / scrubberHeight || 1,
    steps: stepsOf(rowsOf(trace), tokens.length),
    ownWidth: own.width,
    ownHeight: own.height,
  };
}

/** Calls back when the system goes light or dark, or sets all colours. */
function onColours(changed: () => void): () => void {
  const queries = ['(prefers-color-scheme: dark)', '(forced-colors: active)'].map((query) =>
    matchMedia(query),
  );
  for (const query of queries) query.addEventListener('change', changed);
  return () => {
    for (const query of queries) query.removeEventListener('change', changed);
  };
}
