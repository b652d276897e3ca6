import { element } from '../../view/dom/element';
import { whenIdle } from '../../view/idle';
import type { PageRequest } from '../session/session';
import type { CompareField, CompareOptions } from './options';

/** The places of the control and of the second sentence. What is in them comes in the first idle moment. */
export interface CompareControl {
  readonly element: HTMLElement;
  readonly second: HTMLElement;
  show(request: PageRequest): void;
}

export function compareControl(options: CompareOptions): CompareControl {
  const host = element('div', { class: 'compare' });
  const second = element('div', { class: 'second', hidden: true });
  let field: CompareField | undefined;
  let asked: PageRequest | undefined;
  const load = async (): Promise<void> => {
    const { compareField } = await import('./field');
    field = compareField(options, host, second);
    field.show(asked!);
  };
  return {
    element: host,
    second,
    show(request) {
      // Without the field nothing can be compared, and all the rest is there.
      if (!asked) whenIdle(() => void load().catch(() => {}));
      asked = request;
      second.hidden = request.state.second === undefined;
      field?.show(request);
    },
  };
}
