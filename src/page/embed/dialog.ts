import styles from '../../../styles/embed-dialog.css?inline';
import { pictureFile } from '../../embed/picture/file';
import { embedStrings } from '../../language/embed';
import { element } from '../../view/dom';
import { segmented } from '../../view/fields';
import type { FigureContent } from '../../view/figure';
import { createLocalized } from '../../view/localized';
import { addStyles } from '../../view/styles';
import type { OpenFile } from '../file/open';
import type { ModelName, PageState } from '../state';
import { neededFile, pageFor } from './files';
import { createSaving, type Saved } from './saving';
import { type Kind, kinds, kindsOfFile, snippet } from './snippets';

export interface EmbedOptions {
  readonly state: PageState;
  readonly content: FigureContent;
  readonly host: HTMLElement;
  /** The network of an address that names none. */
  readonly firstModel: ModelName;
  /** The file whose network is shown, where it is one. */
  readonly file: OpenFile | undefined;
}

/** Opens the dialog with what an author writes to have this figure elsewhere. */
export function showEmbedDialog({ state, content, host, firstModel, file }: EmbedOptions): void {
  addStyles(styles);
  const words = embedStrings[state.language];
  const input = {
    state,
    firstModel,
    page: pageFor(location),
    label: content.strings.figure.label,
    file,
  };
  const offered = file ? kindsOfFile : kinds;

  const text = element('textarea', { readonly: true, spellcheck: 'false', 'aria-label': words.title });
  const note = element('p');
  const saving = createSaving(words);
  const copy = element('button', { type: 'button', class: 'primary' }, words.copy);
  const close = element('button', { type: 'button' }, words.close);
  const choice = segmented(
    createLocalized(content.strings),
    () => words.kind,
    offered,
    (kind) => () => words.kinds[kind],
    (kind) => show(kind),
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

  const noteOn = (kind: Kind): string => {
    if (!file) return words.notes[kind];
    const names = [file.name, ...(file.vocabularyName ? [file.vocabularyName] : [])];
    const own = kind === 'picture' ? words.notes.picture : words.fetched(names);
    return words.file(file.name) + own;
  };
  const show = (kind: Kind): void => {
    choice.set(kind);
    note.textContent = noteOn(kind);
    text.value = snippet(kind, input);
    copy.textContent = words.copy;
    const needed = neededFile(kind, input.page);
    if (kind === 'picture') saving.offer(pictureOf(state, content));
    else if (needed) saving.offerNeeded(needed);
    else saving.offer(undefined);
  };
  copy.addEventListener('click', () => {
    text.select();
    const done = (): void => {
      copy.textContent = words.copied;
    };
    // Where a page may not write to the clipboard the text is chosen, and a person copies it.
    navigator.clipboard?.writeText(text.value).then(done, () => {});
  });
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

function pictureOf({ theme, position }: PageState, content: FigureContent): Saved {
  const text = pictureFile(content, position, theme === 'dark' ? 'dark' : 'light');
  return { name: 'hidden-state-flow.svg', blob: new Blob([text], { type: 'image/svg+xml' }) };
}
