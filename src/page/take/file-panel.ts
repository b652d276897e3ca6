import type { TakeStrings } from '../../language/take';
import type { Clock } from '../../player/clock';
import { rowsOf, stepsOf } from '../../timeline/rows';
import { element } from '../../view/dom/element';
import { createLocalized } from '../../view/dom/localized';
import { wishField } from './fields';
import type { FileKind, Maker } from './maker';
import { createMaking } from './making';
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

/** So many steps on either side of the one that is seen are offered where all are too many. */
const around = 2;

export function createFilePanel({ source, first, words, clock, load }: FilePanelOptions): FilePanel {
  const { trace, tokens, strings } = source.content;
  const steps = Math.max(1, stepsOf(rowsOf(trace), tokens.length));
  const localized = createLocalized(strings);
  let wish: Wish = { ...first, from: 1, to: steps };
  let maker: Maker | undefined;
  /** Counts what was shown: what comes later than something else was chosen is not shown. */
  let turn = 0;

  const note = element('p');
  const fields = element('div', { class: 'take-fields' });
  const planned = element('p', { class: 'take-planned' });
  const fewer = element('button', { type: 'button', hidden: true });
  const make = element('button', { type: 'button', class: 'primary' }, words.make);
  const making = createMaking({
    words,
    clock,
    onState: (state) => {
      make.hidden = state !== 'idle' || !maker?.plan;
      fields.inert = state === 'busy';
    },
  });

  const change = (part: Partial<Wish>): void => {
    wish = { ...wish, ...part };
    void refresh();
  };
  const refresh = async (): Promise<void> => {
    turn++;
    const own = turn;
    making.reset();
    planned.textContent = '';
    fewer.hidden = true;
    if (!maker) {
      fields.replaceChildren();
      return;
    }
    const focused = fields.contains(document.activeElement) ? focusIn(fields) : undefined;
    fields.replaceChildren(
      ...maker.fields(wish).map((key) => wishField(key, wish, steps, words, localized, change)),
    );
    focused?.(fields);
    if (!maker.plan) return making.start(maker, source, wish);
    const plan = await maker.plan(source, wish, words);
    if (own !== turn) return;
    planned.textContent = plan.isMuch ? words.many(plan.says) : plan.says;
    const [from, to] = rangeAround(source.position, steps);
    fewer.hidden = !plan.isMuch || (wish.from === from && wish.to === to);
    fewer.textContent = words.fewer(from, to);
  };
  fewer.addEventListener('click', () => {
    const [from, to] = rangeAround(source.position, steps);
    change({ from, to });
  });
  make.addEventListener('click', () => {
    if (maker) void making.start(maker, source, wish);
  });
  const plan = element('div', { class: 'take-plan' }, planned, fewer, make);
  return {
    element: element('div', { class: 'take-file' }, note, fields, plan, making.element),
    async show(kind) {
      maker = undefined;
      note.textContent = words.notes[kind];
      await refresh();
      const own = turn;
      const loaded = await load(kind);
      if (own !== turn) return;
      maker = loaded;
      await refresh();
    },
    hide() {
      turn++;
      making.reset();
    },
  };
}

/** The steps around the one that is seen. */
function rangeAround(position: number, steps: number): readonly [from: number, to: number] {
  const middle = Math.max(1, Math.ceil(position));
  return [Math.max(1, middle - around), Math.min(steps, middle + around)];
}

/** Remembers which control has the focus, so that its successor has it. */
function focusIn(fields: HTMLElement): (fields: HTMLElement) => void {
  const controls = (host: HTMLElement): HTMLElement[] => [
    ...host.querySelectorAll<HTMLElement>('button, input'),
  ];
  const index = controls(fields).indexOf(document.activeElement as HTMLElement);
  return (host) => controls(host)[index]?.focus();
}
