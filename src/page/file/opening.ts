import type { LanguageName } from '../../language';
import type { Notices } from '../notices/notices';
import type { OpenFile } from './file';
import type { Opened } from './open';

export interface OpeningOptions {
  readonly root: HTMLElement;
  readonly notices: Notices;
  readonly language: () => LanguageName;
  /** The file that was opened before: a vocabulary that comes alone belongs to it. */
  readonly before: () => OpenFile | undefined;
  /** Called when the opening of files begins, and when it ends. */
  readonly onChange: () => void;
  readonly onOpened: (opened: Opened) => void;
}

/** Opens files. When others are opened before it is done, only the latest count. The code that reads files is loaded on demand. */
export interface Opening {
  readonly busy: boolean;
  open(files: readonly File[]): Promise<void>;
  destroy(): void;
}

export function createOpening(options: OpeningOptions): Opening {
  const { root, notices, language, before, onChange, onOpened } = options;
  let count = 0;
  let busy = false;
  const setBusy = (next: boolean): void => {
    busy = next;
    onChange();
  };
  return {
    get busy() {
      return busy;
    },
    async open(files) {
      if (files.length === 0) return;
      count += 1;
      const number = count;
      notices.set('file', undefined);
      // A question about earlier files does not need an answer any more.
      root.querySelector<HTMLDialogElement>('dialog.ask')?.close();
      setBusy(true);
      try {
        const { openFiles } = await import('./open');
        const result = await openFiles({ files, before: before(), number, language, host: root });
        if (number !== count) {
          if ('file' in result) result.background?.close();
        } else if ('file' in result) onOpened(result);
        else if (result.refusal !== 'cancelled') {
          const { refusal } = result;
          notices.set('file', () => refusal(language()));
        }
      } catch {
        if (number === count) notices.set('file', (strings) => strings.notices.notLoaded);
      } finally {
        if (number === count) setBusy(false);
      }
    },
    destroy() {
      count += 1;
    },
  };
}
