/* The panel above the line of words, with a picture of the whole sentence: loaded when a word or a unit is followed. */

import styles from '../../../styles/whole.css?inline';
import type { LanguageName, Strings } from '../../language';
import { plain, type Rich } from '../../language/rich';
import { wholeStrings } from '../../language/whole';
import { isMoving, type Playhead } from '../../player/playhead';
import { rowsOf, stepsOf } from '../../timeline/rows';
import { type Field, segmented } from '../../view/controls/fields';
import { height as scrubberHeight } from '../../view/controls/scrubber/picture';
import { element } from '../../view/dom/element';
import { createLocalized } from '../../view/dom/localized';
import { richNodes } from '../../view/dom/rich';
import { addStyles } from '../../view/dom/styles';
import type { Picture, Room, WholeContent } from './picture';
import { SharesPicture } from './shares/shares-picture';
import { UnitPicture } from './unit/unit-picture';

/** What is followed: the words through the states, or one unit through the words. */
export type Followed = 'shares' | 'unit';

export interface PanelContent extends Omit<WholeContent, 'words'> {
  readonly followed: Followed;
  readonly language: LanguageName;
  readonly strings: Strings;
}

export interface PanelOptions {
  /** The columns stand over its words. */
  readonly scrubber: HTMLElement;
  readonly follow: (word: number) => void;
  readonly goTo: (step: number) => void;
  readonly close: (followed: Followed) => void;
}

export interface Panel {
  readonly elements: readonly HTMLElement[];
  show(content: PanelContent, playhead: Playhead): void;
  move(playhead: Playhead): void;
  destroy(): void;
}

export function createPanel({ scrubber, close, ...actions }: PanelOptions): Panel {
  addStyles(styles);
  const head = createHead(() => content && close(content.followed));
  const live = element('p', { class: 'visually-hidden', 'aria-live': 'polite' });
  const host = element('div', { class: 'whole-picture' });
  let content: PanelContent | undefined;
  let picture: Picture | undefined;
  let drawn: Followed | undefined;

  const tell = (text: Rich | undefined, aloud: boolean): void => {
    head.say(text);
    if (aloud && text) live.textContent = plain(text);
  };
  const layOut = (): void => {
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
      head.show(next, picture.stretch, (state) => shares.setState(state));
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

/** The line above the picture: what it is, or what is pointed at in it. */
function createHead(close: () => void) {
  const title = element('h2');
  const stretch = element('span', { class: 'whole-stretch' });
  const says = element('span', { class: 'whole-says' });
  const states = element('div', { class: 'whole-states' });
  const button = element('button', { type: 'button', class: 'whole-close' }, '×');
  button.addEventListener('click', close);
  const text = element('p', {}, says);
  let usual = '';
  let chosen: string | undefined;
  let field: { readonly key: string; readonly control: Field<string> } | undefined;
  const setStretch = (next = ''): void => {
    if (stretch.textContent !== next) stretch.textContent = next;
  };
  const offer = (
    { trace, followed, language, strings }: PanelContent,
    choose: (state: string) => void,
  ): void => {
    const names = followed === 'shares' ? trace.model.cell.states.toReversed() : [];
    states.hidden = names.length < 2;
    const key = [language, ...names].join();
    if (states.hidden || field?.key === key) return;
    const name = wholeStrings[language].shares.state;
    const control = segmented(
      createLocalized(strings),
      () => name,
      names,
      (state) => () => state,
      (state) => {
        chosen = state;
        control.set(state);
        choose(state);
      },
    );
    control.set(chosen && names.includes(chosen) ? chosen : names[0]!);
    field = { key, control };
    states.replaceChildren(control.element);
  };
  return {
    element: element('div', { class: 'whole-head' }, title, stretch, text, states, button),
    say(told: Rich | undefined): void {
      says.replaceChildren(...(told ? richNodes(told) : [usual]));
      text.classList.toggle('told', told !== undefined);
    },
    setStretch,
    show(content: PanelContent, shownStretch: string | undefined, choose: (state: string) => void): void {
      const words = wholeStrings[content.language];
      const { followed, followUnit } = content;
      title.textContent = followed === 'unit' ? words.unit.title(followUnit) : words.shares.title;
      usual = words[followed].says;
      if (!text.classList.contains('told')) says.textContent = usual;
      button.setAttribute('aria-label', words.close);
      button.title = words.close;
      setStretch(shownStretch);
      offer(content, choose);
    },
  };
}
