import { type Rich, rich } from '../../language/rich';
import { type WholeStrings, wholeStrings } from '../../language/whole';
import { type Field, segmented } from '../../view/controls/fields';
import { element } from '../../view/dom/element';
import { createLocalized } from '../../view/dom/localized';
import { richNodes } from '../../view/dom/rich';
import type { Followed, PanelContent } from './content';

/** The line above the picture: what it is, or what is pointed at in it. */
export interface Head {
  readonly element: HTMLElement;
  /** Tells of what is pointed at, in the longest of the texts that fits; undefined where nothing is. */
  say(texts: readonly Rich[] | undefined): void;
  /** Tells the same again, for the room that there is now. */
  refit(): void;
  /** Which turns of a long sentence are shown. */
  setStretch(stretch: string | undefined): void;
  show(content: PanelContent, stretch: string | undefined): void;
}

export interface HeadActions {
  readonly close: () => void;
  readonly choose: (followed: Followed) => void;
  readonly chooseState: (state: string) => void;
}

export function createHead({ close, choose, chooseState }: HeadActions): Head {
  const title = element('h2');
  const stretch = element('span', { class: 'whole-stretch' });
  const says = element('span', { class: 'whole-says' });
  const button = element('button', { type: 'button', class: 'whole-close' }, '×');
  button.addEventListener('click', close);
  const text = element('p', {}, says);
  const which = createOffer('whole-which', choose);
  const states = createOffer('whole-states', chooseState);
  let usual: readonly Rich[] = [];
  let told: readonly Rich[] | undefined;
  const refit = (): void => {
    for (const own of told ?? usual) {
      says.replaceChildren(...richNodes(own));
      if (text.scrollHeight <= text.clientHeight) break;
    }
  };
  const setStretch = (next = ''): void => {
    if (stretch.textContent !== next) stretch.textContent = next;
  };
  return {
    element: element(
      'div',
      { class: 'whole-head' },
      title,
      which.element,
      stretch,
      text,
      states.element,
      button,
    ),
    refit,
    say(texts) {
      told = texts;
      text.classList.toggle('told', told !== undefined);
      refit();
    },
    setStretch,
    show(content, shownStretch) {
      const words = wholeStrings[content.language];
      const { followed, followUnit } = content;
      title.textContent = followed === 'unit' ? words.unit.title(followUnit) : words.shares.title;
      usual = [rich`${words[followed].says}`, rich`${words[followed].inShort}`];
      button.setAttribute('aria-label', words.close);
      button.title = words.close;
      setStretch(shownStretch);
      which.show(content, whichOf(content, words));
      states.show(content, statesOf(content, words));
      refit();
    },
  };
}

/** A few values of which one is chosen. */
interface Choices {
  readonly name: string;
  /** The values with what they are called. */
  readonly labels: ReadonlyMap<string, string>;
  /** The one that is shown; undefined to keep what a person has chosen. */
  readonly shown?: Followed;
}

function whichOf({ both, followed, followUnit }: PanelContent, words: WholeStrings): Choices | undefined {
  if (!both) return undefined;
  const labels = new Map<Followed, string>([
    ['shares', words.word],
    ['unit', words.unitNumber(followUnit)],
  ]);
  return { name: words.which, labels, shown: followed };
}

/** An LSTM has two states: its cell state, which is what it remembers by, comes first. */
function statesOf({ trace, followed }: PanelContent, words: WholeStrings): Choices | undefined {
  const names = followed === 'shares' ? trace.model.cell.states.toReversed() : [];
  if (names.length < 2) return undefined;
  return { name: words.shares.state, labels: new Map(names.map((name) => [name, name])) };
}

/** Buttons for choices, where there are any. They are made again only where they change, so that none loses the focus. */
function createOffer<Value extends string>(className: string, choose: (value: Value) => void) {
  const host = element('div', { class: className, hidden: true });
  let chosen: string | undefined;
  let made: { readonly key: string; readonly control: Field<string> } | undefined;
  const show = ({ strings }: Pick<PanelContent, 'strings'>, choices: Choices | undefined): void => {
    host.hidden = choices === undefined;
    if (!choices) return;
    const { name, labels, shown } = choices;
    const values = [...labels.keys()];
    const key = JSON.stringify([name, ...labels]);
    if (made?.key !== key) {
      const control = segmented(
        createLocalized(strings),
        () => name,
        values,
        (value) => () => labels.get(value)!,
        (value) => {
          chosen = value;
          control.set(value);
          choose(value as Value);
        },
      );
      made = { key, control };
      host.replaceChildren(control.element);
    }
    const now = shown ?? chosen;
    made.control.set(now !== undefined && labels.has(now) ? now : values[0]!);
  };
  return { element: host, show };
}
