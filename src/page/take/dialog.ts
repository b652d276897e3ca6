/* The figure elsewhere: as a file, or live in a page or a deck. */

import styles from '../../../styles/take-dialog.css?inline';
import { embedStrings } from '../../language/embed';
import { type TakeStrings, takeStrings } from '../../language/take';
import type { Clock } from '../../player/clock';
import { type Field, segmented } from '../../view/controls/fields';
import { closeOnBackdrop } from '../../view/dom/backdrop';
import { element } from '../../view/dom/element';
import { createLocalized } from '../../view/dom/localized';
import { addStyles } from '../../view/dom/styles';
import { createSnippetPanel, type SnippetOptions } from '../embed/snippet-panel';
import { type Theme, titleOf } from '../state/state';
import { createFilePanel } from './file-panel';
import { type FileKind, fileKinds, type Maker } from './maker';
import type { Wish } from './wish';

export interface TakeOptions extends SnippetOptions {
  readonly host: HTMLElement;
  readonly clock: Clock;
}

/** Each kind of file is loaded when it is asked for. */
const makers: Readonly<Record<FileKind, () => Promise<Maker>>> = {
  powerpoint: async () => (await import('./makers/powerpoint')).powerPoint,
  picture: async () => (await import('./makers/picture')).picture,
  film: async () => (await import('./makers/film')).film,
  pdf: async () => (await import('./makers/pdf')).pdf,
  playing: async () => (await import('./makers/playing')).playing,
  gif: async () => (await import('./makers/gif')).gif,
};

/** Opens the dialog with the ways in which the figure can be taken along. */
export function showTakeDialog(options: TakeOptions): void {
  addStyles(styles);
  const { state, content, host, clock } = options;
  const words = takeStrings[state.language];
  const live = createSnippetPanel(options, embedStrings[state.language]);
  const { position, language } = state;
  const files = createFilePanel({
    source: { content, sentence: titleOf(state), position, language },
    first: firstWish(options),
    words,
    clock,
    load: (kind) => makers[kind](),
  });
  const chooseFile = (kind: FileKind): void => {
    fileChoice.set(kind);
    liveChoice.set('');
    live.hide();
    live.element.hidden = true;
    files.element.hidden = false;
    void files.show(kind);
  };
  const fileChoice = group(words, 'files', content, fileKinds, (kind) => words.kinds[kind], chooseFile);
  const { kinds } = embedStrings[language];
  const liveChoice: Field<string> = group(
    words,
    'live',
    content,
    live.offered,
    (kind) => kinds[kind],
    (kind) => {
      liveChoice.set(kind);
      fileChoice.set('' as FileKind);
      files.hide();
      files.element.hidden = true;
      live.element.hidden = false;
      live.show(kind);
    },
  ) as Field<string>;
  const dialog = createDialog(words, content.strings.tag, [
    fileChoice.element,
    liveChoice.element,
    files.element,
    live.element,
  ]);
  dialog.addEventListener('close', () => {
    files.hide();
    live.hide();
    dialog.remove();
  });
  chooseFile(fileKinds[0]);
  host.append(dialog);
  dialog.showModal();
}

function createDialog(words: TakeStrings, lang: string, parts: readonly HTMLElement[]): HTMLDialogElement {
  const close = element('button', { type: 'button', class: 'take-close' }, words.close);
  const title = element('h2', {}, words.title);
  const attributes = { class: 'take-dialog', 'aria-label': words.title, lang };
  const dialog = element('dialog', attributes, title, ...parts, close);
  close.addEventListener('click', () => dialog.close());
  closeOnBackdrop(dialog);
  return dialog;
}

/** The kinds of one group, of which one is pressed. */
function group<Kind extends string>(
  words: TakeStrings,
  name: keyof TakeStrings['groups'],
  { strings }: TakeOptions['content'],
  offered: readonly Kind[],
  label: (kind: Kind) => string,
  choose: (kind: Kind) => void,
): Field<Kind> {
  return segmented(
    createLocalized(strings),
    () => words.groups[name],
    offered,
    (kind) => () => label(kind),
    choose,
  );
}

const isDark = (theme: Theme): boolean =>
  theme === 'auto' ? matchMedia('(prefers-color-scheme: dark)').matches : theme === 'dark';

/** What is wished for at first: what is seen. */
function firstWish({ state }: TakeOptions): Omit<Wish, 'from' | 'to'> {
  return {
    aspect: '16:9',
    scheme: isDark(state.theme) ? 'dark' : 'light',
    stride: state.stride,
    format: 'svg',
    dots: 2,
    paper: 'paper',
    rate: 15,
    lines: 1080,
    filmRate: 30,
    loop: 'endless',
    speed: 1,
  };
}
