import { pageJob } from '../../export/job';
import type { TakeStrings } from '../../language/take';
import type { Clock } from '../../player/clock';
import { element } from '../../view/dom/element';
import { createLocalized } from '../../view/dom/localized';
import { lengthOf } from '../../view/figure/timeline';
import { wishField } from './fields';
import type { FileKind, Maker } from './maker';
import { createMaking } from './making';
import { createPlanned } from './planned';
import { createTurns, unlessGivenUp } from './turns';
import type { Source, Wish } from './wish';

/** What is asked of a file before it is made, and what makes it. */
export interface FilePanel {
  readonly element: HTMLElement;
  show(kind: FileKind): Promise<void>;
  /** Gives up what is being made. */
  hide(): void;
}

export interface FilePanelOptions {
  readonly source: Source;
  readonly first: Omit<Wish, 'from' | 'to'>;
  readonly words: TakeStrings;
  readonly clock: Clock;
  /** Loads what makes a kind of file. */
  readonly load: (kind: FileKind) => Promise<Maker>;
}

export function createFilePanel({ source, first, words, clock, load }: FilePanelOptions): FilePanel {
  const { strings } = source.content;
  const steps = Math.max(1, lengthOf(source.content));
  const localized = createLocalized(strings);
  let wish: Wish = { ...first, from: 1, to: steps };
  let maker: Maker | undefined;
  const turns = createTurns();
  const note = element('p');
  const fields = element('div', { class: 'take-fields' });
  const planned = createPlanned(words, source.position, steps, {
    make: () => maker && void making.start(maker, source, wish),
    narrow: (from, to) => change({ from, to }),
  });
  const making = createMaking({
    words,
    clock,
    onState: (state) => {
      planned.offer(state === 'idle' && maker?.plan !== undefined);
      fields.inert = state === 'busy';
    },
  });
  const change = (part: Partial<Wish>): void => {
    wish = { ...wish, ...part };
    void refresh();
  };
  const refresh = async (): Promise<void> => {
    const signal = turns.next();
    making.reset();
    planned.clear();
    const focus = focusIn(fields);
    const shown = maker?.fields(wish) ?? [];
    fields.replaceChildren(...shown.map((key) => wishField(key, wish, steps, words, localized, change)));
    focus(fields);
    if (!maker?.plan) return maker && making.start(maker, source, wish);
    const plan = await unlessGivenUp(signal, maker.plan(source, wish, words, pageJob(signal)));
    if (plan) planned.show(plan, wish);
  };
  return {
    element: element('div', { class: 'take-file' }, note, fields, planned.element, making.element),
    async show(kind) {
      maker = undefined;
      note.textContent = words.notes[kind];
      await refresh();
      const loaded = await unlessGivenUp(turns.signal, load(kind));
      if (!loaded) return;
      maker = loaded;
      await refresh();
    },
    hide() {
      turns.end();
      making.reset();
    },
  };
}

/** Remembers which control has the focus, so that its successor can have it. */
function focusIn(fields: HTMLElement): (fields: HTMLElement) => void {
  const controls = (host: HTMLElement): HTMLElement[] => [
    ...host.querySelectorAll<HTMLElement>('button, input'),
  ];
  const index = controls(fields).indexOf(document.activeElement as HTMLElement);
  return (host) => controls(host)[index]?.focus();
}
