import type { Field } from '../../view/controls/fields';
import { element } from '../../view/dom/element';
import type { CompareControl } from '../compare/control';
import type { AboutSection } from '../controls/about';
import type { Controls } from '../controls/choices';
import type { NetworkField } from '../controls/network-field';
import type { DropZone } from '../file/drop-zone';
import type { Notices } from '../notices/notices';
import type { TakeButton } from '../take/button';
import type { UnknownWords } from '../unknown-words/unknown-words';
import type { WholeSlot } from '../whole/slot';
import type { Stage } from './stage';
import type { StepTable } from './step-table';

/** What the page is put together from. */
export interface Parts {
  readonly title: HTMLElement;
  readonly sentence: Field<string>;
  readonly network: NetworkField;
  readonly controls: Controls;
  readonly compare: CompareControl;
  readonly unknownWords: UnknownWords;
  readonly notices: Notices;
  readonly stage: Stage;
  readonly help: HTMLElement;
  /** The words of a story that is told, below the figure. */
  readonly story: HTMLElement;
  /** Offers the stories. */
  readonly stories: HTMLElement;
  readonly take: TakeButton;
  readonly whole: WholeSlot;
  readonly table: StepTable;
  readonly about: AboutSection;
  readonly dropZone: DropZone;
  readonly keys: HTMLDialogElement;
}

/**
 * The elements of the page, in the order in which they are read. What one steps through a sentence with fills the window, and
 * never more than it; the rest is below.
 */
export function layout(parts: Parts): readonly HTMLElement[] {
  const { sentence, network } = parts;
  const { figure, scrubber, transport } = parts.stage.elements;
  const { unit, cell, stride, speed, depth, hidden, layers, directions, theme, language } =
    parts.controls.elements;
  const settings = [parts.compare.element, hidden, layers, directions, theme, language, parts.take.element];
  const header = element(
    'header',
    { class: 'bar' },
    parts.title,
    sentence.element,
    unit,
    network.element,
    cell,
  );
  const fields = element('div', { class: 'fields' }, stride, speed, depth, parts.stories, parts.help);
  return [
    element(
      'main',
      {},
      element(
        'div',
        { class: 'screen' },
        header,
        parts.unknownWords.element,
        parts.compare.second,
        // Notices lie over the figure: they come and go, and must move nothing.
        element('div', { class: 'picture' }, parts.notices.element, figure),
        parts.story,
        parts.whole.element,
        element('div', { class: 'controls' }, scrubber, transport, fields),
      ),
      element('section', { class: 'settings' }, ...settings),
      parts.table.element,
      parts.about.element,
      parts.dropZone.element,
    ),
    parts.keys,
  ];
}
