import type { Clock } from '../player/clock';
import type { PlayerCommand } from '../player/player';
import { isMoving, type Playhead } from '../player/playhead';
import { rowsOf, stepsOf, wordsOfSteps } from '../timeline/rows';
import { element } from '../view/dom/element';
import type { FigureContent } from '../view/figure/content';
import { createFigure } from '../view/figure/figure';
import type { Settings } from './attributes';
import { type Controls, createControls, partsOf } from './controls';
import { styleSheets } from './styles';
import { followTheme } from './theme';

/** What is shown: the settings and what was worked out from them. */
export interface Shown {
  readonly settings: Settings;
  readonly sentence: string;
  readonly content: FigureContent;
}

export interface MountOptions {
  readonly root: ShadowRoot;
  readonly clock: Clock;
  readonly shown: Shown;
  readonly position: number;
  readonly onMove: (playhead: Playhead) => void;
  /** A person asks for something. */
  readonly onAsk: (command: PlayerCommand) => void;
  readonly onSentence: (sentence: string) => void;
}

/** The inside of an element that is on a page, from then on until it is taken away. */
export interface Mounted {
  readonly playhead: Playhead;
  dispatch(command: PlayerCommand): void;
  show(shown: Shown): void;
  destroy(): void;
}

export function mount({ root, clock, shown: first, position, ...on }: MountOptions): Mounted {
  let shown = first;
  let seen = true;
  let controls: Controls | undefined;
  const figure = createFigure({
    content: shown.content,
    position,
    clock,
    onMove(playhead) {
      controls?.set(playhead);
      on.onMove(playhead);
    },
    onAsk: on.onAsk,
  });
  const above = element('div', { class: 'above' });
  const below = element('div', { class: 'below' });
  const stage = element('div', { class: 'stage', part: 'figure' }, figure.element);
  const caption = element('slot', { name: 'caption', part: 'caption' });
  // With a click on it the figure has the keys.
  figure.element.querySelector('svg')!.setAttribute('tabindex', '0');
  root.replaceChildren(element('div', { class: 'box' }, above, stage, caption, below));

  const showControls = (): void => {
    controls?.destroy();
    controls = createControls({
      parts: partsOf(shown.settings.controls),
      strings: () => shown.content.strings,
      stride: () => shown.settings.stepBy,
      length: () => stepsOf(rowsOf(shown.content.trace), shown.content.tokens.length),
      ask: on.onAsk,
      goTo: (to) => on.onAsk(figure.commandTo(to)),
      onSentence: on.onSentence,
    });
    above.replaceChildren(...controls.above);
    below.replaceChildren(...controls.below);
  };
  let shownControls: Settings['controls'] | undefined;

  const show = (next: Shown): void => {
    shown = next;
    const { settings, sentence, content } = shown;
    if (settings.controls !== shownControls) showControls();
    shownControls = settings.controls;
    figure.setSpeed(settings.speed);
    figure.show(content);
    controls!.show(sentence, wordsOfSteps(rowsOf(content.trace), content.tokens));
    controls!.set(figure.playhead);
  };

  /** Nobody watches the way there: a step is there at once. What plays waits until it is seen. */
  const arrive = (): void => {
    const { playhead } = figure;
    if (!seen && isMoving(playhead) && !playhead.playing)
      figure.dispatch({ type: 'seek', position: playhead.target });
  };
  const theme = followTheme(root.host, (dark) => {
    root.adoptedStyleSheets = styleSheets(root.ownerDocument, dark);
  });
  const view = new IntersectionObserver((entries) => {
    theme.check();
    seen = entries.at(-1)!.isIntersecting;
    figure.setSeen(seen);
    arrive();
  });
  view.observe(root.host);
  const stillness = matchMedia('(prefers-reduced-motion: reduce)');
  const onStillness = (): void => figure.setReducedMotion(stillness.matches);
  onStillness();
  stillness.addEventListener('change', onStillness);
  show(shown);

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
      view.disconnect();
      theme.destroy();
      stillness.removeEventListener('change', onStillness);
      controls?.destroy();
      figure.destroy();
      root.replaceChildren();
    },
  };
}
