/* The figure elsewhere: the code that embeds it in a page or a slide, and the page that an iframe shows. */

import styles from '../../../styles/embed-dialog.css?inline';
import { pictureFile } from '../../export/picture/file';
import { type EmbedStrings, embedStrings } from '../../language/embed';
import { segmented } from '../../view/controls/fields';
import { element } from '../../view/dom/element';
import { createLocalized } from '../../view/dom/localized';
import { addStyles } from '../../view/dom/styles';
import type { FigureContent } from '../../view/figure/content';
import type { OpenFile } from '../file/file';
import type { ModelName, PageState } from '../state/state';
import { neededFile, pageFor } from './files';
import { createSaving, type Saved } from './saving';
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
  const saving = createSaving(words);
  const copy = copyButton(text, words);
  const close = element('button', { type: 'button' }, words.close);
  const show = (kind: Kind): void => {
    choice.set(kind);
    note.textContent = noteOn(kind, file, words);
    text.value = snippet(kind, input);
    copy.textContent = words.copy;
    const needed = neededFile(kind, input.page);
    if (kind === 'picture') saving.offer(pictureOf(state, content));
    else if (needed) saving.offerNeeded(needed);
    else saving.offer(undefined);
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
    saving.note,
    element('div', { class: 'embed-actions' }, copy, saving.link, close),
  );
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  dialog.addEventListener('close', () => {
    saving.offer(undefined);
    dialog.remove();
  });
  show(offered[0]!);
  host.append(dialog);
  dialog.showModal();
}

function snippetInput({ state, content, firstModel, file }: EmbedOptions): SnippetInput {
  return { state, firstModel, page: pageFor(location), label: content.strings.figure.label, file };
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

function pictureOf({ theme, position }: PageState, content: FigureContent): Saved {
  const text = pictureFile(content, position, theme === 'dark' ? 'dark' : 'light');
  return { name: 'hidden-state-flow.svg', blob: new Blob([text], { type: 'image/svg+xml' }) };
}
