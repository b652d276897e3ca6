import { plain } from '../../language/rich';
import type { Scene } from '../../scene';
import { momentAt, restOf } from '../../timeline/moment';
import { arrowOf, placeOfStep, rowsOf, stepsOf } from '../../timeline/rows';
import { element } from '../dom/element';
import type { FigureContent } from './content';
import { wordsOf } from './timeline';

/** Tells a screen reader what is seen. */
export interface Announcer {
  /** Describes the figure. */
  readonly description: HTMLElement;
  /** What is written here is read out at once. */
  readonly live: HTMLElement;
  say(text: string): void;
  /** Says what is seen where the figure rests: after a step, after a beat of it, or wherever it was stopped. */
  rest(content: FigureContent, scene: Scene, position: number): void;
}

export function createAnnouncer(): Announcer {
  const description = element('p', { class: 'visually-hidden', id: nextId() });
  const live = element('p', { class: 'visually-hidden', 'aria-live': 'polite' });
  let told = '';
  return {
    description,
    live,
    say(text) {
      live.textContent = text;
    },
    rest(content, scene, position) {
      const text = `${placeOf(content, position)} ${plain(scene.caption(position))}`.trim();
      if (text === told) return;
      // The first text describes what is there; only changes are read out.
      if (told !== '') live.textContent = text;
      told = text;
      description.textContent = text;
    },
  };
}

/** Where a position is, in words. */
function placeOf(content: FigureContent, position: number): string {
  const { trace, strings } = content;
  const words = wordsOf(content);
  const { figure: says } = strings;
  const rows = rowsOf(trace);
  const steps = stepsOf(rows, words.length);
  const moment = momentAt(position, steps);
  const rest = restOf(moment);
  if (rest === -1) return says.settledFolded;
  if (rest === 0) return says.settledUnrolled(steps);
  if (moment.step === 0) return '';
  const { row, word } = placeOfStep(rows, words.length, moment.step);
  const where = rows.length > 1 ? `${says.row(row.layer, arrowOf(row))}: ` : '';
  return where + says.settled(moment.step, steps, words[word - 1]!);
}

let ids = 0;
function nextId(): string {
  ids += 1;
  return `hidden-state-flow-${ids}`;
}
