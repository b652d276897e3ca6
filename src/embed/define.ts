import { HiddenStateFlowElement } from './element/element';

/** Defines `<hidden-state-flow>`, once and only in a browser. */
export function define(): void {
  if (typeof customElements === 'undefined' || customElements.get('hidden-state-flow')) return;
  customElements.define('hidden-state-flow', HiddenStateFlowElement);
}
