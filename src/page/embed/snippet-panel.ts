import type { EmbedStrings } from '../../language/embed';
import { element } from '../../view/dom/element';
import type { FigureContent } from '../../view/figure/content';
import type { OpenFile } from '../file/file';
import type { ModelName, PageState } from '../state/state';
import { neededFile, pageFor } from './files';
import { createSaving } from './saving';
import { type Kind, kinds, kindsOfFile, type SnippetInput, snippet } from './snippets';

export interface SnippetOptions {
  readonly state: PageState;
  readonly content: FigureContent;
  /** The network of an address that names none. */
  readonly firstModel: ModelName;
  /** The file whose network is shown, where it is one. */
  readonly file: OpenFile | undefined;
}

/** The code that shows the figure elsewhere, with a button that copies it. */
export interface SnippetPanel {
  readonly element: HTMLElement;
  /** What it can write for this figure. */
  readonly offered: readonly Kind[];
  show(kind: Kind): void;
  hide(): void;
}

export function createSnippetPanel(options: SnippetOptions, words: EmbedStrings): SnippetPanel {
  const { file } = options;
  const input = snippetInput(options);
  const text = element('textarea', { readonly: true, spellcheck: 'false', 'aria-label': words.code });
  const note = element('p');
  const saving = createSaving(words);
  const copy = copyButton(text, words);
  const actions = element('div', { class: 'embed-actions' }, copy, saving.link);
  return {
    element: element('div', { class: 'embed-snippet' }, note, text, saving.note, actions),
    offered: file ? kindsOfFile : kinds,
    show(kind) {
      note.textContent = noteOn(kind, file, words);
      text.value = snippet(kind, input);
      copy.textContent = words.copy;
      const needed = neededFile(kind, input.page);
      if (needed) void saving.offerNeeded(needed);
      else saving.offer(undefined);
    },
    hide: () => saving.offer(undefined),
  };
}

function snippetInput({ state, content, firstModel, file }: SnippetOptions): SnippetInput {
  return { state, firstModel, page: pageFor(location), label: content.strings.figure.label, file };
}

const withAttributes: ReadonlySet<Kind> = new Set(['element', 'reveal', 'slidev', 'marp', 'quarto']);

function noteOn(kind: Kind, file: OpenFile | undefined, words: EmbedStrings): string {
  if (!file) return words.notes[kind] + (withAttributes.has(kind) ? words.forHall : '');
  const names = [file.name, ...(file.vocabularyName ? [file.vocabularyName] : [])];
  return words.file(file.name) + words.fetched(names);
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
