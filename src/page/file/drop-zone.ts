import { element } from '../../view/dom/element';
import type { Localized } from '../../view/dom/localized';

/** The overlay that is shown while files are dragged over the page. */
export interface DropZone {
  readonly element: HTMLElement;
  destroy(): void;
}

/** Opens files that are dropped anywhere on the page. Dragged text and links are left to the browser. */
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
    // It has a related target where the pointer only goes from one element of the page to another.
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
