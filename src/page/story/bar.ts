import type { StoryStrings } from '../../language/story';
import { element } from '../../view/dom/element';
import type { Story } from './story';

/** What is said of a moment, with the buttons that lead to the others. */
export interface StoryBar {
  readonly element: HTMLElement;
  /** @param moment counted from 1 */
  show(story: Story, moment: number, strings: StoryStrings): void;
}

export interface StoryBarOptions {
  readonly onStep: (direction: 1 | -1) => void;
  readonly onEnd: () => void;
}

export function createStoryBar({ onStep, onEnd }: StoryBarOptions): StoryBar {
  const title = element('h2', { class: 'story-title' });
  const progress = element('span', { class: 'story-progress' });
  const caption = element('p', { class: 'story-caption', 'aria-live': 'polite' });
  const button = (className: string, text: string, onClick: () => void): HTMLButtonElement => {
    const made = element('button', { type: 'button', class: className }, text);
    made.addEventListener('click', onClick);
    return made;
  };
  const previous = button('story-step', '←', () => onStep(-1));
  const next = button('story-step', '→', () => onStep(1));
  const end = button('story-end', '×', onEnd);
  const head = element('div', { class: 'story-head' }, title, progress);
  const bar = element(
    'section',
    { class: 'story' },
    element('div', { class: 'story-text' }, head, caption),
    element('div', { class: 'story-buttons' }, previous, next, end),
  );
  return {
    element: bar,
    show(story, moment, strings) {
      title.textContent = story.title;
      progress.textContent = strings.progress(moment, story.moments.length);
      caption.textContent = story.moments[moment - 1]!.caption;
      bar.setAttribute('aria-label', story.title);
      for (const [control, name] of [
        [previous, strings.previous],
        [next, strings.next],
        [end, strings.end],
      ] as const) {
        control.setAttribute('aria-label', name);
        control.title = name;
      }
      previous.disabled = moment === 1;
      next.disabled = moment === story.moments.length;
    },
  };
}
