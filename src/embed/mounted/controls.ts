import type { Strings } from '../../language';
import type { PlayerCommand } from '../../player/player';
import type { Playhead } from '../../player/playhead';
import type { Stride } from '../../timeline/stops';
import { createScrubber } from '../../view/controls/scrubber/scrubber';
import { sentenceField } from '../../view/controls/sentence';
import { createTransport } from '../../view/controls/transport';
import { element } from '../../view/dom/element';
import { createLocalized } from '../../view/dom/localized';
import { canvasMeasure } from '../../view/drawing/measure';

const parts = ['sentence', 'scrubber', 'transport'] as const;
export type ControlPart = (typeof parts)[number];

/** The parts that a value of the attribute `controls` names. A value that names none means all of them. */
export function partsOf(controls: boolean | string): readonly ControlPart[] {
  if (controls === false) return [];
  const words = typeof controls === 'string' ? controls.split(/\s+/) : [];
  const named = parts.filter((part) => words.includes(part));
  return named.length > 0 ? named : parts;
}

export interface ControlsOptions {
  readonly parts: readonly ControlPart[];
  readonly strings: () => Strings;
  readonly stride: () => Stride;
  readonly length: () => number;
  readonly ask: (command: PlayerCommand) => void;
  readonly goTo: (position: number) => void;
  readonly onSentence: (sentence: string) => void;
}

/** The controls of the element. */
export interface Controls {
  /** The controls above the figure, and those below it. */
  readonly above: readonly HTMLElement[];
  readonly below: readonly HTMLElement[];
  show(sentence: string, tokens: readonly string[]): void;
  set(playhead: Playhead): void;
  destroy(): void;
}

export function createControls(options: ControlsOptions): Controls {
  const { strings, stride, length, ask, goTo, onSentence } = options;
  const wanted = (part: ControlPart): boolean => options.parts.includes(part);
  const localized = createLocalized(strings());
  const field = wanted('sentence') ? sentenceField(localized, onSentence, () => {}) : undefined;
  const scrubber = wanted('scrubber')
    ? createScrubber({
        measure: canvasMeasure(),
        strings,
        onSeek: (position) => ask({ type: 'seek', position }),
        onWord: goTo,
      })
    : undefined;
  const transport = wanted('transport')
    ? createTransport({ localized, stride, length, dispatch: ask })
    : undefined;

  const below = [transport?.element, scrubber?.element].filter((made) => made !== undefined);
  const bar = element('div', { class: 'bar', part: 'controls' }, ...below);
  const ofParts = { sentence: field?.element, scrubber: scrubber?.element, transport: transport?.element };
  for (const part of parts) ofParts[part]?.setAttribute('part', part);
  let shownTokens: readonly string[] | undefined;
  let shownStrings = strings();
  return {
    above: field ? [element('div', { class: 'top' }, field.element)] : [],
    below: below.length > 0 ? [bar] : [],
    show(sentence, tokens) {
      if (shownStrings !== strings()) localized.apply(strings());
      shownStrings = strings();
      field?.set(sentence);
      if (tokens !== shownTokens) scrubber?.setTokens(tokens);
      shownTokens = tokens;
      scrubber?.refresh();
    },
    set(playhead) {
      scrubber?.setPosition(playhead.position);
      transport?.set(playhead);
    },
    destroy: () => scrubber?.destroy(),
  };
}
