import { observed } from '../attributes/attributes';
import { define } from '../define';

/** What anywidget hands over of the model in the notebook's own language. */
export interface WidgetModel {
  get(name: string): unknown;
  set(name: string, value: unknown): void;
  save_changes(): void;
  on(event: string, callback: () => void): void;
  off(event: string, callback: () => void): void;
}

/**
 * Shows the figure below a cell of a notebook. The widget's `settings` are attributes of the element by their names, and
 * its `position` is the figure's, in both directions.
 *
 * @see https://anywidget.dev/en/afm/
 */
function render({ model, el }: { readonly model: WidgetModel; readonly el: HTMLElement }): () => void {
  define();
  const element = document.createElement('hidden-state-flow');
  element.controls = true;
  // Notebooks have shortcuts for single letters, but not inside an element with this attribute.
  element.dataset.lmSuppressShortcuts = 'true';

  const showSettings = (): void => {
    const settings: unknown = model.get('settings');
    const entries = typeof settings === 'object' && settings !== null ? Object.entries(settings) : [];
    const given = new Map(
      entries.filter(([, value]) => value !== null && value !== undefined && value !== false),
    );
    for (const name of observed) {
      if (name === 'position' || (name === 'controls' && !given.has(name))) continue;
      const value = given.get(name);
      if (value === undefined) element.removeAttribute(name);
      else element.setAttribute(name, value === true ? '' : String(value));
    }
  };
  const showPosition = (): void => {
    const position = Number(model.get('position'));
    if (Number.isFinite(position) && position !== element.position) element.seek(position);
  };
  const tellPosition = (): void => {
    if (model.get('position') === element.position) return;
    model.set('position', element.position);
    model.save_changes();
  };

  showSettings();
  showPosition();
  el.append(element);
  model.on('change:settings', showSettings);
  model.on('change:position', showPosition);
  element.addEventListener('hidden-state-flow-settle', tellPosition);
  return () => {
    model.off('change:settings', showSettings);
    model.off('change:position', showPosition);
    element.remove();
  };
}

export default { render };
