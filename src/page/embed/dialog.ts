/* The figure elsewhere: the code that embeds it in a page or a slide, and the page that an iframe shows. */

import styles from '../../../styles/embed-dialog.css?inline';
import { type EmbedStrings, embedStrings } from '../../language/embed';
import { beatsOf } from '../../timeline/beats';
import { rowsOf, stepsOf } from '../../timeline/rows';
import { allStops } from '../../timeline/stops';
import { segmented } from '../../view/controls/fields';
import { element } from '../../view/dom/element';
import { createLocalized } from '../../view/dom/localized';
import { addStyles } from '../../view/dom/styles';
import type { FigureContent } from '../../view/figure/content';
import type { OpenFile } from '../file/file';
import type { ModelName, PageState } from '../state/state';
import { pictureText } from './picture';
import { type Kind, kinds, kindsOfFile, type SnippetInput, snippet } from './snippets';

export interface EmbedOptions {
  readonly state: PageState;
  readonly content: FigureContent;
  readonly host: HTMLElement;
  /** The network of an address that names none. */
  readonly firstModel: ModelName;
  /** The file whose network is shown, where it is one. */
  readonly file: OpenFile | undefined;
}

/** Opens the dialog with the code that puts this figure into a page or a slide. */
export function showEmbedDialog(options: EmbedOptions): void {
  addStyles(styles);
  const { state, content, host, file } = options;
  const words = embedStrings[state.language];
  const input = snippetInput(options);
  const offered = file ? kindsOfFile : kinds;
  const text = element('textarea', { readonly: true, spellcheck: 'false', 'aria-label': words.title });
  const note = element('p');
  const copy = copyButton(text, words);
  const save = pictureLink(words, () => pictureText(content, state.position));
  const close = element('button', { type: 'button' }, words.close);
  const show = (kind: Kind): void => {
    choice.set(kind);
    note.textContent = noteOn(kind, file, words);
    text.value = snippet(kind, input);
    copy.textContent = words.copy;
    save.show(kind === 'picture');
  };
  const choice = segmented(
    createLocalized(content.strings),
    () => words.kind,
    offered,
    (kind) => () => words.kinds[kind],
    show,
  );
  const dialog = element(
    'dialog',
    { class: 'embed-dialog', 'aria-label': words.title, lang: content.strings.tag },
    element('h2', {}, words.title),
    choice.element,
    note,
    text,
    element('div', { class: 'embed-actions' }, copy, save.element, close),
  );
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  dialog.addEventListener('close', () => {
    save.destroy();
    dialog.remove();
  });
  show(offered[0]!);
  host.append(dialog);
  dialog.showModal();
}

function snippetInput({ state, content, firstModel, file }: EmbedOptions): SnippetInput {
  const { origin, href, pathname } = location;
  return {
    state,
    firstModel,
    // The origin of a page that was opened from a disk is null.
    page: origin === 'null' ? href.replace(/[?#].*/, '') : origin + pathname,
    label: content.strings.figure.label,
    steps: stepsAhead(state, content),
    file,
  };
}

function noteOn(kind: Kind, file: OpenFile | undefined, words: EmbedStrings): string {
  if (!file) return words.notes[kind];
  const names = [file.name, ...(file.vocabularyName ? [file.vocabularyName] : [])];
  const own = kind === 'picture' ? words.notes.picture : words.fetched(names);
  return words.file(file.name) + own;
}

function copyButton(text: HTMLTextAreaElement, words: EmbedStrings): HTMLButtonElement {
  const button = element('button', { type: 'button', class: 'primary' }, words.copy);
  button.addEventListener('click', () => {
    text.select();
    const done = (): void => {
      button.textContent = words.copied;
    };
    // Where the page may not write to the clipboard, the text is selected for the person to copy.
    navigator.clipboard?.writeText(text.value).then(done, () => {});
  });
  return button;
}

/** A link that saves the picture, which is drawn when the link is first shown. */
function pictureLink(words: EmbedStrings, draw: () => string) {
  const link = element('a', { download: 'hidden-state-flow.svg', hidden: true }, words.save);
  return {
    element: link,
    show(shown: boolean): void {
      link.hidden = !shown;
      if (!shown || link.hasAttribute('href')) return;
      link.setAttribute('href', URL.createObjectURL(new Blob([draw()], { type: 'image/svg+xml' })));
    },
    destroy(): void {
      const picture = link.getAttribute('href');
      if (picture) URL.revokeObjectURL(picture);
    },
  };
}

function stepsAhead({ stride, position }: PageState, { trace, tokens }: FigureContent): number {
  const steps = stepsOf(rowsOf(trace), tokens.length);
  return allStops(stride, beatsOf(trace.model.cell), steps).filter((stop) => stop > position).length;
}
