import styles from '../../../styles/embed-dialog.css?inline';
import { pictureFile } from '../../embed/picture/file';
import { embedStrings } from '../../language/embed';
import { beatsOf } from '../../timeline/beats';
import { rowsOf, stepsOf } from '../../timeline/rows';
import { allStops } from '../../timeline/stops';
import { element } from '../../view/dom';
import { segmented } from '../../view/fields';
import type { FigureContent } from '../../view/figure';
import { createLocalized } from '../../view/localized';
import { addStyles } from '../../view/styles';
import type { OpenFile } from '../file/open';
import type { ModelName, PageState } from '../state';
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
    page:
      location.origin === 'null' ? location.href.replace(/[?#].*/, '') : location.origin + location.pathname,
    label: content.strings.figure.label,
    steps: stepsAhead(state, content),
    file,
  };
  const offered = file ? kindsOfFile : kinds;

  const text = element('textarea', { readonly: true, spellcheck: 'false', 'aria-label': words.title });
  const note = element('p');
  const save = element('a', { download: 'hidden-state-flow.svg', hidden: true }, words.save);
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
    element('div', { class: 'embed-actions' }, copy, save, close),
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
    save.hidden = kind !== 'picture';
    if (save.hidden || save.hasAttribute('href')) return;
    const scheme = state.theme === 'dark' ? 'dark' : 'light';
    const picture = new Blob([pictureFile(content, state.position, scheme)], { type: 'image/svg+xml' });
    save.setAttribute('href', URL.createObjectURL(picture));
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
    const picture = save.getAttribute('href');
    if (picture) URL.revokeObjectURL(picture);
    dialog.remove();
  });
  show(offered[0]!);
  host.append(dialog);
  dialog.showModal();
}

function stepsAhead({ stride, position }: PageState, { trace, tokens }: FigureContent): number {
  const steps = stepsOf(rowsOf(trace), tokens.length);
  return allStops(stride, beatsOf(trace.model.cell), steps).filter((stop) => stop > position).length;
}
