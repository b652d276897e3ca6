import type { createInspector, Inspector, InspectorOptions } from '../explanation/inspector';

let create: typeof createInspector | undefined;
/** The figures that wait for it. */
const waiting = new Set<() => void>();

/** Gives figures their inspector: those that wait for it, and from now on every other one at once. */
export function addInspector(made: typeof createInspector): void {
  create = made;
  for (const take of waiting) take();
  waiting.clear();
}

/** The inspector: at once where its code is there, or else as soon as it has come. */
export function createLateInspector(options: InspectorOptions): Inspector {
  if (create) return create(options);
  let inspector: Inspector | undefined;
  let resting = false;
  const take = (): void => {
    inspector = create!(options);
    if (resting) inspector.refresh();
  };
  waiting.add(take);
  return {
    refresh() {
      resting = true;
      inspector?.refresh();
    },
    leave() {
      resting = false;
      inspector?.leave();
    },
    close: () => inspector?.close(),
    destroy() {
      waiting.delete(take);
      inspector?.destroy();
    },
  };
}
