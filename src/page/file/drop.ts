import { element } from '../../view/dom/element';
import type { Localized } from '../../view/dom/localized';

/** What is seen while files are dragged over the page. */
export interface DropZone {
  readonly element: HTMLElement;
  destroy(): void;
}

/** Takes files that are dropped anywhere on the page; what else is dragged is left alone. */
export function createDropZone(localized: Localized, open: (files: readonly File[]) => void): DropZone {
  const zone = element('div', { class: 'drop', hidden: true });
  zone.append(localized.text(element('p'), ({ drop }) => drop));
  const carriesFiles = ({ dataTransfer }: DragEvent): boolean =>
    dataTransfer?.types.includes('Files') ?? false;
  const onOver = (event: DragEvent): void => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    event.dataTransfer!.dropEffect = 'copy';
    zone.hidden = false;
  };
  const onLeave = (event: DragEvent): void => {
    // From one element to the next is not off the page.
    if (event.relatedTarget === null) zone.hidden = true;
  };
  const onDrop = (event: DragEvent): void => {
    zone.hidden = true;
    if (!carriesFiles(event)) return;
    event.preventDefault();
    open([...event.dataTransfer!.files]);
  };
  const listeners = [
    ['dragover', onOver],
    ['dragleave', onLeave],
    ['drop', onDrop],
  ] as const;
  for (const [type, listener] of listeners) document.addEventListener(type, listener);
  return {
    element: zone,
    destroy() {
      for (const [type, listener] of listeners) document.removeEventListener(type, listener);
    },
  };
}
