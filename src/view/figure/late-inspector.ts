import type { createInspector, Inspector, InspectorOptions } from '../explanation/inspector';
import { whenIdle } from '../idle';

let create: typeof createInspector | undefined;

/** Gives the figures that are made from now on the inspector at once. */
export function addInspector(made: typeof createInspector): void {
  create = made;
}

/** Loads the inspector, for all figures. */
export async function loadInspector(): Promise<void> {
  addInspector((await import('../explanation/inspector')).createInspector);
}

/** The inspector: at once where its code is there, or else soon after the figure has come to rest for the first time. */
export function createLateInspector(options: InspectorOptions): Inspector {
  if (create) return create(options);
  let inspector: Inspector | undefined;
  let resting = false;
  let ended = false;
  const take = (): void => {
    if (ended || inspector || !create) return;
    inspector = create(options);
    if (resting) inspector.refresh();
  };
  let cancel: (() => void) | undefined;
  return {
    refresh() {
      resting = true;
      take();
      if (inspector) inspector.refresh();
      // Without it the figure goes on; at the next rest it is asked for again.
      else
        cancel ??= whenIdle(() =>
          loadInspector().then(take, () => {
            cancel = undefined;
          }),
        );
    },
    leave() {
      resting = false;
      inspector?.leave();
    },
    close: () => inspector?.close(),
    destroy() {
      ended = true;
      cancel?.();
      inspector?.destroy();
    },
  };
}
