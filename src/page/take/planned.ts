import type { TakeStrings } from '../../language/take';
import { element } from '../../view/dom/element';
import type { Plan } from './maker';
import type { Wish } from './wish';

/** The part of the dialog that says how much a file will be, before it is made. */
export interface Planned {
  readonly element: HTMLElement;
  show(plan: Plan, wish: Wish): void;
  clear(): void;
  /** Whether it can be made now. */
  offer(offered: boolean): void;
}

export interface PlannedActions {
  readonly make: () => void;
  /** Takes fewer steps. */
  readonly narrow: (from: number, to: number) => void;
}

/** So many steps on either side of the one that is seen are offered where all are too many. */
const around = 2;

export function createPlanned(
  words: TakeStrings,
  position: number,
  steps: number,
  { make, narrow }: PlannedActions,
): Planned {
  const middle = Math.max(1, Math.ceil(position));
  const [from, to] = [Math.max(1, middle - around), Math.min(steps, middle + around)];
  const said = element('p', { class: 'take-planned' });
  const fewer = element('button', { type: 'button', hidden: true }, words.fewer(from, to));
  const start = element('button', { type: 'button', class: 'primary' }, words.make);
  fewer.addEventListener('click', () => narrow(from, to));
  start.addEventListener('click', make);
  return {
    element: element('div', { class: 'take-plan' }, said, fewer, start),
    show({ says, isMuch, isImpossible = false }, wish) {
      if (isImpossible) start.hidden = true;
      said.textContent = isMuch && !isImpossible ? words.many(says) : says;
      fewer.hidden = !isMuch || (wish.from === from && wish.to === to);
    },
    clear() {
      said.textContent = '';
      fewer.hidden = true;
    },
    offer(offered) {
      start.hidden = !offered;
    },
  };
}
